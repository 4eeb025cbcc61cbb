/** When a list holds: validity is judged by the brand's calendar. */
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { addDays, calendarDate, isWithin } from '@selvedge/protos/rules/calendar'

type Dated = Pick<PriceList, 'archived' | 'validFrom' | 'validTo'>

export function isLive({ archived, validFrom, validTo }: Dated, now: Date, zone: string): boolean {
  return !archived && isWithin(calendarDate(now.getTime(), zone), validFrom, validTo)
}

/** The instant at which `isLive` may next change by the passing of time alone; null when never. */
export function nextLiveChange({ archived, validFrom, validTo }: Dated, now: Date, zone: string): Date | null {
  if (archived) return null
  const changes = [
    ...(validFrom === '' ? [] : [startOfDay(validFrom, zone)]),
    // "9999-12-31" is how some systems say "for ever"; there is no day after it.
    ...(validTo === '' || validTo >= '9999' ? [] : [startOfDay(addDays(validTo, 1), zone)]),
  ]
  return changes.find((instant) => instant > now) ?? null
}

const DAY_MS = 86_400_000

/** The first millisecond that people in `zone` date `date`, also where clocks change at midnight. */
export function startOfDay(date: string, zone: string): Date {
  const noonUtc = Date.parse(`${date}T12:00:00Z`)
  // Zones lie within ±14 hours of UTC, so the day begins between these two.
  let before = noonUtc - 2 * DAY_MS
  let within = noonUtc + DAY_MS
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (calendarDate(middle, zone) >= date) within = middle
    else before = middle
  }
  return new Date(within)
}
