import { Trans } from '@lingui/react/macro'
import { Notice } from '../../components/ui/Notice.tsx'
import { formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import type { Service } from './trouble.ts'

/** Topics that the brokers have lost and databases that were restored from an older copy, with what mends them. */
export function LostThings({ services }: { services: readonly Service[] }) {
  const outboxes = services.flatMap((service) => service.outboxes)
  const topics = [...new Set(outboxes.flatMap(({ lostTopics }) => lostTopics))]
  const restored = outboxes.flatMap(({ name, restoredAt }) => (restoredAt === null ? [] : [{ name, restoredAt }]))
  return (
    <>
      {topics.length > 0 && (
        <Notice tone="danger" live title={<Trans>The log has lost {topics.join(', ')}</Trans>}>
          <Trans>
            What was published before is not on it any more; what changes from now on is. Pages that stand keep what
            they have: delete no view and no search index until the topic is back from a copy of the brokers. Topics of
            enrichment are published again by a rolling restart: <code>kill -USR2 $(cat .data/cluster.pid)</code>
          </Trans>
        </Notice>
      )}
      {restored.map(({ name, restoredAt }) => (
        <Notice
          key={name}
          tone="danger"
          live
          title={
            <Trans>
              The database of {name} is an older copy, found {formatMoment(restoredAt, intlLocale())}
            </Trans>
          }
        >
          <Trans>
            The log holds changes that it does not know; pages show them, and the service does not. Restore a newer copy
            and start again, or make the missing changes anew: brands push theirs with <code>npm run load</code>
          </Trans>
        </Notice>
      ))}
    </>
  )
}
