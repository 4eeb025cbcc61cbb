import type { PadFactsFragment } from '../../../gen/graphql.ts'
import type { BrandPart } from '../domain/group-rows.ts'
import { unitsOf } from '../../../lib/cells/order-rows.ts'
import type { PadRow } from '../domain/pad-row.ts'
import { isRepriced, priceNow, type SeenPrice } from '../domain/repriced.ts'
import type { Total } from '../../../components/product/row-total.ts'
import { partTotal, rowTotals } from '../domain/totals.ts'
import { lookUp, type PadData, problemKey } from './pad-data.ts'

/** What stands in a row's head. */
export type RowInfo = {
  row: PadRow
  /** From which the price was read. */
  facts: PadFactsFragment | undefined
  units: number
  price: SeenPrice | undefined
  /** The price the person saw before, when it was another. */
  priceBefore: SeenPrice | undefined
  /** What is wrong with the whole line, from the last check. */
  problem: string | undefined
}

/** What the page around the matrix shows. Replaced as a whole, a moment after the last key. */
export type PadState = {
  rows: readonly PadRow[]
  parts: readonly BrandPart[]
  /** By row. */
  values: ReadonlyMap<string, Total>
  /** By brand. */
  totals: ReadonlyMap<string, Total>
  /** By row. */
  info: ReadonlyMap<string, RowInfo>
  /** Products whose names and facts have not come yet. */
  missing: readonly string[]
}

const none: readonly never[] = []

export const emptyPad: PadState = {
  rows: none,
  parts: none,
  values: new Map(),
  totals: new Map(),
  info: new Map(),
  missing: none,
}

/** Of a thousand rows a key changes one: rows of products that are not `touched` (undefined: of any) are not read again. */
export function readState(
  data: PadData,
  parts: readonly BrandPart[],
  before: PadState,
  touched?: ReadonlySet<string>,
): PadState {
  const values = rowTotals(parts, lookUp(data).facts, before.values, touched)
  const info = data.rows.map((row) => {
    const known = before.info.get(row.rowId)
    const stays = known && touched && !touched.has(row.productId)
    return [row.rowId, stays ? known : keepSame(known, infoOf(row, data))] as const
  })
  const missing = [...new Set(data.rows.map((row) => row.productId))].filter((id) => !data.products.has(id))
  return {
    rows: data.rows,
    parts,
    values,
    totals: new Map(parts.map((part) => [part.brandId, partTotal(part, values)])),
    info: new Map(info),
    missing: missing.length > 0 ? missing : none,
  }
}

function infoOf(row: PadRow, data: PadData): RowInfo {
  const { problems, seen } = data
  const facts = data.facts.get(row.productId)
  const units = unitsOf(row)
  const problem = row.lineId === null ? undefined : problems.get(problemKey(row.lineId, ''))
  const price = priceNow(row, facts)
  const before = seen?.get(row.rowId)
  // A row met for the first time has nothing to compare with: from now on this price is the one seen.
  if (price && seen && !before) seen.set(row.rowId, price)
  const priceBefore = isRepriced(before, price) ? before : undefined
  return { row, facts, units, price, priceBefore, problem: problem?.message }
}

/** The same object where nothing changed, so that a row's head is drawn only for its own news. */
function keepSame(before: RowInfo | undefined, now: RowInfo): RowInfo {
  const same =
    before &&
    before.row === now.row &&
    before.facts === now.facts &&
    before.units === now.units &&
    before.problem === now.problem &&
    samePrice(before.price, now.price) &&
    samePrice(before.priceBefore, now.priceBefore)
  return same ? before : now
}

const samePrice = (one: SeenPrice | undefined, other: SeenPrice | undefined) =>
  one?.minor === other?.minor && one?.currency === other?.currency
