import type { Address } from '@selvedge/protos/gen/common/v1/common'
import type { Cell, Line, Order, Shipment } from '@selvedge/protos/gen/orders/topic/v1/order'
import { decimalFromMinor } from '@selvedge/protos/rules/money'
import { z } from 'zod'

const addressView = z.object({
  name: z.string(),
  lines: z.array(z.string()),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
})

const cellView = z.object({
  sku: z.string(),
  gtin: z.string().nullable(),
  size: z.string(),
  ordered: z.int(),
  confirmed: z.int().nullable().meta({ description: 'null until you answered' }),
  shipped: z.int(),
  cancelled: z.int(),
  whsl: z.string(),
  rrp: z.string().nullable(),
  shipDate: z.string().nullable().meta({ description: 'Later than the window, by your answer.' }),
  reason: z.string().nullable(),
  warehouses: z.array(z.object({ warehouse: z.string(), units: z.int() })),
})

const lineView = z.object({
  lineId: z.string(),
  styleNumber: z.string(),
  styleName: z.string(),
  colourCode: z.string(),
  colourName: z.string(),
  window: z.object({
    name: z.string(),
    kind: z.string(),
    startShip: z.string().nullable(),
    completeShip: z.string().nullable(),
  }),
  door: z.object({ code: z.string(), name: z.string() }).nullable(),
  answer: z
    .enum(['pending', 'accepted', 'cancelled'])
    .nullable()
    .meta({ description: 'The retailer’s answer to a change.' }),
  cells: z.array(cellView),
})

const shipmentView = z.object({
  id: z.string(),
  shippedAt: z.string(),
  carrier: z.string(),
  tracking: z.string(),
  cells: z.array(z.object({ lineId: z.string(), sku: z.string(), units: z.int() })),
})

export const orderView = z
  .object({
    id: z.string(),
    number: z.string(),
    status: z.string(),
    retailerId: z.string(),
    retailerName: z.string(),
    connectionId: z.string(),
    customerCode: z.string().nullable(),
    currency: z.string(),
    poNumber: z.string(),
    note: z.string(),
    shipTo: addressView.nullable(),
    billTo: addressView.nullable(),
    placedAt: z.string(),
    placedBy: z.string(),
    paymentTerms: z.string(),
    discountPercent: z.string(),
    units: z.int(),
    value: z.string(),
    events: z
      .int()
      .meta({ description: 'Number of events so far; give it back when answering, to be told when another came.' }),
    lines: z.array(lineView),
    shipments: z.array(shipmentView),
  })
  .meta({ id: 'Order' })

/** The same message gives the same bytes: events of the feed are compared by them. */
export function presentOrder(order: Order): z.infer<typeof orderView> {
  const {
    id,
    number,
    retailerId,
    retailerName,
    connectionId,
    currency,
    poNumber,
    note,
    placedAt,
    placedBy,
    paymentTerms,
  } = order
  return {
    id,
    number,
    status: order.status.toLowerCase(),
    retailerId,
    retailerName,
    connectionId,
    customerCode: order.customerCode || null,
    currency,
    poNumber,
    note,
    shipTo: presentAddress(order.shipTo),
    billTo: presentAddress(order.billTo),
    placedAt,
    placedBy,
    paymentTerms,
    discountPercent: (order.discountBp / 100).toFixed(2),
    units: order.units,
    value: decimalFromMinor(order.valueMinor, currency),
    events: order.events,
    lines: order.lines.map((line) => presentLine(line, currency)),
    shipments: order.shipments.map(presentShipment),
  }
}

export function presentShipment({ id, shippedAt, carrier, tracking, cells }: Shipment): z.infer<typeof shipmentView> {
  return { id, shippedAt, carrier, tracking, cells: cells.map(({ lineId, sku, units }) => ({ lineId, sku, units })) }
}

function presentLine(line: Line, currency: string): z.infer<typeof lineView> {
  const { id, styleNumber, styleName, colourCode, colourName, window, door, answer, cells } = line
  return {
    lineId: id,
    styleNumber,
    styleName,
    colourCode,
    colourName,
    window: {
      name: window?.name ?? '',
      kind: window?.kind === 'AT_ONCE' ? 'at-once' : 'pre-order',
      startShip: window?.startShip || null,
      completeShip: window?.completeShip || null,
    },
    door: door ? { code: door.code, name: door.name } : null,
    answer: answer === 'UNSPECIFIED' ? null : (answer.toLowerCase() as 'pending'),
    cells: cells.map((cell) => presentCell(cell, currency)),
  }
}

function presentCell(cell: Cell, currency: string): z.infer<typeof cellView> {
  const {
    sku,
    gtin,
    size,
    ordered,
    confirmed,
    shipped,
    cancelled,
    unitMinor,
    rrpMinor,
    shipDate,
    reason,
    allocations,
  } = cell
  return {
    sku,
    gtin: gtin || null,
    size,
    ordered,
    confirmed: confirmed ?? null,
    shipped,
    cancelled,
    whsl: decimalFromMinor(unitMinor, currency),
    rrp: rrpMinor === undefined ? null : decimalFromMinor(rrpMinor, currency),
    shipDate: shipDate || null,
    reason: reason || null,
    warehouses: allocations.map(({ warehouse, units }) => ({ warehouse, units })),
  }
}

function presentAddress(address: Address | undefined): z.infer<typeof addressView> | null {
  if (!address) return null
  const { name, lines, postcode, city, country } = address
  return { name, lines, postcode, city, country }
}
