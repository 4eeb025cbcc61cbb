const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${name}`
  let found = formats.get(key)
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, options)))
  return found
}

/** A calendar date has no time zone: `2026-08-31` is that day everywhere. */
const isCalendarDate = (iso: string) => /^\d{4}-\d{2}-\d{2}$/.test(iso)

const zoneOf = (iso: string) => (isCalendarDate(iso) ? { timeZone: 'UTC' } : {})

/** `31 Aug`, with the year when it is not `now`'s. `iso`: a calendar date or a moment in UTC. */
export function formatDate(iso: string, locale: string, now: Date) {
  const date = new Date(iso)
  const year = isCalendarDate(iso) ? date.getUTCFullYear() : date.getFullYear()
  const other = year !== now.getFullYear()
  return format(locale, `date ${other} ${isCalendarDate(iso)}`, {
    day: 'numeric',
    month: 'short',
    ...(other && { year: 'numeric' }),
    ...zoneOf(iso),
  }).format(date)
}

const unambiguousDays = 300

/** `4 Jan`, for places of 50 px: the year only where the day could be misread, as `07/28`. */
export function formatSoonDate(iso: string, locale: string, now: Date) {
  const far = Date.parse(iso) - now.getTime() > unambiguousDays * 86_400_000
  return format(locale, `soon ${far}`, {
    ...(far ? { month: '2-digit', year: '2-digit' } : { day: 'numeric', month: 'short' }),
    timeZone: 'UTC',
  }).format(new Date(iso))
}

/** `31 Aug 2026, 14:05` in the reader's time zone. */
export function formatMoment(iso: string, locale: string) {
  return format(locale, 'moment', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))
}

/** `14:05` in the reader's time zone, of a moment of today. */
export function formatTime(iso: string, locale: string) {
  return format(locale, 'time', { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
}

/** `1–31 Aug`, `28 Aug – 4 Sept`: a delivery window as its header says it. */
export function formatDateRange(from: string, to: string, locale: string, now: Date) {
  const years = [from, to].some((iso) => new Date(iso).getUTCFullYear() !== now.getFullYear())
  const range = format(locale, `range ${years}`, {
    day: 'numeric',
    month: 'short',
    ...(years && { year: 'numeric' }),
    timeZone: 'UTC',
  }).formatRange(new Date(from), new Date(to))
  // Between bare days the dash stands without spaces.
  return range.replace(/(\d)\s*–\s*(?=\d)/u, '$1–')
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/** `3 min. ago`, `yesterday`, `in 2 hr.`: the largest unit that fits. */
export function formatAge(iso: string, locale: string, now: Date) {
  const seconds = Math.round((Date.parse(iso) - now.getTime()) / 1000)
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(
    Math.trunc(seconds / size),
    unit,
  )
}

/** How late our own data are: nothing below 10 s, amber from 30 s, red from 5 min. */
export function lateness(behindSeconds: number): 'none' | 'slight' | 'amber' | 'red' {
  if (behindSeconds < 10) return 'none'
  if (behindSeconds < 30) return 'slight'
  return behindSeconds < 300 ? 'amber' : 'red'
}
