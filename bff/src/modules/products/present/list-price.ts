import type { ListPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { ListPrice } from '../../../gen/resolvers.ts'

/** What one list says of a product, over its sizes, windows and tiers. */
export function presentListPrice({ listId, currency, revision, rows, live }: ListPrices, listName: string): ListPrice {
  const enabled = rows.filter((row) => row.enabled)
  const whsl = enabled.flatMap(({ tiers }) => tiers.map(({ whslMinor }) => whslMinor))
  return {
    listId,
    listName,
    live,
    currency,
    whslMin: whsl.length > 0 ? Math.min(...whsl) : null,
    whslMax: whsl.length > 0 ? Math.max(...whsl) : null,
    rrpMinor: enabled.find(({ rrpMinor }) => rrpMinor !== undefined)?.rrpMinor ?? null,
    disabled: rows.length - enabled.length,
    revision,
  }
}
