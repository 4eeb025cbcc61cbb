/** Heads of price lists: the row and its record on the log change together. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { scheduleDue } from '@selvedge/platform/db/due'
import { isUniqueViolation } from '@selvedge/platform/db/errors'
import { publish } from '@selvedge/platform/db/publish'
import { keepReplaced } from '@selvedge/platform/db/replaced'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Written } from '@selvedge/protos/gen/common/v1/common'
import { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { topics } from '@selvedge/protos/topics'
import { concernsProducts, restates } from '../domain/list-head.ts'
import { isLive, nextLiveChange } from '../domain/live.ts'
import { zoneOf } from '../replica/query.ts'
import { originOf } from './origin.ts'
import type { Cause } from './origin.ts'
import { startRepublish } from './republish-due.ts'

const topic = topics.priceList

export const LIVE_DUE = 'price-list-live'

interface Row {
  message: Uint8Array
}

export async function findList(db: Sql, id: string): Promise<PriceList | undefined> {
  const row = await db.get<Row>('select message from price_list where id = $1', [id])
  return row && PriceList.decode(row.message)
}

/** @throws DomainError NOT_FOUND, also for another brand's list */
export async function ownList(db: Sql, brandId: string, id: string): Promise<PriceList> {
  const list = await findList(db, id)
  if (!list || list.brandId !== brandId) throw unknownList()
  return list
}

export async function findListByCode(db: Sql, brandId: string, code: string): Promise<PriceList | undefined> {
  const row = await db.get<Row>('select message from price_list where brand_id = $1 and code = $2', [brandId, code])
  return row && PriceList.decode(row.message)
}

/** In the order in which they were made. */
export async function listsOfBrand(db: Sql, brandId: string): Promise<PriceList[]> {
  const rows = await db.all<Row>('select message from price_list where brand_id = $1 order by id', [brandId])
  return rows.map((row) => PriceList.decode(row.message))
}

export function unknownList(): DomainError {
  return new DomainError('NOT_FOUND', 'there is no such price list', { reason: 'PRICE_LIST_UNKNOWN' })
}

/** @throws DomainError CONFLICT when the list is archived: it says nothing any more, so nothing is edited in it */
export function refuseArchived(list: PriceList): void {
  if (list.archived) {
    throw new DomainError('CONFLICT', 'the price list is archived; take it back first', {
      reason: 'PRICE_LIST_ARCHIVED',
    })
  }
}

export interface SavedList {
  list: PriceList
  written: Written
}

/**
 * Writes the head as it now is, with its own judgement of `live`, and keeps what it was when it is restated; when products carry something of what changed, they
 * are published again in turns.
 * @throws DomainError EXISTS when another list of the brand has the code
 */
export async function saveList(
  tx: Transaction,
  before: PriceList | undefined,
  wanted: PriceList,
  cause: Cause,
): Promise<SavedList> {
  const zone = await zoneOf(tx, wanted.brandId)
  const origin = originOf(cause)
  const list: PriceList = { ...wanted, live: isLive(wanted, cause.at, zone), origin }
  const message = topic.encode(list)
  const since = before && restates(before, list) ? await headSince(tx, list.id) : undefined
  await writeRow(tx, list, message, before && since === undefined ? null : cause.at)
  await scheduleDue(tx, LIVE_DUE, list.id, nextLiveChange(list, cause.at, zone))
  if (before && list.rows > 0 && concernsProducts(before, list)) await startRepublish(tx, list.id, cause.at)
  const version = await publish(tx, {
    topic: topic.name,
    key: list.id,
    value: message,
    messageType: topic.messageType,
    actor: cause.actor,
    occurredAt: cause.at,
    eventId: origin.eventId,
  })
  if (before && since) {
    const { brandId: organisationId, id: key } = list
    const kept = { topic: topic.name, key, version, organisationId, since, until: cause.at }
    await keepReplaced(tx, [{ ...kept, message: topic.encode(before) }])
  }
  return { list, written: { topic: topic.name, key: list.id, version } }
}

/** Since when the head is as it is. */
async function headSince(tx: Transaction, id: string): Promise<Date> {
  const row = await tx.get<{ since: number }>('select head_since as since from price_list where id = $1', [id])
  return new Date(row?.since ?? 0)
}

/** @param since of a head that is new or restated */
async function writeRow(
  tx: Transaction,
  { id, brandId, code }: PriceList,
  message: Uint8Array,
  since: Date | null,
): Promise<void> {
  try {
    await tx.run(
      `insert into price_list (id, brand_id, code, message, head_since) values ($1, $2, $3, $4, $5)
        on conflict (id) do update set code = excluded.code, message = excluded.message,
          head_since = coalesce(excluded.head_since, price_list.head_since)`,
      [id, brandId, code, message, since && since.getTime()],
    )
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new DomainError('EXISTS', `another price list has the code ${code}`, { reason: 'PRICE_LIST_CODE_TAKEN' })
  }
}
