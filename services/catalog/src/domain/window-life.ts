/** When a delivery window takes orders, by its owner's answer. */
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { addDays, calendarDate } from '@selvedge/protos/rules/calendar'

type Dates = Pick<DeliveryWindow, 'orderCutoff' | 'completeShip'>

/** Until its cut-off (the instant still counts) and its last day, by the calendar of the brand's zone. */
export function isWindowOpen(window: Dates, now: Date, zone: string): boolean {
  if (window.orderCutoff !== '' && now.getTime() > Date.parse(window.orderCutoff)) return false
  return window.completeShip === '' || calendarDate(now.getTime(), zone) <= window.completeShip
}

/** When `isWindowOpen` next changes; null: never. */
export function windowCloses(window: Dates, now: Date, zone: string): Date | null {
  if (!isWindowOpen(window, now, zone)) return null
  const ends: number[] = []
  // One millisecond later, because the cut-off's own instant still counts.
  if (window.orderCutoff !== '') ends.push(Date.parse(window.orderCutoff) + 1)
  if (window.completeShip !== '') ends.push(startOfDay(addDays(window.completeShip, 1), zone))
  return ends.length === 0 ? null : new Date(Math.min(...ends))
}

const DAY_MS = 86_400_000

/** The first instant that people in `zone` call `date`: found by halving, so that no rule of zones is repeated here. */
export function startOfDay(date: string, zone: string): number {
  const utc = Date.parse(`${date}T00:00:00Z`)
  let before = utc - DAY_MS
  let from = utc + DAY_MS
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (calendarDate(middle, zone) < date) before = middle
    else from = middle
  }
  return from
}
