import { formatAge, formatMoment } from '../../lib/format/dates.ts'
import { useNow } from '../../lib/format/use-now.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'

/** How long ago, kept true while the page is open, with the exact moment as tooltip. */
export function AgeText({ iso }: { iso: string }) {
  const now = useNow(30_000)
  const locale = intlLocale()
  return (
    <time dateTime={iso} title={formatMoment(iso, locale)}>
      {/* What has just happened is newer than the last tick; it is not in the future. */}
      {formatAge(iso, locale, Date.parse(iso) > now.getTime() ? new Date() : now)}
    </time>
  )
}
