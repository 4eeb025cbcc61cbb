import { t } from '@lingui/core/macro'
import type { WindowPartsFragment } from '../../gen/graphql.ts'
import { formatDate, formatDateRange } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'

type Window = Pick<WindowPartsFragment, 'kind' | 'start' | 'completeShip' | 'name'>

/** `1–31 Aug`, `from 1 Aug`, `now`: when a window ships. */
export function windowDates({ kind, start, completeShip }: Window, now: Date): string {
  if (kind === 'AT_ONCE') return t`now`
  const locale = intlLocale()
  if (completeShip) return formatDateRange(start, completeShip, locale, now)
  const day = formatDate(start, locale, now)
  return t`from ${day}`
}

/** `Ships 1–31 Aug · Drop 2`, `Ships now · At once`. */
export function windowText(window: Window, now: Date): string {
  const dates = windowDates(window, now)
  const { name } = window
  return t`Ships ${dates} · ${name}`
}

/** `Drop 2, 1–31 Aug`, `At once`: a window in a list of them. */
export function windowName(window: Window, now: Date): string {
  return window.kind === 'AT_ONCE' ? window.name : `${window.name}, ${windowDates(window, now)}`
}
