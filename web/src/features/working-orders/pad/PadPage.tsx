import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import { useWorkingOrderPadQuery } from '../data/pad-api.ts'
import { padRoute } from '../routes.ts'
import { PadView } from './PadView.tsx'

/** What others write is asked for this often while somebody looks, ms: working orders have no live stream. */
const lookAgainMs = 15_000

export function PadPage() {
  const { t } = useLingui()
  const { workingOrderId } = padRoute.useParams()
  const { data, error, refetch, isFetching } = useWorkingOrderPadQuery(
    { id: workingOrderId },
    {
      refetchOnFocus: true,
      refetchOnMountOrArgChange: true,
      pollingInterval: lookAgainMs,
      skipPollingIfUnfocused: true,
    },
  )
  const back = (
    <Link to="/working-orders">
      <Trans>Working orders</Trans>
    </Link>
  )
  // What is on the page stays there when asking again fails: writing goes on offline.
  if (data?.workingOrder)
    return <PadView key={workingOrderId} order={data.workingOrder} back={back} refetch={refetch} />
  return (
    <Page title={t`Working order`} back={back}>
      {error ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : data ? (
        <EmptyState
          icon="pad"
          title={<Trans>This working order is not there any more</Trans>}
          action={
            <ButtonLink to="/working-orders">
              <Trans>All working orders</Trans>
            </ButtonLink>
          }
        >
          <Trans>A colleague may have deleted it, or all of it was placed.</Trans>
        </EmptyState>
      ) : (
        <Loading>
          <RowSkeletons count={12} columns={10} />
        </Loading>
      )}
    </Page>
  )
}
