import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'

/** The same for an order of others as for none. */
export function NoSuchOrder() {
  return (
    <EmptyState
      icon="search"
      title={<Trans>There is no such order</Trans>}
      action={
        <ButtonLink to="/orders">
          <Trans>See your orders</Trans>
        </ButtonLink>
      }
    >
      <Trans>The address may be incomplete, or the order belongs to another organisation.</Trans>
    </EmptyState>
  )
}
