import { Trans } from '@lingui/react/macro'
import { Badge } from '../../../components/ui/Badge.tsx'
import type { PriceListHead } from './list-form.ts'

/** Whether the prices count today; by the brand's calendar, as the server says. */
export function ListState({ list }: { list: Pick<PriceListHead, 'archived' | 'live' | 'validTo'> }) {
  if (list.archived) {
    return (
      <Badge tone="neutral" icon="archive" outline>
        <Trans>Archived</Trans>
      </Badge>
    )
  }
  if (list.live) {
    return (
      <Badge tone="ok" icon="check">
        <Trans>In force</Trans>
      </Badge>
    )
  }
  const today = new Date().toISOString().slice(0, 10)
  return list.validTo !== null && list.validTo <= today ? (
    <Badge tone="neutral" icon="closed">
      <Trans>Ended</Trans>
    </Badge>
  ) : (
    <Badge tone="info" icon="calendar">
      <Trans>Coming</Trans>
    </Badge>
  )
}
