import { Trans, useLingui } from '@lingui/react/macro'
import { Money } from '../ui/Money.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import type { CardPricePartsFragment } from '../../gen/graphql.ts'
import { type ChangeMark, ChangeArrow } from './ChangeArrow.tsx'
import flash from './flash.module.css'
import styles from './PriceLine.module.css'

type Props = { price: CardPricePartsFragment; change?: ChangeMark | undefined }

/** WHSL on the left, RRP and mark-up on the right. */
export function PriceLine({ price, change }: Props) {
  const { t } = useLingui()
  const { currency, whslMinor, rrpMinor, markUp, varies } = price
  const whsl = <Money minor={whslMinor} currency={currency} />
  return (
    <span className={styles.line}>
      <span key={change?.turn} className={change ? `${styles.whsl} ${flash.changed}` : styles.whsl}>
        <VisuallyHidden>{t`WHSL excl. VAT`} </VisuallyHidden>
        {varies ? <Trans>from {whsl}</Trans> : whsl}
        {change && <ChangeArrow direction={change.direction} />}
      </span>
      {rrpMinor !== null && rrpMinor !== undefined && (
        <span className={styles.rrp}>
          <abbr title={t`Recommended retail price`}>
            <Trans>RRP</Trans>
          </abbr>{' '}
          <Money minor={rrpMinor} currency={currency} whole />
          {markUp && <span className={styles.markUp}>{markUp}</span>}
        </span>
      )}
    </span>
  )
}

/** What the list says before the connection's discount, struck; for a place where it cannot push a price aside. */
export function BeforeDiscount({ price: { currency, listMinor } }: Pick<Props, 'price'>) {
  const { t } = useLingui()
  if (listMinor === null || listMinor === undefined) return null
  return (
    <s className={styles.list}>
      <VisuallyHidden>{t`before discount`} </VisuallyHidden>
      <Money minor={listMinor} currency={currency} />
    </s>
  )
}
