import { Trans, useLingui } from '@lingui/react/macro'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { AgeText } from '../../components/ui/AgeText.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import type { Column } from '../../components/ui/table/table-types.ts'
import { formatCount } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { ConsumerDrawer } from './ConsumerDrawer.tsx'
import styles from './ConsolePage.module.css'
import { OnlyOf } from './OnlyOf.tsx'
import { StateBadge } from './StateBadge.tsx'
import { type Consumer, consumersOf, inTrouble, isWaitedFor, type Service } from './trouble.ts'
import { VerdictBadge } from './VerdictBadge.tsx'
import { WaitingFor } from './WaitingFor.tsx'

/** Every reader of the log: how far, how late, in what state. */
export function ConsumersTable({ services }: { services: readonly Service[] }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<string>()
  const { of } = useSearch({ from: '/signed-in/console' })
  const rows = consumersOf(services).filter(
    ({ topics }) => of === undefined || topics.some(({ topic }) => topic === of),
  )
  const shown = rows.find(({ group }) => group === opened)
  const number = (count: number) => formatCount(count, intlLocale())
  const position = ({ topics }: Consumer) =>
    topics.flatMap(({ partitions }) => partitions).reduce((sum, each) => sum + each.position, 0)

  const columns: Column<Consumer>[] = [
    {
      id: 'view',
      header: t`Consumer`,
      width: 230,
      grow: true,
      cell: ({ view, group }) => (
        <button type="button" className={styles.open} onClick={() => setOpened(group)}>
          {view}
        </button>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      width: 210,
      cell: ({ state, health }) => (health ? <VerdictBadge verdict={health.verdict} /> : <StateBadge state={state} />),
    },
    { id: 'service', header: t`Service`, width: 120, cell: ({ service }) => service },
    { id: 'position', header: t`Position`, width: 110, align: 'end', cell: (consumer) => number(position(consumer)) },
    {
      id: 'lag',
      header: t`Lag`,
      width: 100,
      align: 'end',
      cell: ({ lag }) => <span className={lag > 0 ? styles.late : styles.quiet}>{number(lag)}</span>,
    },
    { id: 'waiting', header: t`Oldest waits`, width: 110, align: 'end', cell: WaitingFor },
    {
      id: 'age',
      header: t`Newest applied`,
      width: 140,
      cell: ({ newestAppliedAt }) => (newestAppliedAt ? <AgeText iso={newestAppliedAt} /> : <Trans>nothing yet</Trans>),
    },
    { id: 'parked', header: t`Set aside`, width: 90, align: 'end', cell: ({ parked }) => number(parked) },
    {
      id: 'error',
      header: t`Last error`,
      width: 200,
      grow: true,
      cell: ({ lastError }) => <span className={styles.clip}>{lastError}</span>,
    },
  ]

  return (
    <>
      <OnlyOf tab="consumers" of={of} />
      <Table
        label={t`Consumers`}
        columns={columns}
        rows={rows}
        rowKey={({ group }) => group}
        rowName={({ view }) => view}
        rowTone={(consumer) => (inTrouble(consumer) ? (isWaitedFor(consumer) ? 'warn' : 'danger') : undefined)}
        onOpen={({ group }) => setOpened(group)}
        empty={
          <EmptyState icon="console" title={<Trans>No consumer is known</Trans>}>
            <Trans>Services tell of theirs as soon as they answer.</Trans>
          </EmptyState>
        }
      />
      {shown && <ConsumerDrawer consumer={shown} onClose={() => setOpened(undefined)} />}
    </>
  )
}
