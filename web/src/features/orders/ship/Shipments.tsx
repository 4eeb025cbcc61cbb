import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { Order } from '../data/order.ts'

type Shipment = Order['shipments'][number]

/** What has left, oldest first; nothing is shown before the first shipment. */
export function Shipments({ order: { shipments } }: { order: Order }) {
  const { t } = useLingui()
  if (shipments.length === 0) return null
  const columns: Column<Shipment>[] = [
    { id: 'left', header: t`Left`, width: 120, cell: ({ shippedAt }) => <DateText iso={shippedAt} /> },
    {
      id: 'units',
      header: t`Units`,
      width: 100,
      align: 'end',
      cell: ({ units }) => <Plural value={units} one="#" other="#" />,
    },
    { id: 'carrier', header: t`Carrier`, width: 160, cell: ({ carrier }) => carrier },
    { id: 'tracking', header: t`Tracking number`, width: 200, grow: true, cell: ({ tracking }) => tracking },
  ]
  return (
    <Section title={<Trans>Shipments</Trans>}>
      <Table
        label={t`Shipments`}
        columns={columns}
        rows={shipments as Shipment[]}
        rowKey={({ id }) => id}
        rowName={({ shippedAt }) => shippedAt.slice(0, 10)}
      />
    </Section>
  )
}
