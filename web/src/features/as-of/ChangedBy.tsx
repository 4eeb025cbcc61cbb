import { Trans } from '@lingui/react/macro'
import { formatMoment } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import styles from './AsOf.module.css'
import type { Change } from './data/as-of-api.ts'

/** When something changed and, to its brand, by whom and by what. */
export function ChangedBy({ change: { at, actor, operation, line } }: { change: Change }) {
  return (
    <span className={styles.change}>
      <Moment iso={at} />
      {actor && <span>{actor}</span>}
      {operation && <code>{operation}</code>}
      {line != null && (
        <span>
          <Trans>line {line}</Trans>
        </span>
      )}
    </span>
  )
}

export function Moment({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={iso}>
      {formatMoment(iso, intlLocale())}
    </time>
  )
}
