/** A history of one order for tests: what orders puts on the log for each fact. */
import { recordOf } from '@selvedge/platform/views/replay-test'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { evolveOrder } from '@selvedge/protos/rules/evolve-order'
import type { OrderFact } from '@selvedge/protos/rules/order-status'
import { cellOf, eventOf, lineOf, orderOf } from '@selvedge/protos/rules/some-order'
import { topics } from '@selvedge/protos/topics'

export const twoLines = () => [
  lineOf('1', [cellOf({ sku: 'A-M' }), cellOf({ sku: 'A-L', size: 'L' })]),
  lineOf('2', [cellOf({ sku: 'B-M', unitMinor: 2500 })]),
]

/** Events precede the order they lead to, as orders writes them. */
export function historyOf(id: string, placed: Partial<Order>, facts: readonly OrderFact[]) {
  const order = orderOf(twoLines(), { ...placed, id })
  const parties = { orderId: id, brandId: order.brandId, retailerId: order.retailerId }
  let now: Order | undefined
  return [{ $case: 'placed' as const, value: { order } }, ...facts].flatMap((fact) => {
    const event = eventOf(now, fact, { ...parties, id: `${id}-${(now?.events ?? 0) + 1}` })
    now = evolveOrder(now, event)
    return [recordOf(topics.orderEvent, id, event, now.events), recordOf(topics.order, id, now, now.events)]
  })
}

export const shortened: OrderFact = {
  $case: 'confirmed',
  value: {
    changes: [{ lineId: '1', sku: 'A-M', before: 4, after: 2, dateBefore: '', dateAfter: '', reason: 'OUT_OF_STOCK' }],
  },
}
export const accepted: OrderFact = { $case: 'changesAnswered', value: { acceptedLineIds: ['1'], cancelledLineIds: [] } }
export const allShipped: OrderFact = {
  $case: 'shipped',
  value: {
    shipment: {
      id: 's1',
      shippedAt: '2026-08-02',
      carrier: 'DHL',
      tracking: '',
      cells: [
        { lineId: '1', sku: 'A-M', units: 2 },
        { lineId: '1', sku: 'A-L', units: 4 },
        { lineId: '2', sku: 'B-M', units: 4 },
      ],
    },
  },
}
export const closed: OrderFact = { $case: 'closed', value: {} }
