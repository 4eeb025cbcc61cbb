import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Badge, type Tone } from '../../../components/ui/Badge.tsx'
import type { IconName } from '../../../components/ui/Icon.tsx'
import type { BackupState } from './backup.ts'

const looks: Record<BackupState, { word: MessageDescriptor; tone: Tone; icon: IconName }> = {
  whole: { word: msg`Whole`, tone: 'ok', icon: 'checkCircle' },
  damaged: { word: msg`Damaged`, tone: 'danger', icon: 'alert' },
  unfinished: { word: msg`Broken off`, tone: 'warn', icon: 'alert' },
  unknown: { word: msg`Not readable`, tone: 'danger', icon: 'alert' },
  taking: { word: msg`Being taken`, tone: 'info', icon: 'clock' },
  verifying: { word: msg`Being verified`, tone: 'info', icon: 'clock' },
}

export function BackupStateBadge({ state }: { state: BackupState }) {
  const { i18n } = useLingui()
  const { word, ...look } = looks[state]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
