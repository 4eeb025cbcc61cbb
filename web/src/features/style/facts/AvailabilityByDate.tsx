import { Trans, useLingui } from '@lingui/react/macro'
import { stockText } from '../../../components/product/stock-text.ts'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import type { StockPartsFragment } from '../../../gen/graphql.ts'
import type { Colourway } from '../style-api.ts'
import { availabilityTable } from './availability-rows.ts'
import styles from './Facts.module.css'

/** What can be had from when on, size by size, of the colourway on show. */
export function AvailabilityByDate({ colourway }: { colourway: Colourway }) {
  const { t } = useLingui()
  const { sizes, rows, unlimitedUntil, madeToOrder, hidden } = availabilityTable(colourway.facts.byDate)
  return (
    <Section title={<Trans>Availability by date</Trans>}>
      {hidden && (
        <p className={styles.note}>
          <Trans>{colourway.brandName} does not show its stock. What you order is checked when you place it.</Trans>
        </p>
      )}
      {madeToOrder && (
        <p className={styles.note}>
          <Trans>Made to order: no limit.</Trans>
        </p>
      )}
      {unlimitedUntil && (
        <p className={styles.note}>
          <Trans>
            Pre-book without limit for orders written until <DateText iso={unlimitedUntil} />.
          </Trans>
        </p>
      )}
      {rows.length > 0 && (
        <div className={styles.scroller} tabIndex={0} role="group" aria-label={t`Units by date and size`}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>From</Trans>
                </th>
                {sizes.map(({ sku, size }) => (
                  <th key={sku} scope="col">
                    {size}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ date, stock }) => (
                <tr key={date ?? ''}>
                  <th scope="row">{date ? <DateText iso={date} /> : <Trans>Now</Trans>}</th>
                  {stock.map((each, index) => (
                    <td key={sizes[index]!.sku} className={isNone(each) ? styles.zero : undefined}>
                      {each ? stockText(each) || t`any` : ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

function isNone(stock: StockPartsFragment | null) {
  return !stock || (!stock.unlimited && (stock.units === 0 || stock.level === 'OUT'))
}
