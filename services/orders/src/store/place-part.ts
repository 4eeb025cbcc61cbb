/** One brand's part becomes an order, or everything that is in the way is told. */
import type { Transaction } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Written } from '@selvedge/protos/gen/common/v1/common'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { ChangedFact } from '@selvedge/protos/gen/orders/v1/orders_service'
import { appendFact } from '../domain/append-fact.ts'
import { judgePart } from '../domain/judge-part.ts'
import { orderNumber } from '../domain/order-number.ts'
import type { JudgedPart, Part } from '../domain/part-facts.ts'
import { placedOrder } from '../domain/placed-order.ts'
import { changesSince } from '../domain/receipt.ts'
import type { AllocatedLine } from './allocations.ts'
import { countOrder, nextPosition, openBook } from './brand-book.ts'
import { commitOrder } from './commit-order.ts'
import type { Acting } from './commit-order.ts'
import { makePromises } from './keep-promises.ts'
import type { OrderKeys } from './keep-promises.ts'
import { lockLedgers, rulesIn, saveLedgers } from './ledger.ts'
import type { Ledgers } from './ledger.ts'
import { partFacts } from './part-facts.ts'

export type Placed =
  | { outcome: 'PLACED'; order: Order; written: Written }
  | { outcome: 'CHANGED'; judged: JudgedPart; changes: ChangedFact[] }
  | { outcome: 'REFUSED'; judged: JudgedPart }
  /** Brand or retailer are not known here. */
  | { outcome: 'UNKNOWN' }

/** @throws DomainError INVALID when the receipt is none of ours */
export async function placePart(tx: Transaction, part: Part, receipt: string, acting: Acting): Promise<Placed> {
  const { viewer, now } = acting
  // Without units a product can be judged, but is not ordered.
  const productIds = part.lines.map(({ productId }) => productId)
  const ledgers = await lockLedgers(tx, productIds, rulesIn(tx))
  const facts = await partFacts(tx, viewer.organisationId, part, ledgers, now)
  if (!facts) return { outcome: 'UNKNOWN' }
  const judged = judgePart(part, facts)
  if (judged.problems.length > 0) return { outcome: 'REFUSED', judged }
  const changes = changesSince(receipt, judged)
  if (!changes) {
    const message = 'check the working order and place by its receipt'
    throw new DomainError('INVALID', message, { reason: 'RECEIPT_INVALID' })
  }
  if (changes.length > 0) return { outcome: 'CHANGED', judged, changes }
  return { outcome: 'PLACED', ...(await commit(tx, judged, ledgers, acting)) }
}

async function commit(tx: Transaction, judged: JudgedPart, ledgers: Ledgers, acting: Acting) {
  const { viewer, now, newId } = acting
  const { brand, today } = judged.facts
  const book = await openBook(tx, brand.id)
  const position = await nextPosition(tx, book.no)
  const year = today.slice(0, 4)
  const number = orderNumber(brand.slug, year, await countOrder(tx, brand.id, year))
  const draft = placedOrder(judged, { id: newId(), number, placedBy: viewer.userName })
  const { order, event } = appendFact(
    undefined,
    draft,
    { $case: 'placed', value: { order: draft } },
    {
      id: newId(),
      feedPosition: position,
      at: now.toISOString(),
      actor: actorOf(viewer),
      actorOrganisationId: viewer.organisationId,
    },
  )
  const { orderNo, written } = await commitOrder(tx, { brandNo: book.no, orderNo: undefined }, order, [event], acting)
  const lines = allocatedLines(judged, order, { brandNo: book.no, orderNo }, position)
  await makePromises(tx, lines, ledgers)
  const ordered = new Set(lines.map(({ productId }) => productId))
  const touched = [...ledgers.values()].filter(({ productId }) => ordered.has(productId))
  await saveLedgers(tx, touched, { occurredAt: now, newId })
  return { order, written }
}

/** The lines stand in the order as they were judged, less those without units. */
function allocatedLines(judged: JudgedPart, order: Order, keys: OrderKeys, position: number): AllocatedLine[] {
  return judged.lines
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, offer }, index) => {
      const { id: lineId, productId } = order.lines[index]!
      const units = cells.flatMap(({ sku, promises }) =>
        promises.map(({ warehouse, units: held, apart }) => {
          return { sku, warehouse, date: offer!.start, apart, held, shipped: [] }
        }),
      )
      return { ...keys, productId, lineId, booked: judged.facts.today, position, units }
    })
}
