import { Trans, useLingui } from '@lingui/react/macro'
import { useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import styles from '../ConsolePage.module.css'
import type { ConsoleData } from '../flow/flow-graph.ts'
import { OnlyOf } from '../OnlyOf.tsx'
import { ReplayButton } from './ReplayButton.tsx'
import { ReplaysTable } from './ReplaysTable.tsx'

/** What owners of truth have sent again, by topic, and what sends it again. */
export function ReplaysTab({ console: { services, topics } }: { console: ConsoleData }) {
  const { t } = useLingui()
  const { of } = useSearch({ from: '/signed-in/console' })
  const owners = services.flatMap(({ name, outboxes }) => {
    const outbox = outboxes.find(({ replayable }) => replayable)
    return outbox && (of === undefined || of === name) ? [{ ...outbox, name }] : []
  })
  return (
    <div className={styles.place}>
      <OnlyOf tab="replays" of={of} />
      {owners.length === 0 && (
        <EmptyState icon="refresh" title={<Trans>No owner of truth is known</Trans>}>
          <Trans>Services that own truth are listed as soon as they answer.</Trans>
        </EmptyState>
      )}
      {owners.map(({ name, replays, dryRuns }) => (
        <Section key={name} title={name} actions={<ReplayButton service={name} replays={replays} />}>
          <ReplaysTable
            label={t`Replays of ${name}`}
            rows={topics
              .filter(({ owner }) => owner === name)
              .map((topic) => ({
                topic: topic.name,
                last: replays.find((replay) => replay.topic === topic.name),
                rehearsed: dryRuns.find((replay) => replay.topic === topic.name),
              }))}
          />
        </Section>
      ))}
    </div>
  )
}
