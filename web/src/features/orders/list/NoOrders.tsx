import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import type { OrderStatus } from '../../../gen/graphql.ts'

type Props = { side: 'BRAND' | 'RETAILER'; tab: OrderStatus | 'ALL'; narrowed: boolean }

/** Why nothing is listed, and what to do next. */
export function NoOrders({ side, tab, narrowed }: Props) {
  if (narrowed) {
    return (
      <EmptyState
        icon="search"
        title={<Trans>No order fits</Trans>}
        action={
          <ButtonLink to="/orders" search={tab === 'ALL' ? { status: 'ALL' } : { status: tab }}>
            <Trans>Clear search and filters</Trans>
          </ButtonLink>
        }
      >
        <Trans>Search looks at the number, PO number, customer code and name.</Trans>
      </EmptyState>
    )
  }
  if (side === 'BRAND' && tab === 'PLACED') {
    return (
      <EmptyState
        icon="checkCircle"
        title={<Trans>No orders to confirm</Trans>}
        action={
          <ButtonLink to="/orders" search={{ status: 'ALL' }}>
            <Trans>See all orders</Trans>
          </ButtonLink>
        }
      >
        <Trans>A new order appears here the moment a retailer places it.</Trans>
      </EmptyState>
    )
  }
  if (tab !== 'ALL') {
    return (
      <EmptyState
        icon="order"
        title={<Trans>No orders in this state</Trans>}
        action={
          <ButtonLink to="/orders" search={{ status: 'ALL' }}>
            <Trans>See all orders</Trans>
          </ButtonLink>
        }
      />
    )
  }
  return side === 'BRAND' ? (
    <EmptyState icon="order" title={<Trans>No orders yet</Trans>}>
      <Trans>Connected retailers order as soon as they see products with a price, a window and supply.</Trans>
    </EmptyState>
  ) : (
    <EmptyState
      icon="order"
      title={<Trans>No orders yet</Trans>}
      action={
        <ButtonLink to="/catalogue" variant="primary">
          <Trans>Go to the catalogue</Trans>
        </ButtonLink>
      }
    >
      <Trans>Write a working order from the catalogue and place it.</Trans>
    </EmptyState>
  )
}
