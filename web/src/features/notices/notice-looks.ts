import type { Tone } from '../../components/ui/Badge.tsx'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { NoticeKind } from '../../gen/graphql.ts'

/** The same icons and colours as the statuses they tell of. */
export const noticeLooks: Record<NoticeKind, { icon: IconName; tone: Tone }> = {
  ORDER_PLACED: { icon: 'send', tone: 'info' },
  ORDER_CONFIRMED: { icon: 'checkCircle', tone: 'ok' },
  ORDER_CONFIRMED_WITH_CHANGES: { icon: 'edit', tone: 'warn' },
  ORDER_REJECTED: { icon: 'reject', tone: 'danger' },
  ORDER_CHANGES_ANSWERED: { icon: 'check', tone: 'info' },
  ORDER_SHIPPED: { icon: 'shipped', tone: 'teal' },
  ORDER_CLOSED: { icon: 'closed', tone: 'neutral' },
  ORDER_CLOSED_SHORT: { icon: 'closed', tone: 'warn' },
  ORDER_CANCELLED: { icon: 'cancel', tone: 'neutral' },
  CONNECTION_REQUESTED: { icon: 'link', tone: 'info' },
  CONNECTION_INVITED: { icon: 'mail', tone: 'violet' },
  CONNECTION_AGREED: { icon: 'checkCircle', tone: 'ok' },
  CONNECTION_DECLINED: { icon: 'reject', tone: 'danger' },
  CONNECTION_WITHDRAWN: { icon: 'undo', tone: 'neutral' },
  CONNECTION_EXPIRED: { icon: 'clock', tone: 'neutral' },
  TERMS_REVISED: { icon: 'edit', tone: 'info' },
  CONNECTION_SUSPENDED: { icon: 'lock', tone: 'warn' },
  CONNECTION_RESUMED: { icon: 'check', tone: 'ok' },
  CONNECTION_ENDED: { icon: 'closed', tone: 'danger' },
}
