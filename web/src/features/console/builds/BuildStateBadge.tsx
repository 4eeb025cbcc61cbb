import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Badge, type Tone } from '../../../components/ui/Badge.tsx'
import type { IconName } from '../../../components/ui/Icon.tsx'
import type { BuildState } from '../../../gen/graphql.ts'
import { type Build, waitsForWord } from './build.ts'

interface Look {
  word: MessageDescriptor
  tone: Tone
  icon: IconName
}

const waiting: Look = { word: msg`Waits for you`, tone: 'warn', icon: 'clock' }
const looks: Record<BuildState, Look> = {
  LIVE: { word: msg`Live`, tone: 'ok', icon: 'checkCircle' },
  BUILDING: { word: msg`Being built`, tone: 'info', icon: 'clock' },
  STANDBY: { word: msg`Stands by`, tone: 'neutral', icon: 'refresh' },
  DROPPING: { word: msg`Being deleted`, tone: 'warn', icon: 'trash' },
}

export function BuildStateBadge({ build }: { build: Build }) {
  const { i18n } = useLingui()
  const { word, ...look } = waitsForWord(build) ? waiting : looks[build.state]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
