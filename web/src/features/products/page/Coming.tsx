import { Trans } from '@lingui/react/macro'
import { Badge } from '../../../components/ui/Badge.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { SkuWarehouse } from './supply-rows.ts'
import styles from './Supply.module.css'

/** What comes and when; what should have come by the last count; and what needs no stock at all. */
export function Coming({ supply }: { supply: SkuWarehouse | undefined }) {
  if (!supply) return null
  const { coming, overdue, openUntil, madeToOrder } = supply
  const count = (value: number) => formatCount(value, intlLocale())
  return (
    <span className={styles.coming}>
      {overdue.map(({ date, units }) => (
        <Badge key={`late ${date}`} tone="danger" icon="clock">
          <Trans>
            {count(units)} overdue since {date && <DateText iso={date} />}
          </Trans>
        </Badge>
      ))}
      {coming.map(({ date, units }) => (
        <span key={date}>
          <Trans>
            <strong>{count(units)}</strong> on {date && <DateText iso={date} />}
          </Trans>
        </span>
      ))}
      {openUntil && (
        <Badge tone="info" icon="calendar">
          <Trans>
            Open until <DateText iso={openUntil} />
          </Trans>
        </Badge>
      )}
      {madeToOrder && (
        <Badge tone="info" icon="garment">
          <Trans>Made to order</Trans>
        </Badge>
      )}
    </span>
  )
}
