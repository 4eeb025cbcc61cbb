/** What one size costs in one window, with its tiers. */
import type { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { marginBp, markUp } from '@selvedge/protos/rules/margin'
import { resolvePrice } from '@selvedge/protos/rules/resolve-price'
import type { Price, ResolvedPrice } from '@selvedge/protos/rules/resolve-price'
import type { CellPrice, PriceTier } from '../../../gen/resolvers.ts'

/** The terms by which prices are resolved, the day they are resolved for, and the names of lists. */
export interface PriceScope {
  connection: { priceListIds: readonly string[]; discountBp: number; currency: string }
  today: string
  lists: ReadonlyMap<string, { name: string }>
}

/** Prices of one product for one viewer; cells that no row tells apart are resolved once. */
export interface CellPrices {
  resolve(sku: string, windowId: string): ResolvedPrice
  present(sku: string, windowId: string): CellPrice | null
}

export function cellPrices(prices: ProductPrices | undefined, scope: PriceScope): CellPrices {
  const { connection, today, lists } = scope
  const rows = prices?.lists.flatMap((list) => list.rows) ?? []
  const skus = new Set(rows.map(({ sku }) => sku))
  const windowIds = new Set(rows.map((row) => row.windowId))
  const tierStarts = [...new Set(rows.flatMap(({ tiers }) => tiers.map(({ fromUnits }) => fromUnits)))].sort(
    (a, b) => a - b,
  )
  const resolved = new Map<string, ResolvedPrice>()
  const presented = new Map<string, CellPrice | null>()

  const keyOf = (sku: string, windowId: string) =>
    `${skus.has(sku) ? sku : ''}\u0000${windowIds.has(windowId) ? windowId : ''}`

  function ask(sku: string, windowId: string, unitsOfProduct: number): ResolvedPrice {
    return resolvePrice({
      prices,
      chain: connection.priceListIds,
      discountBp: connection.discountBp,
      currency: connection.currency,
      pricingDate: today,
      sku,
      windowId,
      unitsOfProduct,
    })
  }

  function resolve(sku: string, windowId: string): ResolvedPrice {
    return remember(resolved, keyOf(sku, windowId), () => ask(sku, windowId, 1))
  }

  function tiersOf(sku: string, windowId: string): PriceTier[] {
    const tiers = new Map<number, number>()
    for (const units of tierStarts) {
      const price = ask(sku, windowId, units)
      if (price.kind === 'price') tiers.set(price.fromUnits, price.unitMinor)
    }
    return [...tiers].map(([fromUnits, unitMinor]) => ({ fromUnits, unitMinor }))
  }

  function toCell(price: Price, tiers: PriceTier[]): CellPrice {
    const { unitMinor, listMinor, rrpMinor, rrpTaxBp, listId, currency, revision, bySku, byWindow } = price
    return {
      currency,
      unitMinor,
      listMinor: listMinor === unitMinor ? null : listMinor,
      rrpMinor: rrpMinor ?? null,
      marginBp: rrpMinor === undefined ? null : (marginBp({ whslMinor: unitMinor, rrpMinor, rrpTaxBp }) ?? null),
      markUp: markUp(unitMinor, rrpMinor) ?? null,
      listId,
      listName: lists.get(listId)?.name ?? '',
      revision,
      bySku,
      byWindow,
      tiers,
    }
  }

  return {
    resolve,
    present: (sku, windowId) =>
      remember(presented, keyOf(sku, windowId), () => {
        const price = resolve(sku, windowId)
        return price.kind === 'price' ? toCell(price, tiersOf(sku, windowId)) : null
      }),
  }
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key)
  if (value === undefined) known.set(key, (value = make()))
  return value
}
