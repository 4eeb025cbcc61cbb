/** One order from the first cell to its number. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { SetCellsRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Random } from './random.ts'
import type { SmallShowroom } from './small-showroom.ts'

export type Orders = RpcClient<typeof OrdersService>

/** Makes a call, as often as whoever asks wants to; each call has a request id of its own. */
export type Asking = <T>(call: (request: { requestId: string }) => Promise<T>) => Promise<T>

/** @throws Error when the order is refused, and whatever `asking` throws */
export async function placeOne(
  orders: Orders,
  { brand, products, windowId, doorId, addressId, retailer }: SmallShowroom,
  name: string,
  random: Random,
  asking: Asking,
): Promise<Order> {
  const buyer = retailer.as('buyer')
  const { id } = await asking((request) => orders.createWorkingOrder({ name }, { ...buyer, ...request }))
  const { id: productId, skus } = products[random(products.length)]!
  const edits = skus.map((sku) => ({ productId, windowId, doorId, sku, quantity: 2 + random(3) }))
  const cells = SetCellsRequest.fromPartial({ workingOrderId: id, edits })
  await asking((request) => orders.setCells(cells, { ...buyer, ...request }))
  const part = { brandId: brand.organisationId, poNumber: '', note: '', shipToId: addressId, billToId: addressId }
  await asking((request) => orders.setPart({ workingOrderId: id, part }, { ...buyer, ...request }))
  const { parts } = await asking(() => orders.checkWorkingOrder({ id }, buyer))
  const { receipt, problems } = parts[0]!
  const placing = { workingOrderId: id, parts: [{ brandId: brand.organisationId, receipt, agreeToChanges: false }] }
  const placed = await asking((request) => orders.place(placing, { ...buyer, ...request }))
  const { order, outcome } = placed.parts[0]!
  if (!order) throw new Error(`not placed: ${outcome} ${JSON.stringify({ problems, placed })}`)
  return order
}
