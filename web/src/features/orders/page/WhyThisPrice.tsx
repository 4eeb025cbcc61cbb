import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Money } from '../../../components/ui/Money.tsx'
import { Popover } from '../../../components/ui/Popover.tsx'
import { formatShare } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Line } from '../data/order.ts'
import styles from './matrix.module.css'
import { type PriceReceipt, priceRange, priceReceipts } from './price-receipts.ts'

/** A line's unit price; pressed, it says where it comes from. */
export function WhyThisPrice({ line, then }: { line: Line; then: string }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const range = priceRange(line)
  if (!range) return null
  const { low, high } = range
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t`Why this price`}
      width={280}
      target={
        <button type="button" tabIndex={-1} className={styles.price} title={t`Why this price`}>
          <Money {...low} />
          {high.minor !== low.minor && (
            <>
              –<Money {...high} />
            </>
          )}
        </button>
      }
    >
      <div className={styles.receipts}>
        <h3>
          <Trans>Why this price</Trans>
        </h3>
        {priceReceipts(line).map((receipt, index, all) => (
          <Receipt key={index} receipt={receipt} named={all.length > 1} />
        ))}
        <p className={styles.meta}>
          <Trans>As it was when the order was placed, excl. VAT. Placed orders never change their price.</Trans>
        </p>
        <a href={then}>
          <Trans>Product and prices as they were then</Trans>
        </a>
      </div>
    </Popover>
  )
}

function Receipt({ receipt: { unit, rrp, why, sizes }, named }: { receipt: PriceReceipt; named: boolean }) {
  const { t } = useLingui()
  const list = why.listName || t`a list that is no longer there`
  const { revision, fromUnits } = why
  const discount = formatShare(why.discountBp / 10_000, intlLocale())
  return (
    <dl className={styles.receipt}>
      {named && <dt className={styles.sizes}>{sizes.join(', ')}</dt>}
      <div>
        <dt>
          <Trans>
            {list}, revision {revision}
          </Trans>
          {fromUnits > 1 && (
            <>
              , <Trans>from {fromUnits} units</Trans>
            </>
          )}
          {why.bySku && (
            <>
              , <Trans>for this size</Trans>
            </>
          )}
          {why.byWindow && (
            <>
              , <Trans>for this window</Trans>
            </>
          )}
        </dt>
        <dd>
          <Money {...why.listUnit} />
        </dd>
      </div>
      {why.discountBp > 0 && (
        <div>
          <dt>
            <Trans>Discount of the terms</Trans>
          </dt>
          <dd>−{discount}</dd>
        </div>
      )}
      <div className={styles.result}>
        <dt>
          <Trans>WHSL per unit</Trans>
        </dt>
        <dd>
          <Money {...unit} />
        </dd>
      </div>
      {rrp && (
        <div>
          <dt>
            <Trans>RRP</Trans>
          </dt>
          <dd>
            <Money {...rrp} />
          </dd>
        </div>
      )}
    </dl>
  )
}
