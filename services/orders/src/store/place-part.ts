/** One brand's part becomes an order, or everything that is in the way is told. */
import type { Transaction } from '@selvedge/platform/db/database'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Written } from '@selvedge/protos/gen/common/v1/common'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { ChangedFact } from '@selvedge/protos/gen/orders/v1/orders_service'
import { allocationChanges } from '../domain/allocation-changes.ts'
import { appendFact } from '../domain/append-fact.ts'
import { judgePart } from '../domain/judge-part.ts'
import { orderNumber } from '../domain/order-number.ts'
import type { JudgedPart, Part } from '../domain/part-facts.ts'
import { placedOrder } from '../domain/placed-order.ts'
import { changedFacts } from '../domain/receipt.ts'
import type { Receipt } from '../domain/receipt.ts'
import { countOrder, nextPosition, openBook } from './brand-book.ts'
import { commitOrder } from './commit-order.ts'
import type { Acting } from './commit-order.ts'
import { keepPromises, lockLedgers, saveLedgers } from './keep-promises.ts'
import type { Ledgers } from './keep-promises.ts'
import { rulesIn } from './ledger.ts'
import { partFacts } from './part-facts.ts'

export type Placed =
  | { outcome: 'PLACED'; order: Order; written: Written }
  | { outcome: 'CHANGED'; judged: JudgedPart; changes: ChangedFact[] }
  | { outcome: 'REFUSED'; judged: JudgedPart }
  /** Brand or retailer are not known here. */
  | { outcome: 'UNKNOWN' }

export async function placePart(tx: Transaction, part: Part, receipt: Receipt, acting: Acting): Promise<Placed> {
  const { viewer, now } = acting
  // Without units a product can be judged, but is not ordered.
  const productIds = part.lines.map(({ productId }) => productId)
  const ledgers = await lockLedgers(tx, productIds, rulesIn(tx))
  const facts = await partFacts(tx, viewer.organisationId, part, ledgers, now)
  if (!facts) return { outcome: 'UNKNOWN' }
  const judged = judgePart(part, facts)
  if (judged.problems.length > 0) return { outcome: 'REFUSED', judged }
  const changes = changedFacts(receipt, judged)
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
  await promise(tx, judged, order, { brandNo: book.no, orderNo }, position, ledgers)
  await saveLedgers(tx, ledgersOf(order, ledgers), { occurredAt: now, newId })
  return { order, written }
}

async function promise(
  tx: Transaction,
  judged: JudgedPart,
  order: Order,
  keys: { brandNo: number; orderNo: number },
  position: number,
  ledgers: Ledgers,
): Promise<void> {
  const products = new Map(order.lines.flatMap((line) => line.cells.map(({ sku }) => [sku, line.productId])))
  const apart = new Set<string>()
  for (const [index, { cells }] of judged.lines.filter((line) => line.cells.length > 0).entries()) {
    for (const { sku, promises } of cells) {
      for (const each of promises) if (each.apart) apart.add([index + 1, sku, each.warehouse].join('\n'))
    }
  }
  const changes = allocationChanges(undefined, order, undefined)
  // In the order of the rows' keys: pages are touched once.
  changes.sort((left, right) => (left.sku < right.sku ? -1 : 1))
  await keepPromises(
    tx,
    keys,
    changes,
    (sku) => ledgers.get(products.get(sku)!),
    ({ lineId, sku, warehouse }) => ({
      position,
      booked: judged.facts.today,
      apart: apart.has([lineId, sku, warehouse].join('\n')),
    }),
    undefined,
  )
}

function ledgersOf(order: Order, ledgers: Ledgers): Ledgers {
  const ordered = new Set(order.lines.map(({ productId }) => productId))
  return new Map([...ledgers].filter(([id]) => ordered.has(id)))
}
