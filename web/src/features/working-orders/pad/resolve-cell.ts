import type { Resolution } from '../../../components/matrix/grid-handlers.ts'
import type { CellAddress, GridEdit } from '../../../components/matrix/grid-model.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import { limitsOf } from '../domain/limits.ts'
import type { PadRow } from '../domain/pad-row.ts'
import { lower, moveRest, nextWindow, type Over, remove, type Resolved } from '../domain/resolve-over.ts'
import { type PadData, problemKey, skuOf } from './pad-data.ts'

/** A cell with more than can be had; null when it has not, or how many can be had is not told. */
function overAt(data: PadData, { rowId, columnId }: CellAddress): { over: Over; known: boolean } | null {
  const row = data.rows.find((each) => each.rowId === rowId)
  const sku = row && skuOf(data, row.productId, columnId)
  if (!row || sku === undefined) return null
  const rows = data.rows.filter((each) => each.productId === row.productId)
  const problem = row.lineId === null ? undefined : data.problems.get(problemKey(row.lineId, sku))
  const limit = limitsOf(rows, data.facts.get(row.productId), sku).get(rowId) ?? problem?.available ?? undefined
  const quantity = row.units.get(sku) ?? 0
  if (limit === undefined && problem?.code !== 'ABOVE_AVAILABILITY') return null
  if (limit !== undefined && quantity <= limit) return null
  return { over: { row, sku, available: limit ?? 0 }, known: limit !== undefined }
}

/** A move needs a window that takes all of the rest; without a figure there is nothing to lower to. */
export function offersAt(data: PadData, at: CellAddress): Resolution[] {
  const found = overAt(data, at)
  if (!found) return []
  if (!found.known) return ['remove']
  const offers: Resolution[] = ['remove']
  if (targetOf(data, found.over) !== null) offers.unshift('move')
  // Down to none is removing it.
  if (found.over.available > 0) offers.unshift('lower')
  return offers
}

/** The edits of a resolution, for one batch that can be undone. */
export function resolveAt(data: PadData, at: CellAddress, resolution: Resolution): GridEdit[] {
  const found = overAt(data, at)
  if (!found) return []
  const { over } = found
  const edit = ({ windowId, before, quantity }: Resolved): GridEdit => ({
    rowId: rowIdOf({ ...over.row, windowId }),
    columnId: at.columnId,
    before: before || null,
    value: quantity || null,
  })
  if (resolution === 'lower') return lower(over).map(edit)
  if (resolution === 'remove') return remove(over).map(edit)
  const target = targetOf(data, over)
  return target === null ? [] : moveRest(over, target, unitsAt(data, over.row, target, over.sku)).map(edit)
}

/** The server's answer counts before our own reckoning: it knows what we are not told. */
function targetOf(data: PadData, over: Over): string | null {
  const { row, sku } = over
  const problem = row.lineId === null ? undefined : data.problems.get(problemKey(row.lineId, sku))
  if (problem?.nextWindow) return problem.nextWindow.id
  const rows = data.rows.filter((each) => each.productId === row.productId)
  return nextWindow(over, rows, data.facts.get(row.productId))?.id ?? null
}

function unitsAt(data: PadData, { productId, doorId }: PadRow, windowId: string, sku: string): number {
  const rowId = rowIdOf({ productId, windowId, doorId })
  return data.rows.find((row) => row.rowId === rowId)?.units.get(sku) ?? 0
}
