import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../../components/ui/Badge.tsx'
import type { IconName } from '../../../components/ui/Icon.tsx'
import { formatTime } from '../../../lib/format/dates.ts'
import { formatCount, formatSeconds } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { stateLooks } from '../StateBadge.tsx'
import { verdictLooks } from '../VerdictBadge.tsx'
import { type ConsumerNode, type FlowNode, isBlocked, isCalm, type OwnerNode } from './flow-graph.ts'
import { formatRate } from './format-rate.ts'

export interface NodeFacts {
  tone?: Tone | 'silent'
  icon?: IconName
  /** How it is. */
  word?: string
  /** What passes and what waits. */
  figures?: string
  /** The sign says it all to who sees it. */
  calm?: boolean
}

/** What a node of the picture says. Its state is a word with a sign, and a colour besides. */
export function useNodeFacts(node: FlowNode): NodeFacts {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const locale = intlLocale()
  const count = (of: number) => formatCount(of, locale)
  const joined = (...parts: (string | false)[]) => parts.filter(Boolean).join(' · ')

  function ofOwner({ outbox, derived }: OwnerNode): NodeFacts {
    if (!outbox) return {}
    const { rows, oldestAgeSeconds, parkedKeys } = outbox
    const waiting = joined(
      rows > 0 && t`${count(rows)} wait`,
      rows > 0 && formatSeconds(oldestAgeSeconds, locale),
      parkedKeys.length > 0 && t`${count(parkedKeys.length)} keys aside`,
    )
    if (isBlocked({ outbox })) return { tone: 'danger', icon: 'alert', word: waiting || t`Topics were lost` }
    return { word: waiting || (derived ? t`all is sent` : t`all is published`) }
  }

  function ofConsumer({ consumer }: ConsumerNode): NodeFacts {
    if (!consumer) return {}
    const { health, state, lag, parked } = consumer
    const { tone, icon, word } = health ? verdictLooks[health.verdict] : stateLooks[state]
    const age = health && health.lagSeconds > 0 && formatSeconds(health.lagSeconds, locale)
    const rate = health ? health.flows.reduce((sum, flow) => sum + flow.rate, 0) : 0
    const figures = joined(
      t`${formatRate(rate, locale)}/s`,
      lag > 0 && t`${count(lag)} wait`,
      lag > 0 && age !== null && age,
      parked > 0 && t`${count(parked)} aside`,
    )
    return { tone, icon, word: i18n._(word), figures, calm: isCalm({ consumer }) }
  }

  if (node.silentSince !== null) {
    const time = formatTime(node.silentSince, locale)
    return { tone: 'silent', icon: 'offline', word: t`No answer since ${time}` }
  }
  if (node.kind === 'owner') return ofOwner(node)
  if (node.kind === 'consumer') return ofConsumer(node)
  if (node.kind === 'pages') return { word: t`what people see` }
  return { word: node.rate === null ? t`not known yet` : t`${formatRate(node.rate, locale)}/s` }
}
