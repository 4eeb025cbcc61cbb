import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { DateText } from '../../../components/ui/DateText.tsx'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Allocation } from './supply-rows.ts'
import styles from './Why.module.css'

/** The orders that hold the units, each a link. */
export function OrderList({ allocations }: { allocations: readonly Allocation[] }) {
  const count = (value: number) => formatCount(value, intlLocale())
  return (
    <ul className={styles.list}>
      {allocations.map(({ orderId, orderNumber, retailerName, units, shipped, date, sku, warehouse }) => (
        <li key={`${orderId} ${sku} ${warehouse} ${date}`}>
          <span>
            <Link to="/orders/$orderId" params={{ orderId }}>
              {orderNumber}
            </Link>{' '}
            {retailerName}
            {date && (
              <span className={styles.quiet}>
                {' '}
                <Trans>
                  for <DateText iso={date} />
                </Trans>
              </span>
            )}
          </span>
          <span>
            {units > 0 && <strong>{count(units)}</strong>}{' '}
            {shipped > 0 && (
              <span className={styles.quiet}>
                <Trans>{count(shipped)} shipped</Trans>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
