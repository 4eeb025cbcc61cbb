import type { Transaction } from '@selvedge/platform/db/database'
import type { RpcContext } from '@selvedge/platform/rpc/context'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Origin, RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { SupplyInput, UpsertSupplyRequest } from '@selvedge/protos/gen/stock/v1/stock_service'
import { articleOfGtin, articleOfSku } from '../domain/article.ts'
import { applySupply } from '../domain/apply-supply.ts'
import { problem, supplyProblems } from '../domain/supply-problems.ts'
import { findHome } from '../store/homes.ts'
import { publishSupply } from '../store/publish-supply.ts'
import { findSupply, saveSupply } from '../store/supply.ts'
import type { Deps, Rpc } from './deps.ts'

const MOST_RECORDS = 500

interface Batch {
  brandId: string
  supplies: readonly SupplyInput[]
  now: Date
  origin: Origin
  feedEnd: number
}

/** Records stand or fall alone; the same batch again changes nothing. */
export const upsertSupply: Rpc<'upsertSupply'> = (deps) => async (request, ctx) => {
  if (request.supplies.length > MOST_RECORDS) {
    throw new DomainError('LIMIT', `at most ${MOST_RECORDS} records at once`, { reason: 'TOO_MANY_RECORDS' })
  }
  const batch = await prepare(deps, request, ctx)
  const results: RecordResult[] = []
  while (results.length < batch.supplies.length) {
    results.push(...(await deps.db.transaction((tx) => turn(tx, deps, batch, results.length))))
  }
  return { results }
}

/**
 * A count that does not say which orders it includes means those the brand has committed on its feed. The number is
 * asked for and stored at receipt: looked up later, it would be another one, and units would be counted twice or
 * forgotten.
 */
async function prepare({ orders, clock, newId }: Deps, request: UpsertSupplyRequest, ctx: RpcContext): Promise<Batch> {
  const counts = request.supplies.some((each) => each.onHand)
  const cursor = counts ? await orders.getFeedCursor({}, ctx) : { committed: 0, end: 0 }
  const now = clock.now()
  const supplies = request.supplies.map((each) =>
    each.onHand && each.onHand.includesOrdersUpTo === 0
      ? { ...each, onHand: { ...each.onHand, includesOrdersUpTo: cursor.committed } }
      : each,
  )
  const operation = request.operation.slice(0, 200)
  const origin = { eventId: newId(), at: now.toISOString(), actor: actorOf(ctx.viewer), operation, line: 0 }
  return { brandId: ctx.viewer.organisationId, supplies, now, origin, feedEnd: cursor.end }
}

/** A transaction holds up others no longer than its engine bears; the rest of the batch follows in the next. */
async function turn(tx: Transaction, { db, newId }: Deps, batch: Batch, from: number): Promise<RecordResult[]> {
  const began = performance.now()
  const results: RecordResult[] = []
  const touched = new Set<string>()
  for (const input of batch.supplies.slice(from)) {
    if (results.length > 0 && performance.now() - began > db.dialect.turnMs) break
    const { productId = '', ...result } = await applyOne(tx, batch, input)
    results.push({ index: from + results.length, id: productId, problems: [], ...result })
    if (result.outcome === 'APPLIED' && productId !== '') touched.add(productId)
  }
  for (const productId of [...touched].toSorted()) {
    await publishSupply(tx, productId, { actor: batch.origin.actor, occurredAt: batch.now, eventId: newId() })
  }
  return results
}

type Outcome = Pick<RecordResult, 'outcome'> & Partial<Pick<RecordResult, 'problems'>> & { productId?: string }

async function applyOne(
  tx: Transaction,
  { brandId, now, origin, feedEnd }: Batch,
  input: SupplyInput,
): Promise<Outcome> {
  const problems = supplyProblems(input, now, feedEnd)
  if (problems.length > 0) return { outcome: 'REJECTED', problems }
  const named = input.sku === '' ? articleOfGtin(input.gtin)! : articleOfSku(input.sku)
  const home = await findHome(tx, brandId, named)
  if (home && input.sku !== '' && input.gtin !== '' && (await isAnothers(tx, brandId, input))) {
    return {
      outcome: 'REJECTED',
      problems: [problem('GTIN_OF_ANOTHER', '/gtin', 'This GTIN belongs to another SKU.', input.gtin)],
    }
  }
  const article = home ? articleOfSku(home.sku) : named
  const stored = await findSupply(tx, brandId, article)
  const applied = applySupply(stored?.supply, input, home?.sku ?? input.sku, now)
  if (applied.outcome === 'REJECTED') return applied
  const productId = home?.productId ?? ''
  if (applied.outcome === 'APPLIED') {
    const saved = { brandId, article, productId, supply: applied.supply, origin: { ...origin, line: input.line } }
    await saveSupply(tx, saved, stored?.supply)
  }
  return { outcome: home ? applied.outcome : 'WAITING', productId }
}

async function isAnothers(tx: Transaction, brandId: string, input: SupplyInput): Promise<boolean> {
  const byGtin = await findHome(tx, brandId, articleOfGtin(input.gtin)!)
  return byGtin !== undefined && byGtin.sku !== input.sku
}
