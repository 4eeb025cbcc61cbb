import { useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, RowSkeletons } from '../../../components/ui/Skeleton.tsx'
import { useOrderPageQuery } from '../data/orders-api.ts'
import { PrintedOrder } from '../print/PrintedOrder.tsx'
import { usePrinting } from '../print/use-printing.ts'
import { NoSuchOrder } from './NoSuchOrder.tsx'
import { OrderView } from './OrderView.tsx'

/** One order, the same for both sides; what may be done with it depends on who looks. */
export function OrderPage() {
  const { t } = useLingui()
  const { orderId } = useParams({ from: '/signed-in/orders/$orderId' })
  const { currentData, error, refetch } = useOrderPageQuery({ id: orderId })
  const printing = usePrinting()
  const order = currentData?.order
  if (order && printing) return <PrintedOrder order={order} />
  if (order) return <OrderView key={order.id} order={order} />
  return (
    <Page title={t`Order`}>
      {error && !currentData ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : currentData ? (
        <NoSuchOrder />
      ) : (
        <Loading>
          <RowSkeletons count={12} columns={6} />
        </Loading>
      )}
    </Page>
  )
}
