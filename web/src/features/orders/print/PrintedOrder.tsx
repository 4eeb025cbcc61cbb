import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Money } from '../../../components/ui/Money.tsx'
import { StatusBadge } from '../../../components/ui/StatusBadge.tsx'
import { formatDate } from '../../../lib/format/dates.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Order } from '../data/order.ts'
import { addressLines } from '../page/address-line.ts'
import { matrixGroups } from '../page/matrix-groups.ts'
import { paper } from './paper.ts'
import { PrintedGroup } from './PrintedGroup.tsx'
import styles from './print.module.css'

/**
 * The order on paper: both parties, all lines as plain tables, and what they come to.
 * @param asOf of an order as it was: when that was, in words
 */
export function PrintedOrder({ order, asOf }: { order: Order; asOf?: ReactNode }) {
  const { t } = useLingui()
  const facts: [string, ReactNode][] = [
    [t`Brand`, order.brand.name],
    [t`Retailer`, [order.retailer.name, order.customerCode].filter(Boolean).join(', ')],
    [t`PO number`, order.poNumber],
    [t`Placed`, formatDate(order.placedAt, intlLocale(), paper)],
    [t`Payment`, order.paymentTerms],
    [t`Ship to`, order.shipTo && addressLines(order.shipTo).join(', ')],
    [t`Bill to`, order.billTo && addressLines(order.billTo).join(', ')],
    [t`Note`, order.note],
  ]
  return (
    <article className={styles.paper}>
      <header className={styles.header}>
        <h1>
          <Trans>Order {order.number}</Trans>
        </h1>
        <StatusBadge status={order.status} />
      </header>
      {asOf && <p className={styles.asOf}>{asOf}</p>}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {matrixGroups(order).map((group) => (
        <PrintedGroup key={group.id} group={group} />
      ))}
      <dl className={styles.totals}>
        <div>
          <dt>
            <Trans>Units</Trans>
          </dt>
          <dd>{formatCount(order.units, intlLocale())}</dd>
        </div>
        <div>
          <dt>
            <Trans>Value, excl. VAT</Trans>
          </dt>
          <dd>
            <Money {...order.value} />
          </dd>
        </div>
      </dl>
    </article>
  )
}
