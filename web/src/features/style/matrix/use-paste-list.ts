import { useCallback } from 'react'
import type { ListResult } from '../../../components/matrix/grid-handlers.ts'
import type { GridEdit } from '../../../components/matrix/grid-model.ts'
import type { ListLine } from '../../../components/matrix/paste-list.ts'
import type { Problem } from '../../../components/matrix/problem.ts'
import type { Colourway } from '../style-api.ts'
import type { useStyleGrid } from './use-style-grid.ts'

type Matrix = Pick<ReturnType<typeof useStyleGrid>, 'grid' | 'rows'>

/**
 * A pasted `SKU or EAN <tab> quantity` list: sizes of this style go into their cells in the window, any other code is
 * reported.
 */
export function usePasteList({ grid, rows }: Matrix, colourways: readonly Colourway[], windowId: string) {
  return useCallback(
    (lines: readonly ListLine[]): ListResult => {
      const edits: GridEdit[] = []
      const problems: Problem[] = []
      const taken = new Set<string>()
      for (const { code, quantity, text, reason } of lines) {
        const found = find(colourways, code)
        const row =
          found && rows.find(({ productId, window }) => productId === found.productId && window?.id === windowId)
        const report = (why: Problem['reason']) => problems.push({ reason: why, text, label: code })
        if (reason) report(reason)
        else if (!found || !row) report('code-unknown')
        else {
          const at = { rowId: row.rowId, columnId: found.size }
          const cell = grid.store.cell(at)
          if (cell.kind !== 'editable') report('locked')
          else if (taken.has(found.sku)) report('repeated')
          else if (cell.value !== (quantity ?? null)) {
            edits.push({ ...at, before: cell.value, value: quantity ?? null })
          }
          taken.add(found.sku)
        }
      }
      return { edits, problems }
    },
    [grid, rows, colourways, windowId],
  )
}

function find(colourways: readonly Colourway[], code: string) {
  const wanted = code.trim().toLowerCase()
  for (const { id, variants } of colourways) {
    const variant = variants.find(({ sku, gtin }) => sku.toLowerCase() === wanted || gtin === code.trim())
    if (variant) return { productId: id, ...variant }
  }
  return undefined
}
