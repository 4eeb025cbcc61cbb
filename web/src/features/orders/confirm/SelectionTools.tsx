import { Trans, useLingui } from '@lingui/react/macro'
import { type Dispatch, lazy, type SetStateAction, Suspense, useState, useSyncExternalStore } from 'react'
import type { ConfirmCell } from '../../../components/matrix/confirm-face.tsx'
import type { GridHandle } from '../../../components/matrix/grid.ts'
import { addressesIn } from '../../../components/matrix/selection.ts'
import { Button } from '../../../components/ui/Button.tsx'
import { type CellKey, cellKey, lastDayOf, type Order } from '../data/order.ts'
import { lineColumns } from '../page/line-columns.ts'
import { answered, type ConfirmEdits } from './edits.ts'

const SelectionDialog = lazy(async () => ({ default: (await import('./SelectionDialog.tsx')).SelectionDialog }))

type Props = { grid: GridHandle<ConfirmCell>; order: Order; setEdits: Dispatch<SetStateAction<ConfirmEdits>> }

/** A later date and a reason for all selected cells at once. */
export function SelectionTools({ grid, order, setEdits }: Props) {
  const { t } = useLingui()
  const { store } = grid
  const [open, setOpen] = useState(false)
  useSyncExternalStore(store.watchSession, () => store.range)
  const chosen = selectedCells(grid, order)
  const count = chosen.length
  // The day after the latest window among them: an earlier one would change nothing.
  const earliest = nextDay(
    chosen
      .map(({ last }) => last)
      .toSorted()
      .at(-1) ?? '',
  )

  return (
    <>
      <Button
        size="sm"
        icon="calendar"
        disabledReason={count === 0 ? t`Select cells first.` : undefined}
        onClick={() => setOpen(true)}
      >
        <Trans>Date and reason</Trans>
        {count > 0 && <> ({count})</>}
      </Button>
      {open && (
        <Suspense>
          <SelectionDialog
            count={count}
            earliest={earliest}
            onClose={() => setOpen(false)}
            onApply={(more) => {
              const keys = chosen.map(({ key }) => key)
              setEdits((now) => answered(now, keys, more))
              setOpen(false)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function selectedCells({ store }: GridHandle<ConfirmCell>, { lines }: Order): { key: CellKey; last: string }[] {
  if (!store.range) return []
  const byId = new Map(lines.map((line) => [line.id, line]))
  return addressesIn(store.layout, store.range).flatMap(({ rowId, columnId }) => {
    const line = byId.get(rowId)
    const cell = line && lineColumns(line).find(({ column }) => column === columnId)?.cell
    return cell ? [{ key: cellKey(line.id, cell.sku), last: lastDayOf(line.window) }] : []
  })
}

function nextDay(day: string): string {
  return day === '' ? '' : new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
