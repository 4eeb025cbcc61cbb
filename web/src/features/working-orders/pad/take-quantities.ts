import { type CellPlace, rowIdOf } from '../../../lib/cells/cell-place.ts'
import type { PadRow } from '../domain/pad-row.ts'
import type { PadData } from './pad-data.ts'

/**
 * Takes the units that the queue knows into the rows. @returns the sizes spoken of, by product, and whether one of them
 * stands in a row that there is not yet
 */
export function takeQuantities(
  { queue, order }: PadData,
  rowById: ReadonlyMap<string, PadRow>,
  keys: readonly string[],
): { sizes: ReadonlyMap<string, ReadonlySet<string>>; newRow: boolean } {
  const sizes = new Map<string, Set<string>>()
  let newRow = false
  for (const key of keys) {
    const [productId = '', windowId = '', doorId = '', sku = ''] = key.split('\n')
    const place: CellPlace = { productId, windowId, doorId, sku }
    const row = rowById.get(rowIdOf(place))
    const stored = row?.line?.cells.find((cell) => cell.sku === sku)?.quantity ?? 0
    const quantity = queue.quantity(place, stored, order.revision)
    if (!row) {
      newRow ||= quantity > 0
      continue
    }
    const units = row.units as Map<string, number>
    if (quantity > 0) units.set(sku, quantity)
    else units.delete(sku)
    sizes.set(productId, (sizes.get(productId) ?? new Set()).add(sku))
  }
  return { sizes, newRow }
}
