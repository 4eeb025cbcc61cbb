/** Everything asked of prices; all of it through the first offer of the viewer's chain. */
import { Bitmap } from './bitmap.ts'
import { bestSlot } from './viewer.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { PriceRange, SearchFilter } from '../query.ts'
import type { Viewer } from './viewer.ts'

/** Those of `among` whose price lies in the band. */
export function inBand(
  index: MemoryIndex,
  viewer: Viewer,
  among: Bitmap,
  band: NonNullable<SearchFilter['price']>,
): Bitmap {
  const { offers } = index
  const currency = offers.currencyNumbers.get(band.currency) ?? -1
  const { min = 0, max = Infinity } = band
  const found = new Bitmap(index.size)
  for (const ord of among.members()) {
    const slot = bestSlot(offers, viewer.rank, ord)
    if (slot < 0 || offers.slotCurrency[slot] !== currency) continue
    const amount = offers.slotAmount[slot]!
    if (amount >= min && amount <= max) found.set(ord)
  }
  return found
}

/** Sort keys for `ords`: the amount, negated for descending; Infinity where the price is in another currency. */
export function priceKeys(
  index: MemoryIndex,
  viewer: Viewer,
  ords: Uint32Array,
  currency: string,
  descending: boolean,
): Float64Array {
  const { offers } = index
  const wanted = offers.currencyNumbers.get(currency) ?? -1
  const keys = new Float64Array(ords.length)
  for (let i = 0; i < ords.length; i++) {
    const slot = bestSlot(offers, viewer.rank, ords[i]!)
    const amount = slot >= 0 && offers.slotCurrency[slot] === wanted ? offers.slotAmount[slot]! : NaN
    keys[i] = Number.isNaN(amount) ? Infinity : descending ? -amount : amount
  }
  return keys
}

/** Count, lowest and highest price per currency, by currency code. */
export function priceRanges(index: MemoryIndex, viewer: Viewer, among: Bitmap): PriceRange[] {
  const { offers } = index
  const ranges: PriceRange[] = offers.currencies.map((currency) => ({ currency, count: 0, min: Infinity, max: 0 }))
  for (const ord of among.members()) {
    const slot = bestSlot(offers, viewer.rank, ord)
    if (slot < 0) continue
    const range = ranges[offers.slotCurrency[slot]!]!
    const amount = offers.slotAmount[slot]!
    range.count++
    if (amount < range.min) range.min = amount
    if (amount > range.max) range.max = amount
  }
  return ranges.filter((range) => range.count > 0).sort((a, b) => (a.currency < b.currency ? -1 : 1))
}
