import type { Transaction } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { UpsertPriceRowsRequest } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { MAX_BATCH } from '../domain/limits.ts'
import { problem } from '../domain/problems.ts'
import { planProduct, writePlanned } from '../store/change-list.ts'
import type { PlannedProduct } from '../store/change-list.ts'
import { causeOf, originOf } from '../store/origin.ts'
import type { Cause } from '../store/origin.ts'
import { findListByCode, refuseArchived } from '../store/price-lists.ts'
import { dropWaiting, keepWaiting } from '../store/waiting-rows.ts'
import type { Rpc } from './deps.ts'
import { refuseMoreThan } from './invalid.ts'
import { byProduct, readRows } from './read-rows.ts'
import type { FirstPlaces, ReadRow } from './read-rows.ts'

/** Rows of one transaction, and one revision: about 10 ms of the thread that all truth shares. */
const GROUP = 150

export const upsertPriceRows: Rpc<'upsertPriceRows'> =
  ({ db, clock, newId }) =>
  async (request, { viewer }) => {
    const { rows, atomic } = request
    refuseMoreThan(MAX_BATCH, rows.length, 'price rows')
    const cause = causeOf(viewer, clock.now(), request.operation, newId)
    const firstAt: FirstPlaces = new Map()
    const results: RecordResult[] = []
    let revision: number
    do {
      const from = results.length
      const group = { ...request, rows: atomic ? rows : rows.slice(from, from + GROUP) }
      const done = await db.transaction((tx) => upsert(tx, viewer.organisationId, group, cause, from, firstAt))
      results.push(...done.results)
      revision = done.revision
    } while (results.length < rows.length)
    return { results, revision }
  }

async function upsert(
  tx: Transaction,
  brandId: string,
  { listCode, rows, atomic }: UpsertPriceRowsRequest,
  cause: Cause,
  from: number,
  firstAt: FirstPlaces,
) {
  const list = await findListByCode(tx, brandId, listCode.trim())
  if (!list) throw new DomainError('NOT_FOUND', 'make the price list first', { reason: 'PRICE_LIST_UNKNOWN' })
  refuseArchived(list)

  const read = await readRows(tx, brandId, rows, from, firstAt)
  const planned: PlannedProduct[] = []
  for (const change of byProduct(read)) {
    const plan = await planProduct(tx, list, change)
    planned.push(plan)
    take(read, plan, change.indexes)
  }
  if (atomic && read.some(({ result }) => result.outcome === 'REJECTED')) {
    return { results: read.map(({ result }) => withheld(result)), revision: list.revision }
  }
  const changed = await writePlanned(tx, list, planned, cause)
  for (const row of read) if (row.unknown) await wait(tx, list, row, cause)
  return { results: read.map(({ result }) => result), revision: changed?.list.revision ?? list.revision }
}

/** Tells each row of a product what became of it. */
function take(read: readonly ReadRow[], plan: PlannedProduct, indexes: readonly number[]): void {
  for (const [place, index] of indexes.entries()) {
    const { result } = read[index]!
    result.id = plan.productId
    if (plan.full) {
      result.outcome = 'REJECTED'
      result.problems.push(
        problem('PRODUCT_FULL', '', 'the product has too many prices over all lists; remove some first'),
      )
    } else result.outcome = plan.made[place] ? 'APPLIED' : 'UNCHANGED'
  }
}

async function wait(
  tx: Transaction,
  list: PriceList,
  { name, value, unknown, line, result }: ReadRow,
  cause: Cause,
): Promise<void> {
  if (value === null) {
    result.outcome = (await dropWaiting(tx, list.id, name)) ? 'APPLIED' : 'UNCHANGED'
    return
  }
  const row = {
    ...name,
    listId: list.id,
    brandId: list.brandId,
    waitingFor: unknown!,
    value,
    origin: originOf(cause, line),
  }
  await keepWaiting(tx, row)
  result.outcome = 'WAITING'
}

/** All or none: nothing of the batch was written. */
function withheld(result: RecordResult): RecordResult {
  if (result.outcome === 'REJECTED') return result
  const reason = problem('BATCH_REJECTED', '', 'not written, because another record of the batch was rejected')
  return { ...result, outcome: 'REJECTED', id: '', problems: [...result.problems, reason] }
}
