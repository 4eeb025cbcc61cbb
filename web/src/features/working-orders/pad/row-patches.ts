import type { CellPatch } from '../../../components/matrix/grid-store.ts'
import type { QuantityCell } from '../../../components/matrix/quantity-cell.ts'
import type { PadFactsFragment } from '../../../gen/graphql.ts'
import { limitsOf } from '../domain/limits.ts'
import { changeOf, padCell } from '../domain/pad-cell.ts'
import type { PadRow } from '../domain/pad-row.ts'
import { cellIn, factsIn, windowOf } from '../../../lib/product-facts/window-of.ts'
import { type PadData, problemKey } from './pad-data.ts'

/** Facts of before, where what changed by the brand's doing is to flash. */
type Before = { facts: PadFactsFragment | undefined }

/**
 * Cells of all rows of one product: they draw on the same units, so a quantity in one changes what the others can have.
 * `skus`: only these sizes.
 */
export function productPatches(
  data: PadData,
  productId: string,
  rows: readonly PadRow[],
  { skus, before }: { skus?: ReadonlySet<string>; before?: Before } = {},
): CellPatch<QuantityCell>[] {
  const product = data.products.get(productId)
  const facts = data.facts.get(productId)
  if (!product) return []
  const now = new Date()
  const patches: CellPatch<QuantityCell>[] = []
  const windows = new Map(rows.map((row) => [row.rowId, windowOf(row, facts)?.id ?? '']))
  for (const { sku, size } of product.variants) {
    if (skus && !skus.has(sku)) continue
    const limits = limitsOf(rows, facts, sku)
    for (const row of rows) {
      const { rowId, windowId, doorId } = row
      const inWindow = windows.get(rowId)!
      const cellFacts = cellIn(factsIn(facts, inWindow), sku)
      const cell = padCell({
        quantity: row.units.get(sku) ?? 0,
        facts: cellFacts,
        limit: limits.get(rowId),
        pending: data.queue.pending({ productId, windowId, doorId, sku }),
        problem: problemOf(data, row, sku),
        mayWrite: data.mayWrite,
        now,
        words: data.words,
      })
      const mark = before && changeOf(cellIn(factsIn(before.facts, inWindow), sku), cellFacts)
      patches.push({ rowId, columnId: size, cell, ...(mark && { mark }) })
    }
  }
  return patches
}

/** Of the size, else of the whole line. */
function problemOf({ problems }: PadData, { lineId }: PadRow, sku: string) {
  if (lineId === null) return undefined
  return problems.get(problemKey(lineId, sku)) ?? problems.get(problemKey(lineId, ''))
}
