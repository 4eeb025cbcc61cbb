import { Trans } from '@lingui/react/macro'
import { DateText } from '../../../components/ui/DateText.tsx'
import type { BrandSkuFieldsFragment } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { SupplyAge } from '../SupplyAge.tsx'
import { type Allocation, countedOf, shippedOf, unitsOf } from './supply-rows.ts'
import styles from './Why.module.css'

type Props = {
  sku: BrandSkuFieldsFragment
  /** Of the SKU, all warehouses; undefined while orders do not answer. */
  allocations: readonly Allocation[] | undefined
}

/**
 * On hand and coming, less what orders take off, is what is left; and from which day on how much of it may be promised.
 */
export function AvailableWhy({ sku, allocations }: Props) {
  const count = (value: number) => formatCount(value, intlLocale())
  const minus = (value: number) => (value === 0 ? '0' : `− ${count(value)}`)
  if (sku.warehouses.length === 0)
    return (
      <p>
        <Trans>No supply was sent for this size, so nothing can be promised.</Trans>
      </p>
    )
  return (
    <>
      {sku.warehouses.map(({ warehouse, onHand, asOf, coming, overdue, promisable, short, openUntil, madeToOrder }) => (
        <div key={warehouse}>
          {warehouse && <p className={styles.head}>{warehouse}</p>}
          <ul className={styles.list}>
            {onHand != null && (
              <li>
                <span>
                  <Trans>On hand</Trans> <span className={styles.quiet}>{asOf && <SupplyAge iso={asOf} />}</span>
                </span>
                <span>{count(onHand)}</span>
              </li>
            )}
            {unitsOf(coming) > 0 && (
              <li>
                <Trans>Coming</Trans>
                <span>{count(unitsOf(coming))}</span>
              </li>
            )}
            {unitsOf(overdue) > 0 && (
              <li>
                <Trans>Overdue: dated before the count, so it counts zero</Trans>
                <s>{count(unitsOf(overdue))}</s>
              </li>
            )}
            {allocations && (
              <>
                <li>
                  <Trans>Held by orders</Trans>
                  <span>{minus(countedOf(allocations, warehouse) - shippedOf(allocations, warehouse))}</span>
                </li>
                {shippedOf(allocations, warehouse) > 0 && (
                  <li>
                    <Trans>Shipped, not in the count yet</Trans>
                    <span>{minus(shippedOf(allocations, warehouse))}</span>
                  </li>
                )}
                <li className={styles.sum}>
                  <Trans>Left</Trans>
                  <strong>{count((onHand ?? 0) + unitsOf(coming) - countedOf(allocations, warehouse))}</strong>
                </li>
              </>
            )}
            {promisable.map(({ date, units }) => (
              <li key={date ?? ''} className={styles.result}>
                <span>
                  {date ? (
                    <Trans>
                      May be promised from <DateText iso={date} />
                    </Trans>
                  ) : (
                    <Trans>May be promised now</Trans>
                  )}
                </span>
                <strong>{count(units)}</strong>
              </li>
            ))}
            {short > 0 && (
              <li className={styles.short}>
                <Trans>Promised beyond supply</Trans>
                <strong>{count(short)}</strong>
              </li>
            )}
          </ul>
          {(openUntil || madeToOrder) && (
            <p className={styles.quiet}>
              <Trans>Pre-orders are not limited by stock; at-once orders are.</Trans>
            </p>
          )}
        </div>
      ))}
      <p className={styles.quiet}>
        <Trans>No promise eats another, earlier or later: so less may be promised now than is left in all.</Trans>
      </p>
    </>
  )
}
