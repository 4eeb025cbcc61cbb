import { changedSince } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { inList } from '@selvedge/platform/db/in-list'
import { createAvailabilityMemory } from './availability-memory.ts'
import type { ViewReader } from '../view-reader.ts'
import { factTables } from './view.ts'
import type { FactTable } from './view.ts'

/** All facts of a product, unreduced: resolvers show a viewer what its terms and the brand's policy allow. */
export interface Facts {
  productId: string
  /** Unset while it is not complete: then nobody but the brand may see it. Prices and availability are not in it. */
  enriched?: EnrichedProduct
  availability?: Availability
  prices?: ProductPrices
  /** Of its three parts together: rises when any of them does. */
  version: number
}

export interface PriceListFacts {
  id: string
  brandId: string
  name: string
  currency: string
  validFrom: string
  validTo: string
  archived: boolean
}

export interface ChangedFact {
  productId: string
  topic: string
  partition: number
  offset: number
}

export interface ProductFactsQuery {
  reader: ViewReader
  /** By product id; unknown ids are left out. At most 500. */
  facts(ids: readonly string[]): Promise<Map<string, Facts>>
  /** By product id; unknown ids are left out. Not to be changed. */
  availability(ids: readonly string[]): Promise<Map<string, Availability>>
  priceLists(ids: readonly string[]): Promise<PriceListFacts[]>
  /** Styles with a complete product, by brand; brands without are left out. */
  styleCounts(brandIds: readonly string[]): Promise<Map<string, number>>
  /**
   * What changed at or after the cursor, one entry per part of a product that did.
   * @param ids of these products; null: of all
   */
  changed(ids: readonly string[] | null, from: Cursor, limit: number): Promise<ChangedFact[]>
}

const MOST = 500

export function productFactsQuery(reader: ViewReader): ProductFactsQuery {
  const { read } = reader

  async function bodies(table: FactTable, ids: readonly string[]) {
    if (ids.length > MOST) throw new RangeError(`at most ${MOST} products`)
    const { text, params } = inList(ids)
    return read.all<{ id: string; body: Uint8Array | null; version: number }>(
      `select product_id as id, body, version from fact_${table} where product_id ${text}`,
      params,
    )
  }

  const availability = createAvailabilityMemory(reader, async (ids) => {
    const rows = await bodies('availability', ids)
    return new Map(rows.flatMap(({ id, body }) => (body ? [[id, Availability.decode(body)] as const] : [])))
  })

  return {
    reader,
    availability,
    async facts(ids) {
      const facts = new Map<string, Facts>()
      const of = (id: string, version: number) => {
        const known = facts.get(id) ?? { productId: id, version: 0 }
        known.version += version
        facts.set(id, known)
        return known
      }
      for (const { id, body, version } of await bodies('product', ids)) {
        const each = of(id, version)
        if (body) each.enriched = EnrichedProduct.decode(body)
      }
      for (const { id, body, version } of await bodies('availability', ids)) {
        const each = of(id, version)
        if (body) each.availability = Availability.decode(body)
      }
      for (const { id, body, version } of await bodies('prices', ids)) {
        const each = of(id, version)
        if (body) each.prices = ProductPrices.decode(body)
      }
      return facts
    },
    async priceLists(ids) {
      const { text, params } = inList(ids)
      const rows = await read.all<Omit<PriceListFacts, 'archived'> & { archived: number }>(
        `select id, brand_id as "brandId", name, currency, valid_from as "validFrom", valid_to as "validTo", archived
          from fact_price_list where id ${text}`,
        params,
      )
      return rows.map((row) => ({ ...row, archived: row.archived === 1 }))
    },
    async styleCounts(brandIds) {
      const { text, params } = inList(brandIds)
      const rows = await read.all<{ id: string; count: number }>(
        `select brand_id as id, count(distinct style_id) as count from fact_product where brand_id ${text} group by brand_id`,
        params,
      )
      return new Map(rows.map(({ id, count }) => [id, Number(count)]))
    },
    async changed(ids, from, limit) {
      const changed: ChangedFact[] = []
      for (const [table, topic] of Object.entries(factTables)) {
        const { text, params } = ids === null ? { text: 'is not null', params: [] } : inList(ids)
        const columns = { partition: 'partition', position: 'position' }
        const since = changedSince(from, topic, columns, params.length + 1)
        const rows = await read.all<Omit<ChangedFact, 'topic'>>(
          `select product_id as "productId", partition, position as "offset" from fact_${table}
            where product_id ${text} and (${since.where}) limit ${limit}`,
          [...params, ...since.params],
        )
        changed.push(...rows.map((row) => ({ ...row, topic })))
      }
      return changed
    },
  }
}
