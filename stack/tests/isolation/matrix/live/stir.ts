/** Something of everything that is told live happens at brand A. */
import { eventually } from '@selvedge/platform/testing/settle'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { brandsApi } from '../../../../src/demo/fill/brands-api.ts'
import type { World } from '../../world/world.ts'
import type { Ears } from './listen.ts'

let times = 0

/** Resolves when whoever trades in the order and in the prices has heard of it. */
export async function stir(
  { url, keys, a, access, members, orders, canaries }: World,
  { listening }: Ears,
): Promise<void> {
  const heard = () => listening.map(({ cell }) => cell().answer.text)
  const api = brandsApi(url, keys.A.get('all')!.secret)
  const { styleNumber, colourCode } = a.products.seen
  times += 1
  for (const [list, sides] of [
    ['MAIN', ['A', 'connected', 'suspended']],
    ['RIVAL', ['A', 'rival']],
  ] as const) {
    const price = canaries.figure(`new ${list} price`, 91_133 + 211 * times + (list === 'RIVAL' ? 5_003 : 0), ...sides)
    await api.push(`/price-lists/${list}/rows`, [{ styleNumber, colourCode, whsl: (price / 100).toFixed(2) }])
    await eventually(() => expectHeard(heard(), String(price)))
  }
  const seller = members.A.as('manager')
  const service = access.client('orders', OrdersService)
  const { lineId, id: orderId } = orders.live
  const [sku] = a.products.seen.skus
  if (times === 1) await service.confirmOrder({ orderId, expectedEvents: 1, cells: [] }, seller)
  const tracking = canaries.word(`tracking${times}`, 'A', 'connected')
  const shipment = { orderId, shippedAt: new Date().toISOString().slice(0, 10), carrier: 'DHL', tracking }
  await service.shipOrder({ ...shipment, cells: [{ lineId, sku, units: 1 }] }, seller)
  await eventually(() => expectHeard(heard(), tracking))
}

function expectHeard(texts: readonly string[], word: string): void {
  if (!texts.some((text) => text.includes(word))) throw new Error(`nobody has heard ${word}`)
}
