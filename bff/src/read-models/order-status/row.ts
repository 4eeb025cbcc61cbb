/** What a list shows of an order, computed once when it changes. */
import type { SqlValue } from '@selvedge/platform/db/database'
import type { Line, Order, OrderWindow } from '@selvedge/protos/gen/orders/topic/v1/order'
import { openUnits } from '@selvedge/protos/rules/cell-open'
import { fold } from '../fold.ts'
import type { ListedOrder } from './query.ts'

/** Columns of `order_row` by name. */
export function rowOf(order: Order): Record<string, SqlValue> {
  const codes = [order.number, order.poNumber, order.customerCode]
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    brand_id: order.brandId,
    brand_name: order.brandName,
    brand_sort: fold(order.brandName),
    retailer_id: order.retailerId,
    retailer_name: order.retailerName,
    retailer_sort: fold(order.retailerName),
    codes: fold(codes.join('\n')),
    customer_code: order.customerCode,
    po_number: order.poNumber,
    note: order.note,
    currency: order.currency,
    lines: order.lines.length,
    units: order.units,
    value_minor: order.valueMinor,
    ordered_units: order.orderedUnits,
    ordered_value_minor: order.orderedValueMinor,
    placed_at: order.placedAt,
    placed_by: order.placedBy,
    updated_at: order.updatedAt,
    starts_on: windowsOf(order)[0]?.startShip ?? '',
    due_on: dueOn(order),
    clean: order.clean ? 1 : 0,
    events: order.events,
    body: JSON.stringify(order),
  }
}

/** Each window once, earliest first. */
export function windowsOf({ lines }: Pick<Order, 'lines'>): OrderWindow[] {
  const windows = new Map(lines.flatMap(({ window }) => (window ? [[window.id, window] as const] : [])))
  const key = ({ startShip, id }: OrderWindow) => `${startShip} ${id}`
  return [...windows.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Product id → SKUs of which units are still to come. */
export function openSkus({ lines, status }: Pick<Order, 'lines' | 'status'>): Map<string, string[]> {
  const open = new Map<string, string[]>()
  if (status === 'REJECTED' || status === 'CANCELLED') return open
  for (const { productId, cells } of lines) {
    const skus = cells.filter((cell) => openUnits(cell) > 0).map(({ sku }) => sku)
    if (skus.length > 0) open.set(productId, [...new Set([...(open.get(productId) ?? []), ...skus])])
  }
  return open
}

/** A whole order as lists show it. */
export function listedOrder(order: Order, short: boolean): ListedOrder {
  const { shipTo: _to, billTo: _bill, shipments: _shipments, lines, ...head } = order
  return { ...head, lines: lines.length, windows: windowsOf(order), dueOn: dueOn(order), short }
}

/** The earliest last day of units still to come; empty: none, or a window without end. */
function dueOn({ lines }: Order): string {
  const days = lines.flatMap((line) =>
    line.cells.filter((cell) => openUnits(cell) > 0).map((cell) => lastDay(line, cell.shipDate)),
  )
  return days.filter((day) => day !== '').toSorted()[0] ?? ''
}

function lastDay({ window }: Line, agreed: string): string {
  return agreed || window?.completeShip || ''
}
