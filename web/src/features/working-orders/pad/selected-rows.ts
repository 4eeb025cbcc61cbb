import { useMemo, useSyncExternalStore } from 'react'
import type { PadRow } from '../domain/pad-row.ts'
import type { Pad } from './pad.ts'
import { usePad, usePadState } from './pad-context.ts'

/** Row ids of the grid's selection, joined, so that the same selection is the same value. */
function selectedIds({ grid: { store } }: Pad): string {
  const { range, layout } = store
  if (!range) return ''
  return layout.rows
    .slice(range.top, range.bottom + 1)
    .map(({ row }) => row.id)
    .join('\n')
}

/** The rows that line actions act upon: those of the selected cells. */
export function useSelectedRows(): PadRow[] {
  const pad = usePad()
  const ids = useSyncExternalStore(pad.grid.store.watchSession, () => selectedIds(pad))
  const rows = usePadState((state) => state.rows)
  return useMemo(() => {
    const selected = new Set(ids.split('\n'))
    return rows.filter(({ rowId }) => selected.has(rowId))
  }, [ids, rows])
}
