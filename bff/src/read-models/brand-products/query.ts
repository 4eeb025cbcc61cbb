import { changedSince } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import type { WriteToken } from '@selvedge/platform/views/has-applied'
import type { TopicContract } from '@selvedge/protos/topic-contract'
import { topics } from '@selvedge/protos/topics'
import { inList } from '@selvedge/platform/db/in-list'
import type { ViewReader } from '../view-reader.ts'
import { conditionOf } from './filter.ts'
import type { ProductFilter } from './filter.ts'
import { funnelOf } from './funnel.ts'
import type { FunnelCounts, StandingCount } from './funnel.ts'
import { setAsideOf, waitingHere } from './set-aside.ts'
import type { SetAside } from './set-aside.ts'
import { standingConditions } from './standing.ts'
import type { SearchState } from './standing.ts'
import { parts } from './view.ts'
import type { PartName } from './view.ts'

type Message<Contract> = Contract extends TopicContract<infer Kind> ? Kind : never

/** What is known of a product, part by part. */
export type BrandProductParts = { [Part in PartName]?: Message<(typeof parts)[Part]> } & {
  productId: string
  changedAt: string
  setAside: SetAside | null
}

export type ProductOrder = 'STYLE_NUMBER' | 'CHANGED' | 'NAME'

export interface ProductPage {
  ids: string[]
  /** Opaque; null when nothing follows. */
  after: string | null
}

export interface ChangedProduct {
  productId: string
  known: boolean
  topic: string
  partition: number
  offset: number
}

export type BrandProductsQuery = ReturnType<typeof brandProductsQuery>

const orders: Record<ProductOrder, { column: string; direction: 'asc' | 'desc' }> = {
  STYLE_NUMBER: { column: 'style_key', direction: 'asc' },
  NAME: { column: 'name_key', direction: 'asc' },
  CHANGED: { column: 'changed_at', direction: 'desc' },
}

