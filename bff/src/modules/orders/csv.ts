/** An order as a file for spreadsheets: RFC 4180, one line per size. */
import type { Cell, Line, Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { openUnits } from '@selvedge/protos/rules/cell-open'
import { decimalFromMinor } from '@selvedge/protos/rules/money'

type Value = string | number

const columns: readonly [name: string, value: (order: Order, line: Line, cell: Cell) => Value][] = [
  ['order', ({ number }) => number],
  ['po_number', ({ poNumber }) => poNumber],
  ['status', ({ status }) => status],
  ['brand', ({ brandName }) => brandName],
  ['retailer', ({ retailerName }) => retailerName],
  ['customer_code', ({ customerCode }) => customerCode],
  ['placed_at', ({ placedAt }) => placedAt],
  ['style_number', (_order, { styleNumber }) => styleNumber],
  ['style_name', (_order, { styleName }) => styleName],
  ['colour_code', (_order, { colourCode }) => colourCode],
  ['colour_name', (_order, { colourName }) => colourName],
  ['size', (_order, _line, { size }) => size],
  ['sku', (_order, _line, { sku }) => sku],
  ['gtin', (_order, _line, { gtin }) => gtin],
  ['window', (_order, { window }) => window?.name ?? ''],
  ['start_ship', (_order, { window }) => window?.startShip ?? ''],
  ['complete_ship', (_order, { window }) => window?.completeShip ?? ''],
  ['ship_date', (_order, _line, { shipDate }) => shipDate],
  ['door', (_order, { door }) => door?.code ?? ''],
  ['ordered', (_order, _line, { ordered }) => ordered],
  ['confirmed', (_order, _line, { confirmed }) => confirmed ?? ''],
  ['shipped', (_order, _line, { shipped }) => shipped],
  ['cancelled', (_order, _line, { cancelled }) => cancelled],
  ['open', (_order, _line, cell) => openUnits(cell)],
  ['unit_price', ({ currency }, _line, { unitMinor }) => amount(unitMinor, currency)],
  ['rrp', ({ currency }, _line, { rrpMinor }) => (rrpMinor === undefined ? '' : amount(rrpMinor, currency))],
  [
    'value',
    ({ currency }, _line, { unitMinor, confirmed, ordered, cancelled }) =>
      amount(unitMinor * ((confirmed ?? ordered) - cancelled), currency),
  ],
  ['currency', ({ currency }) => currency],
]

export function csvOf(order: Order): string {
  const rows = order.lines.flatMap((line) =>
    line.cells.map((cell) => columns.map(([, value]) => field(value(order, line, cell)))),
  )
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${[columns.map(([name]) => name), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}

/** Texts come from the other side: one that a spreadsheet would take for a formula is made plain text. */
function field(value: Value): string {
  if (typeof value === 'number') return String(value)
  const plain = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Amounts are never negative, so they need no guard. */
function amount(minor: number, currency: string): string {
  return decimalFromMinor(minor, currency)
}
