import { Trans } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, Skeleton, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { useLingui } from '@lingui/react/macro'
import { useDiscoverBrandQuery } from '../data/discover-api.ts'
import { RelationBadge } from '../RelationBadge.tsx'
import { BrandActions } from './BrandActions.tsx'
import styles from './BrandPage.module.css'
import { BrandProfile } from './BrandProfile.tsx'
import { ConnectionPanel } from './ConnectionPanel.tsx'
import { InvitationPanel } from './InvitationPanel.tsx'
import { TalkPanel } from './TalkPanel.tsx'

/** A brand before and after a connection: who it is, how one stands with it, and the own terms. */
export function BrandPage() {
  const { t } = useLingui()
  const { brandId } = useParams({ from: '/signed-in/discover/$brandId' })
  const { currentData: data, error, refetch, isFetching } = useDiscoverBrandQuery({ id: brandId })
  const back = (
    <Link to="/discover">
      <Trans>Discover</Trans>
    </Link>
  )
  if (error && !data) {
    return (
      <Page title={t`Brand`} back={back}>
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      </Page>
    )
  }
  if (!data) {
    return (
      <Page title={t`Brand`} back={back}>
        <Loading>
          <div className={styles.page}>
            <Skeleton height={200} />
            <TextSkeleton lines={8} />
          </div>
        </Loading>
      </Page>
    )
  }
  const brand = data.brandProfile
  if (!brand) {
    return (
      <Page title={t`Brand`} back={back}>
        <EmptyState
          icon="search"
          title={<Trans>This brand is not on Selvedge</Trans>}
          action={<ButtonLink to="/discover">{t`Discover brands`}</ButtonLink>}
        >
          <Trans>The address may be old.</Trans>
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page
      serif
      title={brand.organisation.name}
      back={back}
      meta={<RelationBadge relation={brand.relation} />}
      actions={<BrandActions brand={brand} />}
    >
      <div className={styles.page}>
        <div className={styles.relation}>
          {brand.relation === 'INVITED' && brand.matchMaking ? (
            <InvitationPanel name={brand.organisation.name} invitation={brand.matchMaking} />
          ) : brand.connection ? (
            <ConnectionPanel name={brand.organisation.name} connection={brand.connection} />
          ) : (
            <TalkPanel name={brand.organisation.name} relation={brand.relation} talk={brand.matchMaking} />
          )}
        </div>
        <BrandProfile brand={brand} />
      </div>
    </Page>
  )
}
