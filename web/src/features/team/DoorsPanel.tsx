import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Badge } from '../../components/ui/Badge.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import type { Column } from '../../components/ui/table/table-types.ts'
import type { OwnOrganisationQuery } from '../../gen/graphql.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { oneLine } from './address-fields.ts'
import { DoorDialog } from './DoorDialog.tsx'
import { useOwnOrganisationQuery } from './team-api.ts'

export type Door = NonNullable<NonNullable<OwnOrganisationQuery['organisation']>['doors']>[number]

/** The stores of a retailer: orders are written per door. */
export function DoorsPanel() {
  const { t } = useLingui()
  const mayEdit = useViewer().role !== 'VIEWER'
  const { data, error, refetch } = useOwnOrganisationQuery()
  const [editing, setEditing] = useState<Door | 'new'>()
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />

  const columns: Column<Door>[] = [
    { id: 'code', header: t`Code`, width: 100, cell: ({ code }) => code },
    { id: 'name', header: t`Name`, width: 220, cell: ({ name }) => name },
    { id: 'address', header: t`Address`, width: 280, grow: true, cell: ({ address }) => oneLine(address) },
    { id: 'group', header: t`Group`, width: 120, cell: ({ group }) => group },
    { id: 'gln', header: t`GLN`, width: 140, cell: ({ gln }) => gln },
    {
      id: 'state',
      header: t`State`,
      width: 110,
      cell: ({ active }) =>
        active ? (
          <Badge tone="ok" icon="check">
            <Trans>Open</Trans>
          </Badge>
        ) : (
          <Badge outline>
            <Trans>Closed</Trans>
          </Badge>
        ),
    },
  ]
  if (mayEdit) {
    columns.push({
      id: 'edit',
      header: t`Actions`,
      width: 90,
      align: 'end',
      cell: (door) => (
        <Button variant="quiet" size="sm" onClick={() => setEditing(door)}>
          <Trans>Edit</Trans>
        </Button>
      ),
    })
  }

  return (
    <Section
      title={<Trans>Doors</Trans>}
      actions={
        mayEdit && (
          <Button variant="primary" icon="add" onClick={() => setEditing('new')}>
            <Trans>New door</Trans>
          </Button>
        )
      }
    >
      <Table
        label={t`Doors`}
        columns={columns}
        rows={data && (data.organisation?.doors ?? [])}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        empty={
          <EmptyState icon="building" title={<Trans>No doors yet</Trans>}>
            <Trans>A door is a store. Brands deliver to it, and orders are written per door.</Trans>
          </EmptyState>
        }
      />
      {editing && <DoorDialog door={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </Section>
  )
}
