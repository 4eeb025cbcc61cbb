/** What became of a placed order. */
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderPlan } from './order-plans.ts'
import type { Member } from './people.ts'
import type { Orders } from './place-order.ts'

export async function finishOrder(
  orders: Orders,
  placed: Order,
  ends: OrderPlan['ends'],
  brand: Member,
  buyer: Member,
  today: string,
): Promise<void> {
  const sales = brand.as('sales-manager')
  const about = { orderId: placed.id, expectedEvents: placed.events }
  const confirm = async (cells: Parameters<Orders['confirmOrder']>[0]['cells']) =>
    (await orders.confirmOrder({ ...about, cells }, sales)).order!

  switch (ends) {
    case 'waiting':
      return
    case 'rejected':
      await orders.rejectOrder(
        { ...about, reason: 'AREA_TAKEN', text: 'Another shop in your street carries this season.' },
        sales,
      )
      return
    case 'cancelled':
      await orders.cancelOrder({ ...about, reason: 'OTHER', text: 'Ordered twice by mistake.' }, buyer.as('buyer'))
      return
    case 'confirmed':
      await confirm([])
      return
    case 'shortened':
      await confirm(shorter(placed))
      return
    case 'closed':
      await ship(await confirm([]), 1)
      return
    case 'partly-shipped':
      await ship(await confirm([]), 0.5)
      return
    case 'closed-short': {
      const shipped = await ship(await confirm([]), 0.6)
      await orders.closeShort(
        {
          orderId: placed.id,
          expectedEvents: shipped.events,
          reason: 'OUT_OF_STOCK',
          text: 'The last carton was damaged.',
        },
        sales,
      )
    }
  }

  async function ship(order: Order, share: number): Promise<Order> {
    const cells = order.lines.flatMap((line) =>
      line.cells.map((cell) => ({ lineId: line.id, sku: cell.sku, units: cell.confirmed ?? cell.ordered })),
    )
    const some = cells.slice(0, Math.ceil(cells.length * share)).filter(({ units }) => units > 0)
    const shipment = {
      orderId: order.id,
      shippedAt: today,
      carrier: 'DHL',
      tracking: `JJD0003${order.number.replaceAll(/\D/g, '')}`,
      cells: some,
    }
    return (await orders.shipOrder(shipment, sales)).order!
  }
}

/** The first line is short by half of each size, the second comes two weeks later. */
function shorter({ lines }: Order) {
  const [first, second] = lines
  const halves = (first?.cells ?? []).map((cell) => ({
    lineId: first!.id,
    sku: cell.sku,
    quantity: Math.floor(cell.ordered / 2),
    shipDate: '',
    reason: 'OUT_OF_STOCK',
  }))
  const later = (second?.cells ?? []).map((cell) => ({
    lineId: second!.id,
    sku: cell.sku,
    quantity: cell.ordered,
    shipDate: twoWeeksAfter(second!.window!.completeShip),
    reason: 'LATE_FROM_FACTORY',
  }))
  return [...halves, ...later]
}

function twoWeeksAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 14 * 24 * 3_600_000).toISOString().slice(0, 10)
}
