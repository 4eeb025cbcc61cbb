import type { WindowPartsFragment } from '../../../gen/graphql.ts'
import type { ActiveOrder } from '../../../lib/active-order/use-active-order.ts'
import { emptyRow, type OrderRow, unitsOf } from '../../../lib/cells/order-rows.ts'
import { factsIn, windowOf } from '../../../lib/product-facts/window-of.ts'
import type { Colourway } from '../style-api.ts'
import { byShipping } from './style-windows.ts'

export type OrderLine = ActiveOrder['lines'][number]

/** A row of the style's matrix: a colourway in a window, once more for each door it stands there for. */
export type StyleRow = OrderRow<OrderLine> & {
  colourway: Colourway
  /** The one it counts for; null: none covers the colourway now. */
  window: NonNullable<OrderLine['window']> | null
}

/**
 * Which rows the matrix has. Each colourway has one in the first of `windows`, and in those of the others that cover
 * it; wherever the order holds lines, they are the rows. Lines in any other window are rows too while they hold units,
 * so that nothing written is out of sight, and while they are in `kept`: one that is cleared stays under the hand.
 */
export function styleRows(
  colourways: readonly Colourway[],
  windows: readonly WindowPartsFragment[],
  lines: readonly OrderRow<OrderLine>[],
  kept: ReadonlySet<string>,
): StyleRow[] {
  const byProduct = Map.groupBy(lines, ({ productId }) => productId)
  return colourways.flatMap((colourway) => {
    const { id: productId, facts } = colourway
    const rows = (byProduct.get(productId) ?? [])
      .map((line): StyleRow => {
        const named = windows.find(({ id }) => id === line.windowId) ?? null
        return { ...line, colourway, window: windowOf(settled(line), facts) ?? named }
      })
      .filter(({ rowId, units, window }) => {
        return windows.some(({ id }) => id === window?.id) || unitsOf({ units }) > 0 || kept.has(rowId)
      })
    const there = new Set(rows.map(({ window }) => window?.id))
    const empty = windows
      .filter(({ id }, index) => !there.has(id) && (index === 0 || factsIn(facts, id)))
      .map((window): StyleRow => {
        return { ...emptyRow({ productId, windowId: window.id, doorId: '' }), colourway, window }
      })
    return [...rows, ...empty].sort(
      (left, right) =>
        byShipping(left.window, right.window) || Number(left.doorId !== '') - Number(right.doorId !== ''),
    )
  })
}

/** A line that leaves its window open counts for the one the server named, so that its row stays under the hand. */
function settled(line: OrderRow<OrderLine>): OrderRow<OrderLine> {
  return { ...line, windowId: line.windowId || (line.line?.window?.id ?? '') }
}

/** The rows' windows, each once, by the day they ship. */
export function windowsOf(rows: readonly StyleRow[]): StyleRow['window'][] {
  return [...new Map(rows.map(({ window }) => [window?.id, window])).values()].sort(byShipping)
}

/** Whether two readings have the same rows, whatever is written in them. */
export function sameRows(left: readonly StyleRow[], right: readonly StyleRow[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ rowId, colourway, window }, index) => {
      const other = right[index]!
      return rowId === other.rowId && colourway === other.colourway && window?.id === other.window?.id
    })
  )
}
