/** A working order as a buyer leaves it before placing: some of every size of every product, checked. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { SetCellsRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Goods } from './goods.ts'
import type { BenchRetailer } from './retailer.ts'

type Orders = RpcClient<typeof OrdersService>

/** Writing is not what is measured: under an import it may take its time. */
const PATIENCE_MS = 60_000

/** What placing is asked with. */
export interface CheckedOrder {
  workingOrderId: string
  parts: { brandId: string; receipt: string }[]
}

/** One unit of every size. */
export async function writeOrder(orders: Orders, buyer: BenchRetailer, goods: Goods): Promise<CheckedOrder> {
  return checkOrder(orders, buyer, await writeCells(orders, buyer, goods))
}

/** @returns the working order's id */
export async function writeCells(orders: Orders, buyer: BenchRetailer, goods: Goods): Promise<string> {
  const { brandId, windowId, products } = goods
  const { doorId, addressId, member } = buyer
  const as = { ...member.as('owner'), deadlineMs: PATIENCE_MS }
  const { id } = await orders.createWorkingOrder({ name: 'bench' }, as)
  const edits = products.flatMap(({ id: productId, skus }) =>
    skus.map((sku) => ({ productId, windowId, doorId, sku, quantity: 1 })),
  )
  await orders.setCells(SetCellsRequest.fromPartial({ workingOrderId: id, edits }), as)
  const part = { brandId, poNumber: '', note: '', shipToId: addressId, billToId: addressId }
  await orders.setPart({ workingOrderId: id, part }, as)
  return id
}

/** @throws Error naming the first problem when it cannot be placed */
export async function checkOrder(orders: Orders, buyer: BenchRetailer, workingOrderId: string): Promise<CheckedOrder> {
  const as = { ...buyer.member.as('owner'), deadlineMs: PATIENCE_MS }
  const { parts } = await orders.checkWorkingOrder({ id: workingOrderId }, as)
  const [part] = parts
  const problem = part?.problems[0]
  if (!part || problem) throw new Error(`cannot be ordered: ${JSON.stringify(problem ?? 'nothing is in it')}`)
  return { workingOrderId, parts: [{ brandId: part.brandId, receipt: part.receipt }] }
}
