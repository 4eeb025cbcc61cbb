import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../components/ui/Badge.tsx'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { ConnectionStatus, MatchMakingStatus } from '../../gen/graphql.ts'

type Look = { word: MessageDescriptor; tone: Tone; icon: IconName; outline?: boolean }

export const connectionLooks: Record<ConnectionStatus, Look> = {
  ACTIVE: { word: msg`Active`, tone: 'ok', icon: 'checkCircle' },
  SUSPENDED: { word: msg`Suspended`, tone: 'warn', icon: 'lock' },
  ENDED: { word: msg`Ended`, tone: 'neutral', icon: 'closed' },
}

export const talkLooks: Record<MatchMakingStatus, Look> = {
  REQUESTED: { word: msg`Requested`, tone: 'info', icon: 'send' },
  INVITED: { word: msg`Invited`, tone: 'violet', icon: 'mail' },
  AGREED: { word: msg`Agreed`, tone: 'ok', icon: 'checkCircle' },
  DECLINED: { word: msg`Declined`, tone: 'danger', icon: 'reject' },
  WITHDRAWN: { word: msg`Withdrawn`, tone: 'neutral', icon: 'undo', outline: true },
  EXPIRED: { word: msg`Expired`, tone: 'neutral', icon: 'clock', outline: true },
}
