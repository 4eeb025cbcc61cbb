import type { Seasons } from './types.ts'

const dayMs = 86_400_000

/** Calendar date (UTC) that many days after the start day. */
export const dateAfter = (startDay: Date, days: number): string =>
  new Date(startDay.getTime() + days * dayMs).toISOString().slice(0, 10)

/** The first of the month that is `months` whole months after the start day's. */
export const monthStart = (startDay: Date, months: number): string =>
  new Date(Date.UTC(startDay.getUTCFullYear(), startDay.getUTCMonth() + months, 1)).toISOString().slice(0, 10)

/** The last day of that month. */
export const monthEnd = (startDay: Date, months: number): string =>
  new Date(Date.UTC(startDay.getUTCFullYear(), startDay.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)

/** ISO time, hours before (negative) or after the start. */
export const timeAfter = (startDay: Date, hours: number): string =>
  `${new Date(startDay.getTime() + hours * 3_600_000).toISOString().slice(0, 19)}Z`

/** Deliveries turn to the summer season in September and to the winter season in March. */
export function seasonsAt(startDay: Date): Seasons {
  const month = startDay.getUTCMonth()
  const year = startDay.getUTCFullYear() % 100
  const label = (kind: 'SS' | 'AW', of: number) => `${kind}${String(of % 100).padStart(2, '0')}`
  if (month >= 8) return { current: label('SS', year + 1), next: label('AW', year + 1) }
  if (month < 2) return { current: label('SS', year), next: label('AW', year) }
  return { current: label('AW', year), next: label('SS', year + 1) }
}
