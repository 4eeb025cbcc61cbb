import { Trans, useLingui } from '@lingui/react/macro'
import { isStuck } from '@selvedge/protos/rules/outbox-trouble'
import { useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import type { Column } from '../../components/ui/table/table-types.ts'
import { VisuallyHidden } from '../../components/ui/VisuallyHidden.tsx'
import { formatCount } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { OnlyOf } from './OnlyOf.tsx'
import { ReplayState } from './replay/ReplayState.tsx'
import type { Outbox, Service } from './trouble.ts'

/** What services have written and the log has not yet taken. */
export function OutboxesTable({ services }: { services: readonly Service[] }) {
  const { t } = useLingui()
  const locale = intlLocale()
  const { of } = useSearch({ from: '/signed-in/console' })
  const rows = services
    .filter(({ name }) => of === undefined || name === of)
    .flatMap(({ name: service, outboxes }) => outboxes.map((outbox) => ({ ...outbox, service })))
  const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short' })
  const kilobytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  })

  const columns: Column<Outbox>[] = [
    { id: 'name', header: t`Outbox`, width: 180, grow: true, cell: ({ name }) => name },
    { id: 'service', header: t`Service`, width: 140, cell: ({ service }) => service },
    {
      id: 'rows',
      header: t`Rows waiting`,
      width: 120,
      align: 'end',
      cell: (outbox) => formatCount(outbox.rows, locale),
    },
    {
      id: 'age',
      header: t`Oldest`,
      width: 120,
      align: 'end',
      cell: (outbox) => (outbox.rows > 0 ? seconds.format(outbox.oldestAgeSeconds) : t`nothing waits`),
    },
    { id: 'bytes', header: t`Size`, width: 110, align: 'end', cell: ({ bytes }) => kilobytes.format(bytes / 1000) },
    {
      id: 'keys',
      header: t`Keys set aside`,
      width: 220,
      grow: true,
      cell: ({ parkedKeys }) => parkedKeys.join(', ') || t`none`,
    },
    {
      id: 'replayed',
      header: t`Replayed`,
      width: 200,
      cell: ({ service, replayable, replays }) =>
        replayable && (
          <ButtonLink variant="quiet" size="sm" to="/console" search={{ tab: 'replays', of: service }}>
            <VisuallyHidden>{t`Replays of ${service}`}</VisuallyHidden>
            <ReplayState replays={replays} />
          </ButtonLink>
        ),
    },
  ]

  return (
    <>
      <OnlyOf tab="outboxes" of={of} />
      <Table
        label={t`Outboxes`}
        columns={columns}
        rows={rows}
        rowKey={({ service, name }) => `${service} ${name}`}
        rowName={({ name }) => name}
        rowTone={(outbox) => (isStuck(outbox) ? 'danger' : undefined)}
        empty={
          <EmptyState icon="console" title={<Trans>No outbox is known</Trans>}>
            <Trans>Services that write to the log tell of theirs as soon as they answer.</Trans>
          </EmptyState>
        }
      />
    </>
  )
}
