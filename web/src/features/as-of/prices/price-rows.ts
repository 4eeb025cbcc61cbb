/** Prices of both moments by size and window. */
import type { AsOf, AsOfPrice, Moment } from '../data/as-of-api.ts'

type Price = NonNullable<AsOfPrice['price']>

/** One size in one window, at both moments. */
export type PricePair = { then: Price | null; now: Price | null; differs: boolean }

export type PriceRow = { sku: string; size: string; cells: PricePair[] }

/** Null stands for any window that no row names. */
export function priceColumns({ windows }: AsOf): (string | null)[] {
  return [null, ...windows.map(({ id }) => id)]
}

/** Sizes of then, and those that came since. */
export function priceRows({ then, now }: AsOf, columns: readonly (string | null)[]): PriceRow[] {
  const sizes = new Map([...then.prices, ...now.prices].map(({ sku, size }) => [sku, size]))
  const [before, after] = [bySizeAndWindow(then), bySizeAndWindow(now)]
  return [...sizes].map(([sku, size]) => ({
    sku,
    size,
    cells: columns.map((windowId) => {
      const key = keyOf(sku, windowId)
      const pair = { then: before.get(key) ?? null, now: after.get(key) ?? null }
      return { ...pair, differs: saysOf(pair.then) !== saysOf(pair.now) }
    }),
  }))
}

function bySizeAndWindow({ prices }: Moment): Map<string, Price | null> {
  return new Map(prices.map(({ sku, windowId, price }) => [keyOf(sku, windowId ?? null), price ?? null]))
}

const keyOf = (sku: string, windowId: string | null) => `${windowId ?? ''} ${sku}`

/** What the retailer pays, whichever list says so. */
const saysOf = (price: Price | null) =>
  price && JSON.stringify([price.currency, price.unitMinor, price.rrpMinor, price.tiers])
