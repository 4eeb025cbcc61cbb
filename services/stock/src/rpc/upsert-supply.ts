import type { Transaction } from '@selvedge/platform/db/database'
import type { RpcContext } from '@selvedge/platform/rpc/context'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Origin, RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { SupplyInput, UpsertSupplyRequest } from '@selvedge/protos/gen/stock/v1/stock_service'
import { articleOfGtin, articleOfSku } from '../domain/article.ts'
import { applySupply } from '../domain/apply-supply.ts'
import { problem, supplyProblems } from '../domain/supply-problems.ts'
import { findHomes } from '../store/homes.ts'
import type { Home } from '../store/homes.ts'
import { publishSupply } from '../store/publish-supply.ts'
import { findSupplies, saveSupplies } from '../store/supply.ts'
import type { StoredSupply } from '../store/supply.ts'
import type { Deps, Rpc } from './deps.ts'

const MOST_RECORDS = 500
/** Records that are looked up, and written, together. */
const PIECE = 50

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
  do {
    const next = from + results.length
    const inputs = batch.supplies.slice(next, next + PIECE)
    for (const { productId = '', ...result } of await applyPiece(tx, batch, inputs)) {
      results.push({ index: from + results.length, id: productId, problems: [], ...result })
      if (result.outcome === 'APPLIED' && productId !== '') touched.add(productId)
    }
  } while (from + results.length < batch.supplies.length && performance.now() - began < db.dialect.turnMs)
  await publishSupply(tx, [...touched].toSorted(), { actor: batch.origin.actor, occurredAt: batch.now, newId })
  return results
}

type Outcome = Pick<RecordResult, 'outcome'> & Partial<Pick<RecordResult, 'problems'>> & { productId?: string }

/** What is stored of a piece's articles, and what its records have made of it so far. */
interface Known {
  homes: Map<string, Home>
  supplies: Map<string, StoredSupply>
}

async function applyPiece(tx: Transaction, batch: Batch, inputs: readonly SupplyInput[]): Promise<Outcome[]> {
  const { brandId, now, feedEnd } = batch
  const problems = inputs.map((input) => supplyProblems(input, now, feedEnd))
  const sound = inputs.filter((_, index) => problems[index]!.length === 0)
  const homes = await findHomes(tx, brandId, unique(sound.flatMap(articlesNamed)))
  const before = await findSupplies(tx, brandId, unique(sound.map((input) => articleOf(input, homes))))
  const known = { homes, supplies: new Map(before) }
  const outcomes = inputs.map((input, index): Outcome => {
    if (problems[index]!.length > 0) return { outcome: 'REJECTED', problems: problems[index]! }
    return applyOne(batch, known, input)
  })
  const changed = [...known.supplies.values()].filter((stored) => stored !== before.get(stored.article))
  await saveSupplies(
    tx,
    changed.map((stored) => ({ stored, before: before.get(stored.article)?.supply })),
  )
  return outcomes
}

function applyOne({ brandId, now, origin }: Batch, { homes, supplies }: Known, input: SupplyInput): Outcome {
  const home = homes.get(named(input))
  if (home && input.sku !== '' && input.gtin !== '' && isAnothers(homes, input)) {
    return {
      outcome: 'REJECTED',
      problems: [problem('GTIN_OF_ANOTHER', '/gtin', 'This GTIN belongs to another SKU.', input.gtin)],
    }
  }
  const article = articleOf(input, homes)
  const stored = supplies.get(article)
  const applied = applySupply(stored?.supply, input, home?.sku ?? input.sku, now)
  if (applied.outcome === 'REJECTED') return applied
  const productId = home?.productId ?? ''
  if (applied.outcome === 'APPLIED') {
    const { supply } = applied
    supplies.set(article, { brandId, article, productId, supply, origin: { ...origin, line: input.line } })
  }
  return { outcome: home ? applied.outcome : 'WAITING', productId }
}

/** By SKU where there is one. */
function named({ sku, gtin }: SupplyInput): string {
  return sku === '' ? articleOfGtin(gtin)! : articleOfSku(sku)
}

function articlesNamed(input: SupplyInput): string[] {
  const byGtin = input.gtin === '' ? undefined : articleOfGtin(input.gtin)
  return byGtin === undefined ? [named(input)] : [named(input), byGtin]
}

/** What is known by GTIN is kept by the SKU that has it. */
function articleOf(input: SupplyInput, homes: Known['homes']): string {
  const home = homes.get(named(input))
  return home ? articleOfSku(home.sku) : named(input)
}

function isAnothers(homes: Known['homes'], input: SupplyInput): boolean {
  const byGtin = homes.get(articleOfGtin(input.gtin)!)
  return byGtin !== undefined && byGtin.sku !== input.sku
}

function unique(articles: readonly string[]): string[] {
  return [...new Set(articles)]
}