/** Every question names the brand: it never sees another's products. */
export function brandProductsQuery(reader: ViewReader) {
  const { read } = reader
  return {
    reader,

    async page(
      brandId: string,
      filter: ProductFilter,
      search: SearchState,
      order: ProductOrder,
      limit: number,
      after?: string,
    ): Promise<ProductPage> {
      const { where, params } = conditionOf(brandId, filter, search)
      const { column, direction } = orders[order]
      const from = after === undefined ? undefined : decodeAfter(after)
      const compare = direction === 'asc' ? '>' : '<'
      const beyond = from
        ? ` and (p.${column}, p.product_id) ${compare} ($${params.length + 1}, $${params.length + 2})`
        : ''
      const rows = await read.all<{ id: string; key: string }>(
        `select p.product_id as id, p.${column} as key from brand_product p where ${where}${beyond}
          order by p.${column} ${direction}, p.product_id ${direction} limit ${limit + 1}`,
        [...params, ...(from ?? [])],
      )
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        ids: shown.map(({ id }) => id),
        after: last && rows.length > limit ? encodeAfter(last.key, last.id) : null,
      }
    },

    async count(brandId: string, filter: ProductFilter, search: SearchState): Promise<number> {
      const { where, params } = conditionOf(brandId, filter, search)
      return (await read.get<{ n: number }>(`select count(*) as n from brand_product p where ${where}`, params))!.n
    },

    /** One statement, so that what search holds is taken off the counts it is part of. */
    async funnel(brandId: string, season: string | null | undefined, search: SearchState): Promise<FunnelCounts> {
      const { where, params } = conditionOf(brandId, { season }, search)
      const { lostTo } = standingConditions(search, params)
      const counted = (held: StandingCount['held']) =>
        `select p.passed, p.stop, p.failing, p.ordered, count(*) as count, '${held}' as held from brand_product p
          where ${where}${held && ` and ${lostTo(held)}`} group by p.passed, p.stop, p.failing, p.ordered`
      const text = (['', 'UNDERWAY', 'SET_ASIDE'] as const).map(counted).join(' union all ')
      return funnelOf(await read.all<StandingCount>(text, params))
    },

    seasons: (brandId: string) =>
      read.all<{ season: string; count: number }>(
        'select season, count(*) as count from brand_product_season where brand_id = $1 group by season order by season desc',
        [brandId],
      ),

    lifecycles: (brandId: string) =>
      read.all<{ lifecycle: string; count: number }>(
        `select lifecycle, count(*) as count from brand_product where brand_id = $1 and known = 1
          group by lifecycle order by lifecycle`,
        [brandId],
      ),

    categories: (brandId: string) =>
      read.all<{ category: string; count: number }>(
        `select category, count(*) as count from brand_product where brand_id = $1 and known = 1 and category <> ''
          group by category order by category`,
        [brandId],
      ),

    /** In the order of the ids; those that are not the brand's are left out. */
    async products(brandId: string, ids: readonly string[], { parked }: SearchState): Promise<BrandProductParts[]> {
      const { text, params } = inList(ids, 2)
      const rows = await read.all<{ id: string; changedAt: string; part: PartName; body: Uint8Array | null }>(
        `select p.product_id as id, p.changed_at as "changedAt", b.part, b.body
          from brand_product p join brand_product_part b on b.product_id = p.product_id
          where p.brand_id = $1 and p.known = 1 and p.product_id ${text}`,
        [brandId, ...params],
      )
      const byId = new Map<string, BrandProductParts>()
      for (const { id, changedAt, part, body } of rows) {
        const known = byId.get(id) ?? { productId: id, changedAt, setAside: null }
        byId.set(id, known)
        if (body) Object.assign(known, { [part]: parts[part].decode(body) })
      }
      const waiting = await waitingHere(read, ids)
      for (const [id, known] of byId) {
        const onTheWay = known.completeness?.setAsideAt
        known.setAside = setAsideOf({ search: parked.get(id), here: waiting.get(id), onTheWay })
      }
      return ids.flatMap((id) => byId.get(id) ?? [])
    },

    /** Products of the brand changed at or after the cursor: by any input (through completeness), by supply, or ordered. */
    async changed(brandId: string, from: Cursor, limit: number): Promise<ChangedProduct[]> {
      const changed: ChangedProduct[] = []
      const columns = [
        [topics.completeness.name, 'partition', 'completeness_position'],
        [topics.productSupply.name, 'partition', 'supply_position'],
        [topics.order.name, 'order_partition', 'order_position'],
      ] as const
      for (const [topic, partition, position] of columns) {
        const since = changedSince(from, topic, { partition, position }, 2)
        const rows = await read.all<{ productId: string; known: number; partition: number; offset: number }>(
          `select product_id as "productId", known, ${partition} as partition, ${position} as "offset" from brand_product
            where brand_id = $1 and (${since.where}) limit ${limit}`,
          [brandId, ...since.params],
        )
        changed.push(...rows.map((row) => ({ ...row, known: row.known === 1, topic })))
      }
      return changed
    },

    /** A write has arrived here when completeness was made from it; one of a product that went has nothing to show. */
    async hasMerged({ topic, key, version }: WriteToken): Promise<'yes' | 'behind'> {
      const row = await read.get<{ known: number; body: Uint8Array | null }>(
        `select p.known, b.body from brand_product p
          left join brand_product_part b on b.product_id = p.product_id and b.part = 'completeness'
          where p.product_id = $1`,
        [key],
      )
      if (row?.known === 0) return 'yes'
      const sources = row?.body ? topics.completeness.decode(row.body).sources : {}
      return (sources[topic] ?? 0) >= version ? 'yes' : 'behind'
    },
  }
}

/** Topics it only counts by: who wrote there looks elsewhere for what was written. */
export const countedTopics: readonly string[] = [topics.order.name]

/** Topics whose writes reach the brand's list through completeness. */
export const mergedTopics: readonly string[] = [
  topics.product,
  topics.listing,
  topics.productPrices,
  topics.imageSet,
].map(({ name }) => name)

function encodeAfter(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

/** Undefined for what is no cursor: the list then begins anew. */
function decodeAfter(text: string): [string, string] | undefined {
  try {
    const [key, id] = JSON.parse(Buffer.from(text.slice(0, 2_000), 'base64url').toString()) as unknown[]
    return typeof key === 'string' && typeof id === 'string' ? [key, id] : undefined
  } catch {
    return undefined
  }
}
