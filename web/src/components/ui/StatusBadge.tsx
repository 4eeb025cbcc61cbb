import { useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Badge, type Tone } from './Badge.tsx'
import type { IconName } from './Icon.tsx'

/** Status of an order, as in the trade's words. */
export type OrderStatus =
  | 'placed'
  | 'confirmed'
  | 'confirmed-with-changes'
  | 'rejected'
  | 'partly-shipped'
  | 'shipped'
  | 'closed'
  | 'cancelled'

type Look = { tone: Tone; icon: IconName; word: MessageDescriptor; outline?: boolean; struck?: boolean }

const looks: Record<OrderStatus, Look> = {
  placed: { tone: 'info', icon: 'send', word: msg`Placed` },
  confirmed: { tone: 'ok', icon: 'checkCircle', word: msg`Confirmed` },
  'confirmed-with-changes': { tone: 'warn', icon: 'edit', word: msg`Confirmed with changes` },
  rejected: { tone: 'danger', icon: 'reject', word: msg`Rejected` },
  'partly-shipped': { tone: 'violet', icon: 'partial', word: msg`Partly shipped` },
  shipped: { tone: 'teal', icon: 'shipped', word: msg`Shipped` },
  closed: { tone: 'neutral', icon: 'closed', word: msg`Closed` },
  cancelled: { tone: 'neutral', icon: 'cancel', word: msg`Cancelled`, outline: true, struck: true },
}

export function StatusBadge({ status }: { status: OrderStatus }) {
  const { i18n } = useLingui()
  const { word, ...look } = looks[status]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
