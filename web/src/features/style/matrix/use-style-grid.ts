import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createGrid } from '../../../components/matrix/grid.ts'
import type { Resolution } from '../../../components/matrix/grid-handlers.ts'
import type { CellAddress, GridEdit } from '../../../components/matrix/grid-model.ts'
import { cellWords } from '../../../components/product/cell-words.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import { linesTag } from '../../../lib/active-order/active-order-api.ts'
import type { ActiveOrder } from '../../../lib/active-order/use-active-order.ts'
import { api } from '../../../lib/api/api.ts'
import { placeOfRow } from '../../../lib/cells/cell-place.ts'
import { useCellQueue, useQueueChanges } from '../../../lib/cells/use-cell-queue.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import type { Colourway } from '../style-api.ts'
import { offersFor, resolveOver } from './resolve-over.ts'
import { changedCells, keyOf, placeOf, styleCells } from './style-cells.ts'
import { type StyleRow, styleRows } from './style-rows.ts'
import { styleSections } from './style-sections.ts'
import { grandTotals, rowTotals } from './style-totals.ts'

type Given = {
  colourways: readonly Colourway[]
  windowId: string
  /** Undefined: not known, so nothing can be written yet. */
  order: ActiveOrder | null | undefined
  mayWrite: boolean
  styleName: string
}

/** The style's matrix, fed from three sides: what the brand says, what the order holds, and what is being saved. */
export function useStyleGrid({ colourways, windowId, order, mayWrite, styleName }: Given) {
  const [grid] = useState(() => createGrid<QuantityCell>())
  const queue = useCellQueue(order?.id ?? null)
  const writable = mayWrite && order !== undefined
  const revision = order?.revision ?? -1
  const rows = useMemo(() => styleRows(colourways, windowId, order?.lines ?? []), [colourways, windowId, order])
  const rowById = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const shown = useRef<ReadonlyMap<string, QuantityCell>>(new Map())
  const [totals, setTotals] = useState(() => grandTotals([]))
  const perRow = useRef(rowTotals([], windowId, () => 0))

  const sync = useCallback(() => {
    const patches = styleCells(rows, {
      windowId,
      revision,
      queue,
      mayWrite: writable,
      now: new Date(),
      words: cellWords,
    })
    const changes = changedCells(shown.current, patches)
    shown.current = new Map(patches.map((patch) => [keyOf(patch), patch.cell as QuantityCell]))
    const quantityOf = (row: StyleRow, sku: string) =>
      queue.quantity(placeOf(row, sku), row.stored.get(sku) ?? 0, revision)
    perRow.current = rowTotals(rows, windowId, quantityOf)
    grid.store.patchCells(changes)
    setTotals((before) => {
      const next = grandTotals(perRow.current.values())
      const same =
        before.units === next.units && [...next.values].every(([key, minor]) => before.values.get(key) === minor)
      return same && before.values.size === next.values.size ? before : next
    })
  }, [grid, rows, windowId, revision, queue, writable])

  // Cells first, then the rows that show them.
  useLayoutEffect(() => {
    sync()
    grid.store.setSections(styleSections(rows, styleName))
  }, [grid, sync, rows, styleName])
  useQueueChanges(queue, sync)
  useEffect(() => () => grid.store.dispose(), [grid])

  // Other pages, and other windows of this one, read the order's lines again once everything is saved.
  const dispatch = useAppDispatch()
  const readLinesAgain = useCallback(
    () => void queue.flushed().then(() => dispatch(api.util.invalidateTags([linesTag]))),
    [queue, dispatch],
  )
  const wrote = useRef(false)
  useEffect(() => () => void (wrote.current && readLinesAgain()), [readLinesAgain])

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
      queue.write(
        edits.flatMap((edit) => {
          const sku = skuOf(edit)
          if (!sku) return []
          return { ...placeOfRow(edit.rowId), sku, quantity: edit.value ?? 0, seen: edit.before ?? 0 }
        }),
      )
    },
    [queue, skuOf],
  )

  const overAt = useCallback(
    (at: CellAddress) => {
      const row = rowById.get(at.rowId)
      const sku = skuOf(at)
      const cell = grid.store.cell(at)
      if (!row || !sku) return undefined
      return { row, windowId, sku, size: at.columnId, quantity: cell.value ?? 0, limit: cell.limit }
    },
    [grid, rowById, skuOf, windowId],
  )

  const onResolve = useCallback(
    (at: CellAddress, resolution: Resolution) => {
      const over = overAt(at)
      if (!over) return
      const quantityAt = (rowId: string, sku: string) => {
        const place = placeOfRow(rowId)
        const line = order?.lines.find(
          (each) =>
            each.productId === place.productId &&
            (each.windowId ?? '') === place.windowId &&
            (each.doorId ?? '') === place.doorId,
        )
        const stored = line?.cells.find((cell) => cell.sku === sku)?.quantity ?? 0
        return queue.quantity({ ...place, sku }, stored, revision)
      }
      grid.commands.apply(resolveOver(over, resolution, quantityAt), 'resolve')
      if (resolution === 'move') readLinesAgain()
    },
    [grid, overAt, order, queue, revision, readLinesAgain],
  )

  const resolutionsFor = useCallback(
    (at: CellAddress): readonly Resolution[] => {
      const over = writable ? overAt(at) : undefined
      return over ? offersFor(over) : []
    },
    [overAt, writable],
  )

  const totalOf = useCallback((rowId: string) => perRow.current.get(rowId), [])
  return { grid, queue, rows, rowById, totals, totalOf, writable, onCommit, onResolve, resolutionsFor }
}
