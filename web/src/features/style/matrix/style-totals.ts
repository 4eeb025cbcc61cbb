import { rowTotal, type Total } from '../../../components/product/row-total.ts'
import { unitsOf } from '../../../lib/cells/order-rows.ts'
import { factsIn } from '../../../lib/product-facts/window-of.ts'
import type { StyleRow } from './style-rows.ts'

/** Units and value of each row. The tier is that of all units of the product in the row's window, over sizes and doors. */
export function rowTotals(rows: readonly StyleRow[]): Map<string, Total> {
  const together = new Map<string, number>()
  const keyOf = ({ productId, window }: StyleRow) => `${productId}|${window?.id ?? ''}`
  for (const row of rows) together.set(keyOf(row), (together.get(keyOf(row)) ?? 0) + unitsOf(row))
  return new Map(
    rows.map((row) => {
      const inWindow = row.window ? factsIn(row.colourway.facts, row.window.id) : undefined
      return [row.rowId, rowTotal(row, inWindow, together.get(keyOf(row))!)]
    }),
  )
}
