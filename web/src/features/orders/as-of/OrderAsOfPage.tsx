import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import { apiErrorOfCause } from '../../../lib/api/api-error-of-cause.ts'
import { useOrderAsOfQuery } from '../data/orders-api.ts'
import { NoSuchOrder } from '../page/NoSuchOrder.tsx'
import { usePrinting } from '../print/use-printing.ts'
import { PrintedOrder } from '../print/PrintedOrder.tsx'
import { AsOfFrame } from './AsOfFrame.tsx'
import { AsOfTitle } from './AsOfNotice.tsx'
import { AsOfSteps } from './AsOfSteps.tsx'
import { placeOf } from './moments.ts'
import { NotPlacedYet } from './NotPlacedYet.tsx'
import { OrderThen } from './OrderThen.tsx'

/** One order as it was at a past instant, for both sides, to read. */
export function OrderAsOfPage() {
  const { t } = useLingui()
  const { orderId } = useParams({ from: '/signed-in/orders/$orderId/as-of' })
  const { at } = useSearch({ from: '/signed-in/orders/$orderId/as-of' })
  const navigate = useNavigate()
  // What was is fixed; what has happened since is not.
  const { data, currentData, error, refetch } = useOrderAsOfQuery(
    { id: orderId, at: at ?? '' },
    { skip: at === undefined, refetchOnMountOrArgChange: true },
  )
  const printing = usePrinting()
  const go = useCallback(
    (moment: { at: string }) => {
      const address = { to: '/orders/$orderId/as-of', params: { orderId }, search: { at: moment.at } } as const
      // Steps are no places to go back to one by one.
      void navigate({ ...address, replace: true, resetScroll: false })
    },
    [navigate, orderId],
  )

  // The moment before stays until the next one is here: its page says itself which it is.
  const asOf = error && !currentData ? undefined : (currentData ?? data)?.orderAsOf
  const place = asOf && placeOf(asOf)
  if (asOf?.order && place?.moment) {
    const { order } = asOf
    if (printing) return <PrintedOrder order={order} asOf={<AsOfTitle at={asOf.at} moment={place.moment} />} />
    const steps = <AsOfSteps orderId={orderId} place={place} count={asOf.moments.length} onGo={go} />
    return (
      <AsOfFrame order={order} at={at} steps={steps} onGo={go}>
        <OrderThen key={order.id} order={order} asOf={asOf} moment={place.moment} />
      </AsOfFrame>
    )
  }
  // At no moment is there one to see.
  if (currentData && !asOf)
    return (
      <Page title={t`Order as it was`}>
        <NoSuchOrder />
      </Page>
    )
  const now = (
    <ButtonLink to="/orders/$orderId" params={{ orderId }}>
      <Trans>See the order as it is now</Trans>
    </ButtonLink>
  )
  return (
    <AsOfFrame order={undefined} at={at} steps={undefined} onGo={go}>
      {at === undefined ? (
        <EmptyState icon="calendar" title={<Trans>The address names no moment</Trans>} action={now}>
          <Trans>Give one above, or open the order and choose one from its timeline.</Trans>
        </EmptyState>
      ) : error && apiErrorOfCause(error).reason === 'MOMENT_IN_FUTURE' ? (
        <EmptyState icon="calendar" title={<Trans>This moment has not come yet</Trans>} action={now} />
      ) : error && !currentData ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : asOf ? (
        <NotPlacedYet at={asOf.at} first={asOf.moments[0]} onGo={go} />
      ) : (
        <Loading>
          <RowSkeletons count={12} columns={6} />
        </Loading>
      )}
    </AsOfFrame>
  )
}
