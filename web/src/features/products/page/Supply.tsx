import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import type { BrandProductPageQuery } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { SupplyLine } from './SupplyLine.tsx'
import { supplyRows, supplyTotals } from './supply-rows.ts'
import styles from './Supply.module.css'

type Product = NonNullable<BrandProductPageQuery['brandProduct']>

/** Per size and warehouse: what there is, what comes, who has it, and what may still be promised. */
export function Supply({ product: { skus, allocations }, ordersLate }: { product: Product; ordersLate: boolean }) {
  const { t } = useLingui()
  const rows = useMemo(() => supplyRows(skus, allocations), [skus, allocations])
  const totals = useMemo(() => supplyTotals(rows), [rows])
  const count = (value: number) => formatCount(value, intlLocale())
  const warehouses = rows.some(({ warehouse }) => warehouse !== '')

  return (
    <Section title={<Trans>Sizes and supply</Trans>}>
      {ordersLate && (
        <Notice tone="warn" title={<Trans>Allocated units cannot be shown now</Trans>} live>
          <Trans>Orders do not answer. What is available already leaves out what they hold.</Trans>
        </Notice>
      )}
      {skus.length === 0 ? (
        <EmptyState icon="garment" title={<Trans>No sizes yet</Trans>}>
          <Trans>
            Send the product with its sizes to <code>POST /api/v1/products</code>.
          </Trans>
        </EmptyState>
      ) : (
        <div className={styles.scroller} role="group" aria-label={t`Sizes and supply`} tabIndex={0}>
          <table className={styles.table} aria-label={t`Supply per size`}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Size</Trans>
                </th>
                <th scope="col">
                  <Trans>SKU and EAN</Trans>
                </th>
                {warehouses && (
                  <th scope="col">
                    <Trans>Warehouse</Trans>
                  </th>
                )}
                <th scope="col" className={styles.number}>
                  <Trans>On hand</Trans>
                </th>
                <th scope="col">
                  <Trans>Coming</Trans>
                </th>
                <th scope="col" className={styles.number}>
                  <Trans>Allocated</Trans>
                </th>
                <th scope="col" className={`${styles.number} ${styles.last}`}>
                  <Trans>Available now</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <SupplyLine key={row.key} row={row} withWarehouse={warehouses} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={warehouses ? 3 : 2}>
                  <Trans>All sizes</Trans>
                </th>
                <td className={styles.number}>{count(totals.onHand)}</td>
                <td>
                  {count(totals.coming)}
                  {totals.overdue > 0 && (
                    <span className={styles.late}>
                      {' '}
                      <Trans>and {count(totals.overdue)} overdue</Trans>
                    </span>
                  )}
                </td>
                <td className={styles.number}>{totals.allocated === undefined ? '–' : count(totals.allocated)}</td>
                <td className={`${styles.number} ${styles.last}`}>
                  {count(totals.available)}
                  {totals.short > 0 && (
                    <span className={styles.late}>
                      {' '}
                      <Trans>{count(totals.short)} short</Trans>
                    </span>
                  )}
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Section>
  )
}
