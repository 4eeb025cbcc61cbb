import { Plural } from '@lingui/react/macro'
import { Icon } from '../../components/ui/Icon.tsx'
import { formatAge, formatMoment } from '../../lib/format/dates.ts'
import { useNow } from '../../lib/format/use-now.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { timeLeft } from './time-left.ts'
import styles from './windows.module.css'

/** The last moment of ordering and how far it is; marked during the last three days. */
export function CutOff({ iso }: { iso: string }) {
  const now = useNow(30_000)
  const locale = intlLocale()
  const left = timeLeft(iso, now)
  return (
    <time dateTime={iso} className={styles.stack}>
      <span>{formatMoment(iso, locale)}</span>
      <span className={left?.soon ? styles.soon : styles.quiet}>
        {left?.soon && <Icon name="clock" size={12} />}
        {!left ? (
          formatAge(iso, locale, now)
        ) : left.unit === 'hours' ? (
          <Plural value={left.value} _0="less than an hour left" one="# hour left" other="# hours left" />
        ) : (
          <Plural value={left.value} one="# day left" other="# days left" />
        )}
      </span>
    </time>
  )
}
