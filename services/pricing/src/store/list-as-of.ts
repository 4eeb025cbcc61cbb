import type { Sql } from '@selvedge/platform/db/database'
import { statesFrom } from '@selvedge/platform/db/replaced'
import type { Origin } from '@selvedge/protos/gen/common/v1/common'
import { ListPrices, PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { ListAsOf } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { topics } from '@selvedge/protos/topics'
import { isLive } from '../domain/live.ts'
import { zoneOf } from '../replica/query.ts'

/** What a list said of a product at a moment; undefined: there was no such list, or it was archived then. */
export async function listAsOf(sql: Sql, listId: string, productId: string, at: Date): Promise<ListAsOf | undefined> {
  const question = { topic: topics.priceList.name, key: listId, at, table: 'price_list', since: 'head_since' }
  const [state] = await statesFrom(sql, question)
  if (!state) return undefined
  const head = PriceList.decode(state.message)
  const revision = await revisionAt(sql, listId, at)
  const known = state.since === null || state.since <= at.getTime()
  // A list that said nothing yet was made later, or had no rows: what its head was decides nothing.
  if (head.archived || (!known && revision === 0)) return undefined
  const published = await rowsAt(sql, listId, productId, revision)
  return {
    list: { ...head, revision, rows: 0, origin: undefined },
    prices: published && { ...published, ...headOf(head), live: isLive(head, at, await zoneOf(sql, head.brandId)) },
    changed: published && (await originOf(sql, listId, published.revision)),
    headKeptFrom: known ? '' : new Date(state.since!).toISOString(),
  }
}

function headOf({ id, currency, validFrom, validTo, rrpIncludesTax, taxRateBp }: PriceList) {
  return { listId: id, currency, validFrom, validTo, rrpIncludesTax, taxRateBp }
}

/** The newest revision that was published by then; 0: none. */
async function revisionAt(sql: Sql, listId: string, at: Date): Promise<number> {
  const row = await sql.get<{ revision: number }>(
    'select revision from price_list_revision where list_id = $1 and at <= $2 order by revision desc limit 1',
    [listId, at.toISOString()],
  )
  return row?.revision ?? 0
}

/** In one reading, so that a publish in between is either before it or after it. */
async function rowsAt(sql: Sql, listId: string, productId: string, revision: number): Promise<ListPrices | undefined> {
  const row = await sql.get<{ body: Uint8Array | null }>(
    `select body from (
        select revision, body from list_product_before where list_id = $1 and product_id = $2 and revision > $3
        union all
        select 9223372036854775807, body from list_product where product_id = $2 and list_id = $1
      ) as published order by revision limit 1`,
    [listId, productId, revision],
  )
  return row?.body ? ListPrices.decode(row.body) : undefined
}

async function originOf(sql: Sql, listId: string, revision: number): Promise<Origin | undefined> {
  const row = await sql.get<{ at: string; actor: string; operation: string }>(
    'select at, actor, operation from price_list_revision where list_id = $1 and revision = $2',
    [listId, revision],
  )
  return row && { eventId: '', line: 0, ...row }
}
