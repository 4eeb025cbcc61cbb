import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import { useOrganisationPageQuery } from '../data/organisations-api.ts'
import { KindBadge } from '../KindBadge.tsx'
import { Facts } from './Facts.tsx'
import styles from './OrganisationPage.module.css'
import { People } from './People.tsx'

/** One organisation: what it says of itself, and who belongs to it. */
export function OrganisationPage() {
  const { t } = useLingui()
  const { organisationId } = useParams({ from: '/signed-in/organisations/$organisationId' })
  const { currentData: data, error, refetch, isFetching } = useOrganisationPageQuery({ id: organisationId })
  const organisation = data?.organisation
  return (
    <Page
      title={organisation?.name ?? t`Organisation`}
      back={
        <Link to="/organisations">
          <Trans>Organisations</Trans>
        </Link>
      }
      meta={organisation && <KindBadge kind={organisation.kind} />}
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : !data ? (
        <Loading>
          <TextSkeleton lines={8} />
        </Loading>
      ) : organisation ? (
        <div className={styles.page}>
          <People organisation={organisation} />
          <Facts organisation={organisation} />
        </div>
      ) : (
        <EmptyState icon="search" title={<Trans>There is no such organisation</Trans>}>
          <Trans>The address may be old.</Trans>
        </EmptyState>
      )}
    </Page>
  )
}
