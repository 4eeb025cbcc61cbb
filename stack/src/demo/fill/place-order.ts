/** Writes and places one order as a buyer does: styles, quantities, what is wrong put right, then placing. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { AddLinesRequest, SetCellsRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { CheckedPart, OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Member } from './people.ts'

export type Orders = RpcClient<typeof OrdersService>

/** A product that can be written, with its sizes. */
export interface Choice {
  productId: string
  skus: readonly string[]
}

export interface PartToPlace {
  buyer: Member
  brandId: string
  windowId: string
  doorId: string
  shipToId: string
  billToId: string
  poNumber: string
  note: string
  /** In the order of choosing; `first` of them are wanted, more only when the minimum asks for it. */
  choices: readonly Choice[]
  first: number
}

const MOST_ROUNDS = 12

/** @throws Error naming the problems when the part cannot be placed */
export async function placeOrder(orders: Orders, part: PartToPlace): Promise<Order> {
  const buyer = part.buyer.as('buyer')
  const { id } = await orders.createWorkingOrder({ name: part.poNumber }, buyer)
  const { brandId, poNumber, note, shipToId, billToId } = part
  let taken = 0
  let checked: CheckedPart | undefined
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!checked || checked.missingMinor > 0) {
      const next = part.choices.slice(taken, taken + (taken === 0 ? part.first : 4))
      taken += next.length
      await write(orders, id, part, next)
      if (round === 0)
        await orders.setPart({ workingOrderId: id, part: { brandId, poNumber, note, shipToId, billToId } }, buyer)
    }
    const { parts } = await orders.checkWorkingOrder({ id }, buyer)
    checked = parts.find((each) => each.brandId === brandId)
    if (!checked) throw new Error(`${poNumber}: nothing to place`)
    if (checked.problems.length === 0) return place(orders, id, part, checked)
    await mend(orders, id, part, checked)
  }
  throw new Error(`${poNumber}: cannot be placed: ${JSON.stringify(checked?.problems.slice(0, 3))}`)
}

async function write(
  orders: Orders,
  workingOrderId: string,
  { buyer, windowId, doorId }: PartToPlace,
  choices: readonly Choice[],
): Promise<void> {
  // More of the middle sizes, as shops do.
  const edits = choices.flatMap(({ productId, skus }) =>
    skus.map((sku, index) => ({
      productId,
      windowId,
      doorId,
      sku,
      quantity: index === 0 || index === skus.length - 1 ? 2 : 4,
    })),
  )
  await orders.setCells(SetCellsRequest.fromPartial({ workingOrderId, edits }), buyer.as('buyer'))
}

/** Lines that cannot be had are taken out, cells above what is there are emptied. */
async function mend(
  orders: Orders,
  workingOrderId: string,
  { buyer, windowId, doorId }: PartToPlace,
  { lines, problems }: CheckedPart,
): Promise<void> {
  const { lines: written } = await orders.getWorkingOrder({ id: workingOrderId }, buyer.as('buyer'))
  const productOf = new Map(written.map((line) => [line.id, line.productId]))
  const whole = new Set(problems.filter(({ lineId, sku }) => lineId !== '' && sku === '').map(({ lineId }) => lineId))
  if (whole.size > 0) await orders.removeLines({ workingOrderId, lineIds: [...whole] }, buyer.as('buyer'))
  const edits = problems
    .filter(({ lineId, sku }) => sku !== '' && !whole.has(lineId) && lines.some((line) => line.lineId === lineId))
    .map(({ lineId, sku, available }) => ({
      productId: productOf.get(lineId)!,
      windowId,
      doorId,
      sku,
      quantity: Math.max(0, available ?? 0),
    }))
  if (edits.length > 0) await orders.setCells(SetCellsRequest.fromPartial({ workingOrderId, edits }), buyer.as('buyer'))
}

async function place(
  orders: Orders,
  workingOrderId: string,
  { buyer, brandId, poNumber }: PartToPlace,
  { receipt }: CheckedPart,
): Promise<Order> {
  const request = { workingOrderId, parts: [{ brandId, receipt, agreeToChanges: false }] }
  const { parts } = await orders.place(request, { ...buyer.as('buyer'), requestId: `demo-${poNumber}` })
  const placed = parts[0]!
  if (!placed.order) throw new Error(`${poNumber}: ${placed.outcome} ${JSON.stringify(placed.problems.slice(0, 3))}`)
  // Lines of which nothing could be had stay in it.
  const { workingOrders } = await orders.listWorkingOrders({}, buyer.as('buyer'))
  if (workingOrders.some(({ id }) => id === workingOrderId)) {
    await orders.removeWorkingOrder({ id: workingOrderId }, buyer.as('buyer'))
  }
  return placed.order
}

/** Leaves a working order with some styles still without sizes, as in the middle of market week. */
export async function leaveWorkingOrder(
  orders: Orders,
  buyer: Member,
  name: string,
  written: PartToPlace,
  picked: readonly Choice[],
): Promise<void> {
  const { id } = await orders.createWorkingOrder({ name }, buyer.as('buyer'))
  await write(orders, id, written, written.choices.slice(0, written.first))
  const lines = picked.map(({ productId }) => ({ productId, windowId: '', doorId: written.doorId }))
  await orders.addLines(AddLinesRequest.fromPartial({ workingOrderId: id, lines }), buyer.as('buyer'))
  await orders.activateWorkingOrder({ id }, buyer.as('buyer'))
}
