import { DomainError } from '@selvedge/platform/rpc/errors'
import type { ShipOrderRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import { addDays, isCalendarDate } from '@selvedge/protos/rules/calendar'
import type { OrderFact } from '@selvedge/protos/rules/order-status'

const LONGEST = 100

/**
 * A shipment. More than is open, and lines that wait for an answer, are refused by the order's rules.
 *
 * @throws DomainError INVALID
 */
export function decideShip(request: Omit<ShipOrderRequest, 'orderId'>, id: string, now: string): OrderFact {
  const { carrier, tracking } = request
  if (carrier.length > LONGEST || tracking.length > LONGEST) {
    throw new DomainError('INVALID', `at most ${LONGEST} characters`, { reason: 'TEXT_TOO_LONG' })
  }
  const shippedAt = normalised(request.shippedAt || now)
  // Somewhere on earth it is tomorrow already.
  if (shippedAt === undefined || shippedAt.slice(0, 10) > addDays(now.slice(0, 10), 1)) {
    throw new DomainError('INVALID', 'say when it left, such as 2026-08-01; not in the future', {
      reason: 'DATE_INVALID',
    })
  }
  return { $case: 'shipped', value: { shipment: { id, shippedAt, carrier, tracking, cells: request.cells } } }
}

/**
 * When the units had left for certain. Of a date alone only the record tells: it is not written before they left, and
 * taking it too late only keeps units from being promised until the next count.
 */
export function leftAt(shippedAt: string, recordedAt: string): string {
  return isCalendarDate(shippedAt) || shippedAt > recordedAt ? recordedAt : shippedAt
}

/** A calendar date as it is, an instant in UTC; undefined: neither. */
function normalised(text: string): string | undefined {
  if (isCalendarDate(text)) return text
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
