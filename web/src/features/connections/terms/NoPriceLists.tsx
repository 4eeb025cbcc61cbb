import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'

/** Terms need a price list to name. */
export function NoPriceLists() {
  return (
    <EmptyState
      icon="tag"
      title={<Trans>No price list yet</Trans>}
      action={
        <ButtonLink to="/price-lists">
          <Trans>Open price lists</Trans>
        </ButtonLink>
      }
    >
      <Trans>Terms name the lists a retailer buys by. Make one first.</Trans>
    </EmptyState>
  )
}
