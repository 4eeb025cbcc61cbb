import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createGrid } from '../../../components/matrix/grid.ts'
import type { Resolution } from '../../../components/matrix/grid-handlers.ts'
import type { CellAddress, GridEdit } from '../../../components/matrix/grid-model.ts'
import { cellWords } from '../../../components/product/cell-words.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import { totalsByCurrency } from '../../../components/product/row-total.ts'
import type { WindowPartsFragment } from '../../../gen/graphql.ts'
import { linesTag } from '../../../lib/active-order/active-order-api.ts'
import type { ActiveOrder } from '../../../lib/active-order/use-active-order.ts'
import { api } from '../../../lib/api/api.ts'
import { cellKey, type CellPlace, placeOfRow } from '../../../lib/cells/cell-place.ts'
import { rowsOf } from '../../../lib/cells/order-rows.ts'
import { useCellQueue, useQueueChanges } from '../../../lib/cells/use-cell-queue.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import type { Colourway } from '../style-api.ts'
import { offersFor, resolveOver } from './resolve-over.ts'
import { changedCells, keyOf, styleCells } from './style-cells.ts'
import { sameRows, type StyleRow, styleRows } from './style-rows.ts'
import { styleSections } from './style-sections.ts'
import { rowTotals } from './style-totals.ts'

type Given = {
  colourways: readonly Colourway[]
  /** Each colourway has a row in the first, and where they cover it in the others. */
  windows: readonly WindowPartsFragment[]
  /** Undefined: not known, so nothing can be written yet. */
  order: ActiveOrder | null | undefined
  mayWrite: boolean
  styleName: string
}

/** The style's matrix, fed from three sides: what the brand says, what the order holds, and what is being saved. */
export function useStyleGrid({ colourways, windows, order, mayWrite, styleName }: Given) {
  const [grid] = useState(() => createGrid<QuantityCell>())
  const queue = useCellQueue(order?.id ?? null)
  const writable = mayWrite && order !== undefined
  const [rows, setRows] = useState<readonly StyleRow[]>([])
  const [totals, setTotals] = useState(() => totalsByCurrency([]))
  /** With the units of this moment; `rows` only changes with the rows themselves. */
  const current = useRef<readonly StyleRow[]>([])
  const perRow = useRef(rowTotals([]))
  const shown = useRef<ReadonlyMap<string, QuantityCell>>(new Map())
  /** Written on this page: their lines may not be in `order` yet. */
  const written = useRef(new Map<string, CellPlace>())
  /** Rows written on this page stay when they are cleared. */
  const kept = useRef(new Set<string>())

  const sync = useCallback(() => {
    const places = new Map(written.current)
    for (const cell of queue.all()) places.set(cellKey(cell), cell)
    const revision = order?.revision ?? -1
    const lines = rowsOf(order?.lines ?? [], places.values(), (place, stored) =>
      queue.quantity(place, stored, revision),
    )
    const next = styleRows(colourways, windows, lines, kept.current)
    const now = new Date()
    const patches = styleCells(next, { queue, mayWrite: writable, now, words: cellWords })
    const changes = changedCells(shown.current, patches)
    shown.current = new Map(patches.map((patch) => [keyOf(patch), patch.cell as QuantityCell]))
    perRow.current = rowTotals(next)
    // Cells first, then the rows that show them.
    grid.store.patchCells(changes)
    if (!sameRows(current.current, next)) {
      grid.store.setSections(styleSections(next, styleName, now))
      setRows(next)
    }
    current.current = next
    setTotals((before) => {
      const sums = totalsByCurrency(perRow.current.values())
      return JSON.stringify(before) === JSON.stringify(sums) ? before : sums
    })
  }, [grid, colourways, windows, order, queue, writable, styleName])

  useLayoutEffect(sync, [sync])
  useQueueChanges(queue, sync)
  useEffect(() => () => grid.store.dispose(), [grid])

  // Other pages read the order's lines again once everything is saved.
  const dispatch = useAppDispatch()
  const wrote = useRef(false)
  useEffect(
    () => () => {
      if (wrote.current) void queue.flushed().then(() => dispatch(api.util.invalidateTags([linesTag])))
    },
    [queue, dispatch],
  )

  const skuOf = useCallback(
    ({ rowId, columnId }: CellAddress) => {
      const { productId } = placeOfRow(rowId)
      const colourway = colourways.find(({ id }) => id === productId)
      return colourway?.variants.find(({ size }) => size === columnId)?.sku
    },
    [colourways],
  )

  const onCommit = useCallback(
    (edits: readonly GridEdit[]) => {
      wrote.current = true
      const writes = edits.flatMap((edit) => {
        const sku = skuOf(edit)
        if (!sku) return []
        const place = { ...placeOfRow(edit.rowId), sku }
        kept.current.add(edit.rowId)
        written.current.set(cellKey(place), place)
        return { ...place, quantity: edit.value ?? 0, seen: edit.before ?? 0 }
      })
      queue.write(writes)
    },
    [queue, skuOf],
  )

  const overAt = useCallback(
    (at: CellAddress) => {
      const row = current.current.find(({ rowId }) => rowId === at.rowId)
      const sku = skuOf(at)
      const cell = grid.store.cell(at)
      return row && sku ? { row, sku, size: at.columnId, quantity: cell.value ?? 0, limit: cell.limit } : undefined
    },
    [grid, skuOf],
  )

  const onResolve = useCallback(
    (at: CellAddress, resolution: Resolution) => {
      const over = overAt(at)
      if (over) grid.commands.apply(resolveOver(over, resolution, current.current), 'resolve')
    },
    [grid, overAt],
  )

  const resolutionsFor = useCallback(
    (at: CellAddress): readonly Resolution[] => {
      const over = writable ? overAt(at) : undefined
      return over ? offersFor(over) : []
    },
    [overAt, writable],
  )

  /** Rows that were cleared go when others are chosen. */
  const forgetCleared = useCallback(() => kept.current.clear(), [])
  const totalOf = useCallback((rowId: string) => perRow.current.get(rowId), [])
  return { grid, queue, rows, totals, totalOf, writable, onCommit, onResolve, resolutionsFor, forgetCleared }
}
