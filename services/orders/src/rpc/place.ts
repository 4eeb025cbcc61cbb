import type { Transaction } from '@selvedge/platform/db/database'
import { RecordTooLargeError } from '@selvedge/platform/db/enter-outbox'
import { once } from '@selvedge/platform/db/request-memory'
import type { RpcContext } from '@selvedge/platform/rpc/context'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { PlacedPart, PlaceRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import { orderProblem } from '../domain/order-problem.ts'
import type { Part } from '../domain/part-facts.ts'
import { writeReceipt } from '../domain/receipt.ts'
import { lineChanges } from '../domain/working-line.ts'
import { placePart } from '../store/place-part.ts'
import { removePart, removeWorkingOrder, saveLines } from '../store/working-orders.ts'
import type { Kept } from '../store/working-orders.ts'
import type { Deps, Rpc } from './deps.ts'
import { headOf, partsOf } from './parts-of.ts'
import { byOf, getLocked } from './working.ts'

const MOST_PARTS = 50

/**
 * Each part becomes an order or tells what is in the way, by itself. All of it is one transaction with the answer: a
 * lost reply is given again, and lines that were placed have left the working order, so that nobody places them twice;
 * with the last of them it is gone.
 */
export const place: Rpc<'place'> = (deps) => async (request, ctx) => {
  await deps.replicas.assertCurrent()
  assertParts(request)
  const now = deps.clock.now()
  const work = (tx: Transaction, tooLarge: ReadonlySet<string>) =>
    once(tx, OrdersService.place, request, ctx, now, async () => {
      let kept = await getLocked(tx, ctx.viewer, request.workingOrderId)
      const { parts } = await partsOf(tx, kept)
      const placed: PlacedPart[] = []
      for (const { brandId, receipt } of request.parts) {
        const part = parts.get(brandId) ?? { head: headOf(kept, brandId), lines: [] }
        const answer = tooLarge.has(brandId) ? largeAnswer(brandId) : await placeOne(tx, deps, ctx, part, receipt, now)
        if (answer.outcome === 'PLACED') kept = await takeOut(tx, kept, part, ctx, now)
        placed.push(answer)
      }
      // What was all placed is orders now; a working order with nothing in it would only be in the way.
      if (kept.lines.length === 0 && placed.some(({ outcome }) => outcome === 'PLACED')) {
        await removeWorkingOrder(tx, kept.id)
      }
      return { parts: placed }
    })
  const tooLarge = new Set<string>()
  for (;;) {
    try {
      return await deps.db.transaction((tx) => work(tx, tooLarge), { guarded: true })
    } catch (error) {
      if (!(error instanceof PartTooLarge)) throw error
      // Rare, so it begins anew without this part: a savepoint for each part would copy every page that placing touches.
      tooLarge.add(error.brandId)
    }
  }
}

class PartTooLarge extends Error {
  readonly brandId: string
  constructor(brandId: string, cause: RecordTooLargeError) {
    super(cause.message, { cause })
    this.brandId = brandId
  }
}

/** @throws DomainError INVALID */
function assertParts({ parts }: PlaceRequest): void {
  if (new Set(parts.map(({ brandId }) => brandId)).size < parts.length) {
    throw new DomainError('INVALID', 'each brand once', { reason: 'BRAND_REPEATED' })
  }
  if (parts.length === 0 || parts.length > MOST_PARTS) {
    throw new DomainError('INVALID', `1 to ${MOST_PARTS} brands at once`, { reason: 'PARTS_INVALID' })
  }
}

async function placeOne(
  tx: Transaction,
  { newId, hiddenStock }: Deps,
  { viewer }: Pick<RpcContext, 'viewer'>,
  part: Part,
  receipt: string,
  now: Date,
): Promise<PlacedPart> {
  const { brandId } = part.head
  const placed = await placePart(tx, part, receipt, { viewer, now, newId }).catch((error: unknown) => {
    throw error instanceof RecordTooLargeError ? new PartTooLarge(brandId, error) : error
  })
  switch (placed.outcome) {
    case 'PLACED':
      return answer(brandId, placed)
    case 'CHANGED':
      return answer(brandId, { ...placed, receipt: writeReceipt(placed.judged) })
    case 'REFUSED':
      return answer(brandId, { outcome: 'REFUSED', problems: hiddenStock.told(placed.judged) })
    case 'UNKNOWN':
      return answer(brandId, {
        outcome: 'REFUSED',
        problems: [orderProblem('NOT_CONNECTED', 'You are not connected.')],
      })
  }
}

function largeAnswer(brandId: string): PlacedPart {
  const problem = orderProblem('TOO_LARGE', 'This order has too many lines for one; place it in two parts.')
  return answer(brandId, { outcome: 'REFUSED', problems: [problem] })
}

type Answer = Pick<PlacedPart, 'outcome'> & Partial<PlacedPart>

function answer(
  brandId: string,
  { outcome, order, changes = [], problems = [], receipt = '', written }: Answer,
): PlacedPart {
  return { brandId, outcome, order, changes, problems, receipt, written }
}

/** Lines without units were left out, so they stay. */
async function takeOut(
  tx: Transaction,
  kept: Kept,
  part: Part,
  { viewer }: Pick<RpcContext, 'viewer'>,
  now: Date,
): Promise<Kept> {
  const placed = new Set(part.lines.filter((line) => line.cells.length > 0).map(({ id }) => id))
  const { brandId } = part.head
  await removePart(tx, kept.id, brandId)
  const left = kept.lines.filter(({ id }) => !placed.has(id))
  const parts = kept.parts.filter((each) => each.brandId !== brandId)
  return saveLines(tx, { ...kept, parts }, lineChanges(kept.lines, left), byOf(viewer, now))
}
