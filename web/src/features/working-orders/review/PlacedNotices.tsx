import { Plural, Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import type { PlacedPartFragment } from '../../../gen/graphql.ts'

/** Orders that were placed just now, with the way to each. */
export function PlacedNotices({ results }: { results: ReadonlyMap<string, PlacedPartFragment> }) {
  return [...results.values()].map(({ brandId, brandName, order }) =>
    order ? (
      <Notice
        key={brandId}
        tone="ok"
        live
        title={
          <Trans>
            Order {order.number} placed with {brandName}
          </Trans>
        }
        action={
          <ButtonLink to="/orders/$orderId" params={{ orderId: order.id }} size="sm">
            <Trans>Open order</Trans>
          </ButtonLink>
        }
      >
        <Plural value={order.units} one="# unit" other="# units" />, <Money {...order.value} />{' '}
        <Trans>excl. VAT. The brand sees it now; you are told when it answers.</Trans>
      </Notice>
    ) : null,
  )
}
