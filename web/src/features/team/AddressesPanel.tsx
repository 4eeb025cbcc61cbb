import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../components/ui/ConfirmDialog.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { errorText } from '../../components/ui/error-text.ts'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import type { Column } from '../../components/ui/table/table-types.ts'
import type { OwnOrganisationQuery } from '../../gen/graphql.ts'
import { useToast } from '../../lib/toasts/use-toast.ts'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import { AddressDialog } from './AddressDialog.tsx'
import { oneLine } from './address-fields.ts'
import { useOwnOrganisationQuery, useRemoveAddressMutation } from './team-api.ts'

export type Address = NonNullable<NonNullable<OwnOrganisationQuery['organisation']>['addresses']>[number]

/** Where goods and bills go, to be chosen per order. */
export function AddressesPanel() {
  const { t } = useLingui()
  const toast = useToast()
  const mayEdit = useViewer().role !== 'VIEWER'
  const { data, error, refetch } = useOwnOrganisationQuery()
  const [remove] = useRemoveAddressMutation()
  const [editing, setEditing] = useState<Address | 'new'>()
  const [removing, setRemoving] = useState<Address>()
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />

  async function onRemove() {
    const answer = await remove({ addressId: removing!.id })
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.removeAddress
    if (result.__typename === 'Refused') toast(result.message, { tone: 'danger' })
  }

  const columns: Column<Address>[] = [
    { id: 'label', header: t`Label`, width: 220, cell: ({ label }) => label },
    {
      id: 'address',
      header: t`Address`,
      width: 320,
      grow: true,
      cell: (address) => `${address.name}, ${oneLine(address)}`,
    },
    {
      id: 'use',
      header: t`For`,
      width: 160,
      cell: ({ shipTo, billTo }) =>
        shipTo && billTo ? <Trans>Goods and bills</Trans> : shipTo ? <Trans>Goods</Trans> : <Trans>Bills</Trans>,
    },
  ]
  if (mayEdit) {
    columns.push({
      id: 'actions',
      header: t`Actions`,
      width: 170,
      align: 'end',
      cell: (address) => (
        <>
          <Button variant="quiet" size="sm" onClick={() => setEditing(address)}>
            <Trans>Edit</Trans>
          </Button>
          <Button variant="quiet" size="sm" onClick={() => setRemoving(address)}>
            <Trans>Remove</Trans>
          </Button>
        </>
      ),
    })
  }

  return (
    <Section
      title={<Trans>Addresses</Trans>}
      actions={
        mayEdit && (
          <Button variant="primary" icon="add" onClick={() => setEditing('new')}>
            <Trans>New address</Trans>
          </Button>
        )
      }
    >
      <Table
        label={t`Addresses`}
        columns={columns}
        rows={data && (data.organisation?.addresses ?? [])}
        rowKey={({ id }) => id}
        rowName={({ label }) => label}
        empty={
          <EmptyState icon="building" title={<Trans>No addresses yet</Trans>}>
            <Trans>An order needs to know where goods go. Without an address of its own it goes to the door.</Trans>
          </EmptyState>
        }
      />
      {editing && (
        <AddressDialog address={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
      <ConfirmDialog
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={<Trans>Remove {removing?.label}?</Trans>}
        effect={<Trans>Orders that were placed keep it. Working orders that use it have to choose another.</Trans>}
        confirmLabel={<Trans>Remove the address</Trans>}
        tone="danger"
        onConfirm={onRemove}
      />
    </Section>
  )
}
