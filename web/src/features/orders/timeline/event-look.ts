import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../../components/ui/Badge.tsx'
import type { IconName } from '../../../components/ui/Icon.tsx'
import type { OrderEventKind } from '../../../gen/graphql.ts'

type Look = { icon: IconName; tone: Tone; word: MessageDescriptor }

export const eventLooks: Record<OrderEventKind, Look> = {
  PLACED: { icon: 'send', tone: 'info', word: msg`Placed` },
  CONFIRMED: { icon: 'checkCircle', tone: 'ok', word: msg`Confirmed as ordered` },
  CONFIRMED_WITH_CHANGES: { icon: 'edit', tone: 'warn', word: msg`Confirmed with changes` },
  REJECTED: { icon: 'reject', tone: 'danger', word: msg`Rejected` },
  CHANGES_ANSWERED: { icon: 'check', tone: 'ok', word: msg`Changes answered` },
  SHIPPED: { icon: 'shipped', tone: 'violet', word: msg`Shipped` },
  CLOSED_SHORT: { icon: 'closed', tone: 'neutral', word: msg`Closed short` },
  CLOSED: { icon: 'closed', tone: 'neutral', word: msg`Closed: nothing is open any more` },
  CANCELLED: { icon: 'cancel', tone: 'neutral', word: msg`Cancelled` },
}
