import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../components/ui/Badge.tsx'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { Relation } from '../../gen/graphql.ts'

type Look = { word: MessageDescriptor; tone: Tone; icon: IconName; outline?: boolean }

/** How a brand stands with one's own organisation. */
export const relationLooks: Record<Relation, Look> = {
  NONE: { word: msg`Not connected`, tone: 'neutral', icon: 'minus', outline: true },
  REQUESTED: { word: msg`Requested`, tone: 'info', icon: 'send' },
  INVITED: { word: msg`Invites you`, tone: 'violet', icon: 'mail' },
  CONNECTED: { word: msg`Connected`, tone: 'ok', icon: 'checkCircle' },
  SUSPENDED: { word: msg`Suspended`, tone: 'warn', icon: 'lock' },
  DECLINED: { word: msg`Declined`, tone: 'danger', icon: 'reject' },
  WITHDRAWN: { word: msg`Withdrawn`, tone: 'neutral', icon: 'undo', outline: true },
  EXPIRED: { word: msg`Expired`, tone: 'neutral', icon: 'clock', outline: true },
  ENDED: { word: msg`Ended`, tone: 'neutral', icon: 'closed' },
}

/** Relations in which a request may be sent: nothing between the two is open. */
const mayAsk: readonly Relation[] = ['NONE', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'ENDED']

export function mayRequest(relation: Relation): boolean {
  return mayAsk.includes(relation)
}
