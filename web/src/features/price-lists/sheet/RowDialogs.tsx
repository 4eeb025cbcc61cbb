import { AddRowDialog } from './AddRowDialog.tsx'
import type { RowAction } from './RowMenu.tsx'
import type { Sheet } from './sheet.ts'
import { rowName, type ServerRow } from './sheet-row.ts'
import { TiersDialog } from './TiersDialog.tsx'

interface Props {
  sheet: Sheet
  asked: RowAction
  currency: string
  onClose: () => void
}

export function RowDialogs({ sheet, asked, currency, onClose }: Props) {
  const { server, value } = asked.row
  if (asked.kind === 'tiers' && value) {
    return (
      <TiersDialog
        name={rowName(server)}
        currency={currency}
        tiers={value.tiers}
        onSave={(tiers) => sheet.setValue(server.id, { ...value, tiers })}
        onClose={onClose}
      />
    )
  }
  if (asked.kind !== 'add') return null
  const add = (row: ServerRow) => {
    sheet.insert(row)
    const first = { rowId: row.id, columnId: 'whsl' }
    sheet.grid.store.setSession({ active: first, anchor: first, extent: first })
  }
  const isThere = (id: string) => sheet.shownRows().some((row) => row.id === id)
  return <AddRowDialog row={server} isThere={isThere} onAdd={add} onClose={onClose} />
}
