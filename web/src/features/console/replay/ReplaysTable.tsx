import { Trans, useLingui } from '@lingui/react/macro'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from '../ConsolePage.module.css'
import type { Replay } from '../trouble.ts'

interface Row {
  topic: string
  /** undefined: it was never replayed. */
  last: Replay | undefined
  /** What it would have sent when it was last only compared. */
  rehearsed: Replay | undefined
}

/** The newest replay of each topic of one owner. */
export function ReplaysTable({ label, rows }: { label: string; rows: readonly Row[] }) {
  const { t } = useLingui()
  const number = (count: number) => formatCount(count, intlLocale())
  const columns: Column<Row>[] = [
    { id: 'topic', header: t`Topic`, width: 240, grow: true, cell: ({ topic }) => topic },
    {
      id: 'state',
      header: t`State`,
      width: 120,
      cell: ({ last }) =>
        last === undefined ? (
          <Trans>never</Trans>
        ) : last.finishedAt ? (
          <Trans>finished</Trans>
        ) : (
          <Trans>under way</Trans>
        ),
    },
    {
      id: 'because',
      header: t`Cause`,
      width: 150,
      cell: ({ last }) =>
        last && (last.because === 'LOST' ? <Trans>the log had lost it</Trans> : <Trans>asked for</Trans>),
    },
    { id: 'asked', header: t`Begun`, width: 120, cell: ({ last }) => last && <AgeText iso={last.askedAt} /> },
    {
      id: 'finished',
      header: t`Finished`,
      width: 120,
      cell: ({ last }) => last?.finishedAt && <AgeText iso={last.finishedAt} />,
    },
    {
      id: 'compared',
      header: t`Keys compared`,
      width: 150,
      align: 'end',
      cell: ({ last }) =>
        last && (
          <Trans>
            {number(last.lookedAt)} of {number(last.ofKeys)}
          </Trans>
        ),
    },
    { id: 'sent', header: t`Records sent`, width: 110, align: 'end', cell: ({ last }) => last && number(last.sent) },
    {
      id: 'rehearsed',
      header: t`Compared only`,
      width: 190,
      cell: ({ rehearsed }) => rehearsed && <Rehearsed replay={rehearsed} />,
    },
    {
      id: 'error',
      header: t`Last error`,
      width: 160,
      grow: true,
      cell: ({ last, rehearsed }) => <span className={styles.clip}>{last?.error || rehearsed?.error}</span>,
    },
  ]
  return (
    <Table
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ topic }) => topic}
      rowName={({ topic }) => topic}
      rowTone={({ last }) => (last && last.error !== '' ? 'danger' : last && !last.finishedAt ? 'info' : undefined)}
    />
  )
}

/** How far a dry run is, or what it found. */
function Rehearsed({ replay: { finishedAt, lookedAt, ofKeys, sent } }: { replay: Replay }) {
  const number = (count: number) => formatCount(count, intlLocale())
  if (!finishedAt)
    return (
      <Trans>
        {number(lookedAt)} of {number(ofKeys)}
      </Trans>
    )
  return (
    <>
      {sent === 0 ? <Trans>nothing to send</Trans> : <Trans>{number(sent)} to send</Trans>},{' '}
      <AgeText iso={finishedAt} />
    </>
  )
}
