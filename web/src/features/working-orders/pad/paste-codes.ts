import type { GridEdit } from '../../../components/matrix/grid-model.ts'
import type { ListResult } from '../../../components/matrix/grid-handlers.ts'
import type { ListLine } from '../../../components/matrix/paste-list.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import type { AppDispatch } from '../../../lib/store/hooks.ts'
import { padApi } from '../data/pad-api.ts'
import { matchList, type Preferred, type ResolvedCode } from '../domain/match-list.ts'
import type { PadRow } from '../domain/pad-row.ts'
import { type PadData, sizeOf } from './pad-data.ts'
import type { ProductLoader } from './product-loader.ts'

/** Codes the server takes at once. */
const mostCodes = 2_000

/**
 * A pasted list of codes as edits of the whole working order: styles that are not in it yet are fetched first, so that
 * their quantities too can be undone. Throws when the server cannot be asked.
 */
export async function pasteCodes(
  lines: readonly ListLine[],
  data: PadData,
  loader: ProductLoader,
  dispatch: AppDispatch,
  preferred?: Preferred,
): Promise<ListResult> {
  const resolved = await resolveCodes([...new Set(lines.map((line) => line.code))], dispatch)
  await loader.ensure(resolved.flatMap(({ productId }) => productId ?? []))
  const visible = resolved.filter(({ productId }) => productId && data.products.has(productId))
  const match = matchList(lines, visible, data.rows, preferred)
  const edits: GridEdit[] = []
  const problems = [...match.problems]
  for (const { sku, quantity, seen, ...place } of match.writes) {
    const columnId = sizeOf(data, place.productId, sku)
    if (columnId === undefined) problems.push({ reason: 'not-made', text: String(quantity), label: sku })
    else edits.push({ rowId: rowIdOf(place), columnId, before: seen || null, value: quantity || null })
  }
  return { edits, problems }
}

async function resolveCodes(codes: readonly string[], dispatch: AppDispatch): Promise<ResolvedCode[]> {
  const found: ResolvedCode[] = []
  for (let from = 0; from < codes.length; from += mostCodes) {
    const chunk = codes.slice(from, from + mostCodes)
    const ask = dispatch(padApi.endpoints.resolveSkus.initiate({ codes: chunk }, { forceRefetch: true }))
    try {
      found.push(...(await ask.unwrap()).resolveSkus)
    } finally {
      ask.unsubscribe()
    }
  }
  return found
}

/** Where a list goes when a product stands in several rows: like the row one is in. */
export function preferredOf(rows: readonly PadRow[], activeRowId: string | undefined): Preferred | undefined {
  return rows.find((row) => row.rowId === activeRowId)
}
