import { useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Badge, type Tone } from './Badge.tsx'
import type { IconName } from './Icon.tsx'

/** Status of an order, as in the trade's words. */
export type OrderStatus =
  | 'PLACED'
  | 'CONFIRMED'
  | 'CONFIRMED_WITH_CHANGES'
  | 'REJECTED'
  | 'PARTLY_SHIPPED'
  | 'SHIPPED'
  | 'CLOSED'
  | 'CANCELLED'

type Look = { tone: Tone; icon: IconName; word: MessageDescriptor; outline?: boolean; struck?: boolean }

const looks: Record<OrderStatus, Look> = {
  PLACED: { tone: 'info', icon: 'send', word: msg`Placed` },
  CONFIRMED: { tone: 'ok', icon: 'checkCircle', word: msg`Confirmed` },
  CONFIRMED_WITH_CHANGES: { tone: 'warn', icon: 'edit', word: msg`Confirmed with changes` },
  REJECTED: { tone: 'danger', icon: 'reject', word: msg`Rejected` },
  PARTLY_SHIPPED: { tone: 'violet', icon: 'partial', word: msg`Partly shipped` },
  SHIPPED: { tone: 'teal', icon: 'shipped', word: msg`Shipped` },
  CLOSED: { tone: 'neutral', icon: 'closed', word: msg`Closed` },
  CANCELLED: { tone: 'neutral', icon: 'cancel', word: msg`Cancelled`, outline: true, struck: true },
}

export function StatusBadge({ status }: { status: OrderStatus }) {
  const { i18n } = useLingui()
  const { word, ...look } = looks[status]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
