import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { GateName } from '../../../gen/graphql.ts'

/** Where a closed gate is opened: prices have a page; the rest comes from the brand's own system. */
export function NextStep({ gate }: { gate: GateName }) {
  if (gate === 'PRICE')
    return (
      <Link to="/price-lists">
        <Trans>Go to price lists</Trans>
      </Link>
    )
  return (
    <a href="/api/docs">
      <Trans>How to send it</Trans>
    </a>
  )
}
