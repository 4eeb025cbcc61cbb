import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../ui/Badge.tsx'
import type { IconName } from '../ui/Icon.tsx'
import type { Lifecycle } from '../../gen/graphql.ts'

export const lifecycleLooks: Record<
  Lifecycle,
  { word: MessageDescriptor; tone: Tone; icon: IconName; outline?: true; struck?: true }
> = {
  DRAFT: { word: msg`Draft`, tone: 'neutral', icon: 'edit', outline: true },
  ACTIVE: { word: msg`Active`, tone: 'ok', icon: 'check' },
  CLOSED: { word: msg`Closed`, tone: 'neutral', icon: 'lock' },
  CANCELLED: { word: msg`Dropped`, tone: 'neutral', icon: 'cancel', outline: true, struck: true },
}
