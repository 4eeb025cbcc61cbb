/** Orders and working orders of the retailers that trade with brand A, or did. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { SetCellsRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Canaries } from './canaries.ts'
import type { Product } from './goods.ts'
import type { Shop } from './shops.ts'
import type { Retailer, Side } from './sides.ts'

export type Orders = RpcClient<typeof OrdersService>

export interface Placed {
  id: string
  number: string
  lineId: string
}

export interface ToPlace {
  orders: Orders
  canaries: Canaries
  brand: { id: string; side: Side }
  windowId: string
  /** Two units of the first size of each. */
  products: readonly Product[]
  /** Of its secrets; the retailer unless given. */
  tag?: string
}

export async function place(
  { orders, canaries, brand, windowId, products, tag = '' }: ToPlace,
  { member, doorId, addressId }: Shop,
): Promise<Placed> {
  const side = member.side as Retailer
  const buyer = member.as('buyer')
  const both = [brand.side, side] as const
  const workingOrderId = await write(
    { orders, canaries, windowId, products },
    { member, doorId, addressId },
    2,
    `placed${tag}${side}`,
  )
  const part = {
    brandId: brand.id,
    poNumber: canaries.word(`po${tag}${side}`, ...both),
    note: canaries.word(`note${tag}${side}`, ...both),
    shipToId: addressId,
    billToId: addressId,
  }
  await eventually(() => orders.setPart({ workingOrderId, part }, buyer))
  const order = await eventually(async () => {
    const { parts } = await orders.checkWorkingOrder({ id: workingOrderId }, buyer)
    const receipt = parts[0]!.receipt
    if (parts[0]!.problems.length > 0) throw new Error(JSON.stringify(parts[0]!.problems))
    const placed = await orders.place(
      { workingOrderId, parts: [{ brandId: brand.id, receipt, agreeToChanges: true }] },
      buyer,
    )
    if (!placed.parts[0]!.order) throw new Error(JSON.stringify(placed.parts[0]))
    return placed.parts[0]!.order
  })
  canaries.given(`order number of ${side} ${tag}`, order.number, ...both)
  return { id: order.id, number: order.number, lineId: order.lines[0]!.id }
}

export type ToWrite = Pick<ToPlace, 'orders' | 'canaries' | 'windowId' | 'products'>

/** A working order with so many units of every product. */
export async function write(
  { orders, canaries, windowId, products }: ToWrite,
  { member, doorId }: Shop,
  quantity: number,
  tag = `working${member.side}`,
): Promise<string> {
  const buyer = member.as('buyer')
  const { id } = await orders.createWorkingOrder({ name: canaries.word(tag, member.side) }, buyer)
  const edits = products.map((product) => ({ productId: product.id, windowId, doorId, sku: product.skus[0], quantity }))
  await eventually(async () => {
    const { results } = await orders.setCells(SetCellsRequest.fromPartial({ workingOrderId: id, edits }), buyer)
    const refused = results.filter(({ outcome }) => outcome === 'REJECTED')
    if (refused.length > 0) throw new Error(JSON.stringify(refused))
  })
  return id
}
