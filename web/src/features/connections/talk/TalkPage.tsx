import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import { useTalkPageQuery } from '../data/connections-api.ts'
import { TalkBadge } from '../LookBadge.tsx'
import { TalkBody } from './TalkBody.tsx'

/** A request or an invitation: who it is, and the answer. */
export function TalkPage() {
  const { t } = useLingui()
  const { talkId } = useParams({ from: '/signed-in/connections/talks/$talkId' })
  const { currentData: data, error, refetch, isFetching } = useTalkPageQuery({ id: talkId })
  const talk = data?.matchMaking
  return (
    <Page
      title={talk?.retailer.name ?? t`Request`}
      back={
        <Link to="/connections">
          <Trans>Connections</Trans>
        </Link>
      }
      meta={talk && <TalkBadge status={talk.status} />}
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : !data ? (
        <Loading>
          <TextSkeleton lines={10} />
        </Loading>
      ) : talk ? (
        <TalkBody talk={talk} />
      ) : (
        <EmptyState icon="search" title={<Trans>There is no such request</Trans>}>
          <Trans>The address may be old, or the request is not yours.</Trans>
        </EmptyState>
      )}
    </Page>
  )
}
