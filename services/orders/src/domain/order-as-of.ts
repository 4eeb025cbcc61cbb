/** An order as it was at a past instant: the replay of its events up to then. */
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import type { OrderMoment } from '@selvedge/protos/gen/orders/v1/orders_service'
import { evolveOrder, replayOrder } from '@selvedge/protos/rules/evolve-order'

export interface PastOrder {
  /** Undefined: it was not placed yet. */
  order: Order | undefined
  /** As it was just before the moment that made it so. Undefined: that moment placed it. */
  before: Order | undefined
  /** All of them, oldest first. */
  moments: OrderMoment[]
}

/** @param at in the form of the events' own instants, see `pastInstant` */
export function orderAsOf(events: readonly OrderEvent[], at: string): PastOrder {
  const moments = momentsOf(events)
  const reached = moments.filter((moment) => moment.at <= at)
  const before = replayOrder(reached.slice(0, -1).flatMap((moment) => moment.events))
  const order = (reached.at(-1)?.events ?? []).reduce<Order | undefined>(evolveOrder, before)
  return { order, before, moments }
}

/**
 * Events by the instant they count from. What a copy with a slow clock wrote says that all it builds on had happened
 * by then, whatever the clocks said that wrote that.
 */
function momentsOf(events: readonly OrderEvent[]): OrderMoment[] {
  const moments: OrderMoment[] = []
  for (const event of events.toReversed()) {
    const later = moments.at(-1)
    if (later && event.at >= later.at) later.events.unshift(event)
    else moments.push({ at: event.at, events: [event] })
  }
  return moments.reverse()
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/

/** The same instant as stored ones are written, so that they compare as text. @throws DomainError INVALID */
export function pastInstant(text: string, now: Date): string {
  const at = INSTANT.test(text) ? new Date(text) : undefined
  // 30 February has the form of a date and is none.
  if (!at || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text.slice(0, 10))) {
    throw new DomainError('INVALID', 'an instant looks like 2026-11-23T09:00:00.000Z', { reason: 'MOMENT_INVALID' })
  }
  if (at > now) throw new DomainError('INVALID', 'this moment has not come yet', { reason: 'MOMENT_IN_FUTURE' })
  return at.toISOString()
}
