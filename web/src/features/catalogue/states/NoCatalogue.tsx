import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { discoverPath } from '../discover-path.ts'

/** A retailer whom no brand serves yet. */
export function NotConnected() {
  return (
    <EmptyState
      icon="compass"
      title={<Trans>No brand is connected with you yet</Trans>}
      action={
        <ButtonLink variant="primary" to={discoverPath}>
          <Trans>Discover brands</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        Once a brand has agreed to a connection, its collection stands here with your prices and what can be ordered.
      </Trans>
    </EmptyState>
  )
}

/** Connected, but the brands show nothing yet. */
export function NothingOffered() {
  return (
    <EmptyState
      icon="garment"
      title={<Trans>Your brands show no products yet</Trans>}
      action={
        <ButtonLink to={discoverPath}>
          <Trans>Discover more brands</Trans>
        </ButtonLink>
      }
    >
      <Trans>Products appear here as soon as a brand has prices, supply and pictures for them.</Trans>
    </EmptyState>
  )
}
