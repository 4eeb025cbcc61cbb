import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Line, Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { CellChange } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import type { ConfirmCell } from '@selvedge/protos/gen/orders/v1/orders_service'
import { isCalendarDate } from '@selvedge/protos/rules/calendar'
import type { OrderFact } from '@selvedge/protos/rules/order-status'
import { assertReason, changeReasons } from './reasons.ts'

/**
 * The brand's answer. A cell given as it was ordered is no change; what is below or later needs a coded reason. What
 * the order's rules refuse (more than ordered, a cell twice, unknown cells) they refuse themselves.
 *
 * @throws DomainError INVALID
 */
export function decideConfirm(order: Order, cells: readonly ConfirmCell[]): OrderFact {
  return { $case: 'confirmed', value: { changes: cells.flatMap((cell) => change(order, cell)) } }
}

function change(order: Order, { lineId, sku, quantity, shipDate, reason }: ConfirmCell): CellChange[] {
  const line = order.lines.find((each) => each.id === lineId)
  const cell = line?.cells.find((each) => each.sku === sku)
  if (!line || !cell)
    throw new DomainError('INVALID', `the order has no ${sku} in line ${lineId}`, { reason: 'UNKNOWN_CELL' })
  if (shipDate !== '' && !isCalendarDate(shipDate)) {
    throw new DomainError('INVALID', 'a ship date looks like 2026-08-01', { reason: 'DATE_INVALID' })
  }
  if (!Number.isSafeInteger(quantity) || quantity < 0) {
    throw new DomainError('INVALID', 'units are whole and not below 0', { reason: 'QUANTITY_INVALID' })
  }
  const last = lastDay(line)
  const dateAfter = shipDate > last ? shipDate : ''
  if (quantity === cell.ordered && dateAfter === '') return []
  assertReason(reason, changeReasons)
  return [{ lineId, sku, before: cell.ordered, after: quantity, dateBefore: last, dateAfter, reason }]
}

/** A date up to the window's end is as ordered. */
function lastDay({ window }: Line): string {
  return window?.completeShip || window?.startShip || ''
}
