import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import styles from '../ConsolePage.module.css'
import type { Parked, Service } from '../trouble.ts'
import { ParkedDrawer } from './ParkedDrawer.tsx'

const keyOf = ({ service, group, id }: Parked) => `${service} ${group} ${id}`

/** Records that could not be applied: set aside, so that the rest flows. */
export function ParkedTable({ services }: { services: readonly Service[] }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<string>()
  const rows = services.flatMap(({ parked }) => parked)
  const shown = rows.find((record) => keyOf(record) === opened)

  const columns: Column<Parked>[] = [
    {
      id: 'record',
      header: t`Record`,
      width: 230,
      cell: (record) => (
        <button type="button" className={styles.open} onClick={() => setOpened(keyOf(record))}>
          {record.topic}/{record.partition} · {record.offset}
        </button>
      ),
    },
    { id: 'service', header: t`Service`, width: 120, cell: ({ service }) => service },
    { id: 'group', header: t`Consumer`, width: 200, cell: ({ group }) => <span className={styles.clip}>{group}</span> },
    { id: 'key', header: t`Key`, width: 200, cell: ({ key }) => <span className={styles.clip}>{key}</span> },
    {
      id: 'error',
      header: t`Error`,
      width: 260,
      grow: true,
      cell: ({ error }) => <span className={styles.clip}>{error}</span>,
    },
    { id: 'attempts', header: t`Attempts`, width: 90, align: 'end', cell: ({ attempts }) => attempts },
    { id: 'at', header: t`Set aside`, width: 110, cell: ({ parkedAt }) => <AgeText iso={parkedAt} /> },
  ]

  return (
    <>
      <Table
        label={t`Quarantine`}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowName={({ topic, offset }) => `${topic} ${offset}`}
        onOpen={(record) => setOpened(keyOf(record))}
        empty={
          <EmptyState icon="checkCircle" title={<Trans>Nothing is set aside</Trans>}>
            <Trans>A record that cannot be applied waits here while the rest flows on.</Trans>
          </EmptyState>
        }
      />
      {shown && <ParkedDrawer record={shown} onClose={() => setOpened(undefined)} />}
    </>
  )
}
