import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import { formatCount } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { VerdictBadge, verdictLooks } from './VerdictBadge.tsx'
import { WaitingFor } from './WaitingFor.tsx'
import type { Consumer } from './trouble.ts'

/** What is the matter with a consumer, what to do about it, and the figures it was judged by. */
export function HealthFacts({ health }: { health: NonNullable<Consumer['health']> }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const locale = intlLocale()
  return (
    <>
      <dt>{t`Verdict`}</dt>
      <dd>
        <VerdictBadge verdict={health.verdict} />
      </dd>
      <dt>{t`Next`}</dt>
      <dd>{i18n._(verdictLooks[health.verdict].next)}</dd>
      <dt>{t`Oldest waits`}</dt>
      <dd>{health.lagSeconds > 0 ? <WaitingFor health={health} /> : t`nothing waits`}</dd>
      <dt>{t`Rate`}</dt>
      <dd>{t`${formatCount(Math.round(health.rate), locale)} records a second`}</dd>
      <dt>{t`Copies wanted`}</dt>
      <dd>{formatCount(health.wantedCopies, locale)}</dd>
      {health.partitions.length > 0 && (
        <>
          <dt>{t`Partitions`}</dt>
          <dd>
            {health.partitions.map(({ topic, partition, status }) => `${topic}/${partition} ${status}`).join(', ')}
          </dd>
        </>
      )}
    </>
  )
}
