import { t } from '@lingui/core/macro'
import { formatDate, formatDateRange } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import type { Window } from './data/order.ts'

/** `1–31 Aug`, `from 1 Aug`, `now`. */
export function windowDays({ kind, startShip, completeShip }: Window): string {
  if (kind === 'AT_ONCE') return t`now`
  const [locale, now] = [intlLocale(), new Date()]
  if (completeShip) return formatDateRange(startShip, completeShip, locale, now)
  const day = formatDate(startShip, locale, now)
  return t`from ${day}`
}

/** `Ships 1–31 Aug · Drop 2`. */
export function windowLine(window: Window): string {
  const days = windowDays(window)
  const { name } = window
  return t`Ships ${days} · ${name}`
}
