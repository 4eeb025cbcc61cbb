import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Badge, type Tone } from '../../components/ui/Badge.tsx'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { ConsumerState } from '../../gen/graphql.ts'

export const stateLooks: Record<ConsumerState, { word: MessageDescriptor; tone: Tone; icon: IconName }> = {
  STARTING: { word: msg`Starting`, tone: 'info', icon: 'clock' },
  RUNNING: { word: msg`Running`, tone: 'ok', icon: 'checkCircle' },
  RETRYING: { word: msg`Retrying`, tone: 'warn', icon: 'refresh' },
  STOPPED: { word: msg`Stopped`, tone: 'danger', icon: 'reject' },
  BUG: { word: msg`Too many bad records`, tone: 'danger', icon: 'alert' },
}

export function StateBadge({ state }: { state: ConsumerState }) {
  const { i18n } = useLingui()
  const { word, ...look } = stateLooks[state]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
