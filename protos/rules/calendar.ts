/** Calendar dates are "2026-08-01" and compare as text; instants are ISO 8601 UTC strings. No clock is read here. */

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** True for a date that exists: "2026-02-29" is none. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** True for an IANA zone name that this runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return zone !== '' && formatOf(zone) !== undefined
  } catch {
    return false
  }
}

/** The calendar date people in `zone` see at `instant`. Throws RangeError for an unknown zone or an invalid instant. */
export function calendarDate(instant: string | number, zone: string): string {
  const parts: Record<string, string> = {}
  for (const part of formatOf(zone).formatToParts(new Date(instant))) parts[part.type] = part.value
  return `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}`
}

/** `days` may be negative. Throws RangeError when `date` is no calendar date. */
export function addDays(date: string, days: number): string {
  return new Date(dayNumber(date) * DAY_MS + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from `from` to `to`: 0 for the same date, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** −1, 0 or 1; "" sorts before every date. */
export function compareDates(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The later of two dates; "" counts as earlier than any. */
export function laterDate(left: string, right: string): string {
  return left > right ? left : right
}

/** Both ends are included; an empty end is open. */
export function isWithin(date: string, from: string, to: string): boolean {
  return (from === '' || from <= date) && (to === '' || date <= to)
}

// Windows and seasons name few dates, and each line of an order asks for them anew.
const dayNumbers = new Map<string, number>()
const MOST_DAYS = 1_000

function dayNumber(date: string): number {
  const known = dayNumbers.get(date)
  if (known !== undefined) return known
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date.slice(0, 20)}`)
  if (dayNumbers.size >= MOST_DAYS) dayNumbers.clear()
  const number = Date.parse(`${date}T00:00:00Z`) / DAY_MS
  dayNumbers.set(date, number)
  return number
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  // Making a formatter costs about 50 µs; the zones of all brands are few.
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(zone, made)
  return made
}
