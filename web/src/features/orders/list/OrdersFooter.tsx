import { Plural, Trans } from '@lingui/react/macro'
import { LoadMore } from '../../../components/ui/LoadMore.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import type { OrderListQuery } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from './list.module.css'

type Props = {
  shown: number
  total: number
  sums: OrderListQuery['orders']['sums']
  busy: boolean
  onMore: (() => void) | undefined
}

/** Of everything found, one sum per currency: they are never added. */
export function OrdersFooter({ shown, total, sums, busy, onMore }: Props) {
  return (
    <>
      <ul className={styles.sums}>
        {sums.map(({ value, units, orders }) => {
          const count = formatCount(units, intlLocale())
          return (
            <li key={value.currency}>
              <strong>
                <Money {...value} />
              </strong>{' '}
              <Plural value={orders} one="in # order" other="in # orders" />
              {', '}
              <Trans>{count} units</Trans>
            </li>
          )
        })}
      </ul>
      {onMore && <LoadMore shown={shown} total={total} busy={busy} onMore={onMore} />}
    </>
  )
}
