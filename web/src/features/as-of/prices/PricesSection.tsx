import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { Moment } from '../ChangedBy.tsx'
import styles from '../AsOf.module.css'
import type { AsOf } from '../data/as-of-api.ts'
import { ListNotes } from './ListNotes.tsx'
import { type PricePair, priceColumns, priceRows } from './price-rows.ts'

/** What each size cost the retailer beside what it costs, and the lists that say so. */
export function PricesSection({ asOf, retailerName }: { asOf: AsOf; retailerName: string }) {
  const { t } = useLingui()
  const columns = priceColumns(asOf)
  const rows = priceRows(asOf, columns)
  const names = new Map(asOf.windows.map(({ id, name }) => [id, name]))
  const { then, now } = asOf
  return (
    <Section title={<Trans>Prices for {retailerName}</Trans>}>
      {rows.every(({ cells }) => cells.every((cell) => !cell.then && !cell.now)) ? (
        <Notice tone="info">
          <Trans>No price held, neither then nor now.</Trans>
        </Notice>
      ) : (
        <div className={styles.scroller} tabIndex={0} role="group" aria-label={t`Prices then and now`}>
          <table className={`${styles.table} ${styles.prices}`} aria-label={t`Prices then and now`}>
            <thead>
              {columns.length > 1 && (
                <tr>
                  <td />
                  {columns.map((id) => (
                    <th key={id ?? ''} scope="colgroup" colSpan={2}>
                      {id === null ? <Trans>Other windows</Trans> : (names.get(id) ?? '')}
                    </th>
                  ))}
                </tr>
              )}
              <tr>
                <th scope="col">
                  <Trans>Size</Trans>
                </th>
                {columns.map((id) => (
                  <MomentHeads key={id ?? ''} at={then.at} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ sku, size, cells }) => (
                <tr key={sku}>
                  <th scope="row">{size}</th>
                  {cells.map((cell, index) => (
                    <Pair key={columns[index] ?? ''} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListNotes when={<Trans>Then</Trans>} lists={then.lists} />
      <ListNotes when={<Trans>Now</Trans>} lists={now.lists} />
    </Section>
  )
}

function MomentHeads({ at }: { at: string }) {
  return (
    <>
      <th scope="col">
        <Trans>
          Then, <Moment iso={at} />
        </Trans>
      </th>
      <th scope="col">
        <Trans>Now</Trans>
      </th>
    </>
  )
}

function Pair({ cell: { then, now, differs } }: { cell: PricePair }) {
  const { t } = useLingui()
  const look = differs ? styles.changed : undefined
  return (
    <>
      <td className={look}>
        {differs && <Icon name="alert" size={12} label={t`Differs`} />} <Price price={then} />
      </td>
      <td className={look}>
        <Price price={now} />
      </td>
    </>
  )
}

function Price({ price }: { price: PricePair['then'] }) {
  if (!price) return <Trans>no price</Trans>
  const { currency, unitMinor, rrpMinor, tiers } = price
  return (
    <>
      <Money minor={unitMinor} currency={currency} />
      {tiers.length > 1 &&
        tiers.map(({ fromUnits, unitMinor: minor }) => (
          <span key={fromUnits} className={styles.small}>
            <Trans>
              from {fromUnits}: <Money minor={minor} currency={currency} />
            </Trans>
          </span>
        ))}
      {rrpMinor != null && (
        <span className={styles.small}>
          <Trans>
            RRP <Money minor={rrpMinor} currency={currency} />
          </Trans>
        </span>
      )}
    </>
  )
}
