import { cellIn } from '../../lib/product-facts/window-of.ts'
import { unitPriceAt } from './unit-price.ts'

/** `minor` is without tax; `currency` is empty while nothing has a price. */
export type Total = { units: number; minor: number; currency: string }

type Priced = { sku: string; price?: (Parameters<typeof unitPriceAt>[0] & { currency: string }) | null }

/**
 * Of one row, in a window where `unitsOfProduct` are ordered of its product. A size without a price adds units and no
 * value.
 */
export function rowTotal(
  row: { units: ReadonlyMap<string, number> },
  inWindow: { cells: readonly Priced[] } | undefined,
  unitsOfProduct: number,
): Total {
  const total: Total = { units: 0, minor: 0, currency: '' }
  for (const [sku, quantity] of row.units) {
    const price = cellIn(inWindow, sku)?.price
    total.units += quantity
    if (!price) continue
    total.minor += unitPriceAt(price, unitsOfProduct) * quantity
    total.currency = price.currency
  }
  return total
}

/** One subtotal per currency: different currencies are never added. Those without units are left out. */
export function totalsByCurrency(totals: Iterable<Total>): Total[] {
  const sums = new Map<string, Total>()
  for (const { units, minor, currency } of totals) {
    if (units === 0) continue
    const sum = sums.get(currency) ?? { units: 0, minor: 0, currency }
    sums.set(currency, { ...sum, units: sum.units + units, minor: sum.minor + minor })
  }
  return [...sums.values()]
}
