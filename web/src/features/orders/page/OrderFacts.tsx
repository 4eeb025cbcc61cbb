import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { formatCount, formatShare } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Order } from '../data/order.ts'
import { windowLine } from '../window-words.ts'
import { addressLines } from './address-line.ts'
import styles from './order.module.css'

/** What was agreed about the whole order, and what it comes to. */
export function OrderFacts({ order, side }: { order: Order; side: 'BRAND' | 'RETAILER' }) {
  const { t } = useLingui()
  const locale = intlLocale()
  const other = side === 'BRAND' ? order.retailer.name : order.brand.name
  const ordered = formatCount(order.orderedUnits, locale)
  const discount = formatShare(order.discountBp / 10_000, locale)
  return (
    <dl className={styles.facts}>
      <Fact name={t`Value, excl. VAT`}>
        <span className={styles.big}>
          <Money {...order.value} />
        </span>
        {order.orderedValue.minor !== order.value.minor && (
          <p className={styles.quiet}>
            <Trans>
              ordered: <Money {...order.orderedValue} />
            </Trans>
          </p>
        )}
      </Fact>
      <Fact name={t`Units`}>
        <span className={styles.big}>{formatCount(order.units, locale)}</span>
        {order.orderedUnits !== order.units && (
          <p className={styles.quiet}>
            <Trans>ordered: {ordered}</Trans>
          </p>
        )}
      </Fact>
      <Fact name={t`Shipped`}>
        <span className={styles.big}>{formatCount(order.shippedUnits, locale)}</span>
        {order.openUnits > 0 && (
          <p className={styles.quiet}>
            <Plural value={order.openUnits} one="# still to come" other="# still to come" />
          </p>
        )}
      </Fact>
      <Fact name={side === 'BRAND' ? t`Customer` : t`Brand`}>
        {other}
        {side === 'BRAND' && order.customerCode && <p className={styles.quiet}>{order.customerCode}</p>}
      </Fact>
      <Fact name={t`PO number`}>{order.poNumber || t`none`}</Fact>
      <Fact name={t`Placed`}>
        <DateText iso={order.placedAt} />
        <p className={styles.quiet}>{order.placedBy}</p>
      </Fact>
      <Fact name={t`Payment`}>
        {order.paymentTerms || t`as agreed`}
        {order.discountBp > 0 && (
          <p className={styles.quiet}>
            <Trans>{discount} discount, in the prices</Trans>
          </p>
        )}
      </Fact>
      <Fact name={t`Windows`}>
        {order.windows.map((window) => (
          <p key={window.id}>{windowLine(window)}</p>
        ))}
      </Fact>
      {order.shipTo && (
        <Fact name={t`Ship to`}>
          <AddressText address={order.shipTo} />
        </Fact>
      )}
      {order.billTo && (
        <Fact name={t`Bill to`}>
          <AddressText address={order.billTo} />
        </Fact>
      )}
      {order.note && (
        <div className={styles.wide}>
          <dt>
            <Trans>Note of the retailer</Trans>
          </dt>
          <dd className={styles.note}>{order.note}</dd>
        </div>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function AddressText({ address }: { address: NonNullable<Order['shipTo']> }) {
  const [name, ...rest] = addressLines(address)
  return (
    <>
      {name}
      <p className={styles.quiet}>{rest.join(', ')}</p>
    </>
  )
}
