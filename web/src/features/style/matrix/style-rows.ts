import type { ActiveOrder } from '../../../lib/active-order/use-active-order.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import type { Colourway } from '../style-api.ts'

/** A row of the style's matrix: a colourway in the chosen window, once more for each door it stands there for. */
export type StyleRow = {
  id: string
  colourway: Colourway
  /** As the order's line has it: empty where the order leaves the window open. */
  lineWindowId: string
  doorId: string
  doorName: string
  /** By SKU, as the order was read. */
  stored: ReadonlyMap<string, number>
}

type Line = ActiveOrder['lines'][number]

/**
 * Lines of the order are written where they are; a colourway without a line gets one in the chosen window. A line that
 * leaves its window open counts for the one it would go into now.
 */
export function styleRows(colourways: readonly Colourway[], windowId: string, lines: readonly Line[]): StyleRow[] {
  return colourways.flatMap((colourway) => {
    const here = lines.filter(
      (line) => line.productId === colourway.id && (line.windowId ?? line.window?.id ?? '') === windowId,
    )
    const rows = here
      .toSorted((left, right) => Number(left.doorId !== null) - Number(right.doorId !== null))
      .map((line) => rowOf(colourway, line))
    return rows.length > 0 ? rows : [rowOf(colourway, undefined, windowId)]
  })
}

function rowOf(colourway: Colourway, line: Line | undefined, windowId = ''): StyleRow {
  const lineWindowId = line ? (line.windowId ?? '') : windowId
  const doorId = line?.doorId ?? ''
  return {
    id: rowIdOf({ productId: colourway.id, windowId: lineWindowId, doorId }),
    colourway,
    lineWindowId,
    doorId,
    doorName: line?.door?.name ?? '',
    stored: new Map(line?.cells.map(({ sku, quantity }) => [sku, quantity])),
  }
}
