import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Badge } from '../../../components/ui/Badge.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { windowRefusalText } from '../../../components/product/refusal-text.ts'
import { windowDates } from '../../../components/product/window-text.ts'
import type { WindowPartsFragment } from '../../../gen/graphql.ts'

/** The delivery windows it can be ordered in, by its seasons or by name. */
export function Windows({ windows }: { windows: readonly WindowPartsFragment[] }) {
  const { t } = useLingui()
  const columns: Column<WindowPartsFragment>[] = [
    { id: 'name', header: t`Window`, width: 150, grow: true, cell: ({ name }) => name },
    { id: 'ships', header: t`Ships`, width: 130, cell: (window) => windowDates(window, new Date()) },
    {
      id: 'cutoff',
      header: t`Order until`,
      width: 100,
      cell: ({ orderCutoff }) => orderCutoff && <DateText iso={orderCutoff} />,
    },
    {
      id: 'state',
      header: t`State`,
      width: 220,
      cell: (window) =>
        window.offered ? (
          <Badge tone="ok" icon="check">
            <Trans>Open</Trans>
          </Badge>
        ) : (
          <Badge tone="neutral" icon="lock">
            {windowRefusalText(window)}
          </Badge>
        ),
    },
  ]
  return (
    <Section
      title={<Trans>Delivery windows</Trans>}
      actions={
        <Link to="/windows">
          <Trans>All windows</Trans>
        </Link>
      }
    >
      <Table
        label={t`Delivery windows`}
        columns={columns}
        rows={windows}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        empty={
          <EmptyState icon="window" title={<Trans>No window covers it</Trans>}>
            <Trans>A window covers the seasons it names, and products it lists. Without one nobody can order it.</Trans>
          </EmptyState>
        }
      />
    </Section>
  )
}
