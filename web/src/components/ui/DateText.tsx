import { formatDate, formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'

/** A day, with the exact moment as tooltip. `iso`: a calendar date or a UTC time. */
export function DateText({ iso }: { iso: string }) {
  const locale = intlLocale()
  return (
    <time dateTime={iso} title={iso.includes('T') ? formatMoment(iso, locale) : undefined}>
      {formatDate(iso, locale, new Date())}
    </time>
  )
}
