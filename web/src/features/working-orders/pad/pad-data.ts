import type {
  PadFactsFragment,
  PadOrderFragment,
  PadProblemFragment,
  PadProductFragment,
} from '../../../gen/graphql.ts'
import { type CellPlace, cellKey } from '../../../lib/cells/cell-place.ts'
import type { CellWords } from '../../../components/product/quantity-cell-of.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import { rowsOf } from '../../../lib/cells/order-rows.ts'
import type { PadRow } from '../domain/pad-row.ts'
import type { SeenPrice } from '../domain/repriced.ts'

/** Everything a pad knows; changed in place by `createPad`, read by its parts. */
export type PadData = {
  queue: CellQueue
  /** Those who only look change nothing. */
  mayWrite: boolean
  /** Of its cells, in the reader's language. */
  words: CellWords
  order: PadOrderFragment
  products: Map<string, PadProductFragment>
  facts: Map<string, PadFactsFragment>
  doors: ReadonlyMap<string, string>
  /** By `problemKey`; those of quantities that were changed since are dropped. */
  problems: Map<string, PadProblemFragment>
  /** Written on this page: their lines may not be in `order` yet. */
  written: Map<string, CellPlace>
  rows: PadRow[]
  /** Price of each row as the person last saw it; null until it is known what was seen before. */
  seen: Map<string, SeenPrice> | null
  /** Only this brand is shown. */
  brandId: string | undefined
}

export const problemKey = (lineId: string, sku: string) => `${lineId}\n${sku}`

export function readRows({ order, written, queue }: PadData): PadRow[] {
  const places = new Map(written)
  for (const cell of queue.all()) places.set(cellKey(cell), cell)
  const lines = order.lines.filter((line) => !line.shelved)
  return rowsOf(lines, places.values(), (place, stored) => queue.quantity(place, stored, order.revision))
}

export function skuOf({ products }: PadData, productId: string, size: string): string | undefined {
  return products.get(productId)?.variants.find((variant) => variant.size === size)?.sku
}

export function sizeOf({ products }: PadData, productId: string, sku: string): string | undefined {
  return products.get(productId)?.variants.find((variant) => variant.sku === sku)?.size
}

/** Names and facts as grouping and drawing ask for them. */
export function lookUp({ products, facts, doors }: PadData) {
  return {
    product: (id: string) => products.get(id),
    facts: (id: string) => facts.get(id),
    door: (id: string) => doors.get(id) ?? '',
  }
}
