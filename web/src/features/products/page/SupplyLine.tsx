import { Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '../../../components/ui/Badge.tsx'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { SupplyAge } from '../SupplyAge.tsx'
import { AvailableWhy } from './AvailableWhy.tsx'
import { Coming } from './Coming.tsx'
import { Explained } from './Explained.tsx'
import { OrderList } from './OrderList.tsx'
import { shippedOf, type SupplyRow, unitsOf } from './supply-rows.ts'
import styles from './Supply.module.css'

/** One size in one warehouse. Allocated and available open where they come from. */
export function SupplyLine({ row, withWarehouse }: { row: SupplyRow; withWarehouse: boolean }) {
  const { t } = useLingui()
  const { sku, span, supply, warehouse, allocations } = row
  const count = (value: number) => formatCount(value, intlLocale())
  const size = sku.size
  const shipped = shippedOf(allocations ?? [], warehouse)
  return (
    <tr className={span > 0 ? styles.first : undefined}>
      {span > 0 && (
        <>
          <th scope="rowgroup" rowSpan={span}>
            {size}
          </th>
          <td rowSpan={span}>
            <span className={styles.stack}>
              <code>{sku.sku}</code>
              <code className={styles.quiet}>{sku.gtin || t`no EAN`}</code>
            </span>
          </td>
        </>
      )}
      {withWarehouse && <td>{warehouse || <Trans>main</Trans>}</td>}
      <td className={styles.number}>
        {supply?.onHand == null ? (
          <span className={styles.quiet}>
            <Trans>not sent</Trans>
          </span>
        ) : (
          <span className={styles.stack}>
            <strong>{count(supply.onHand)}</strong>
            {supply.asOf && <SupplyAge iso={supply.asOf} />}
          </span>
        )}
      </td>
      <td>
        <Coming supply={supply} />
      </td>
      <td className={styles.number}>
        {allocations === undefined ? (
          '–'
        ) : allocations.length === 0 ? (
          '0'
        ) : (
          <span className={styles.stack}>
            <Explained label={t`Orders that hold units of size ${size}`} text={count(unitsOf(allocations))}>
              <OrderList allocations={allocations} />
            </Explained>
            {shipped > 0 && (
              <span className={styles.quiet}>
                <Trans>+ {count(shipped)} just shipped</Trans>
              </span>
            )}
          </span>
        )}
      </td>
      {span > 0 && (
        <td rowSpan={span} className={`${styles.number} ${styles.last}`}>
          <span className={styles.stack}>
            <Explained label={t`Why so many of size ${size} are available`} text={count(sku.available)}>
              <AvailableWhy sku={sku} allocations={row.ofSku} />
            </Explained>
            {sku.warehouses.some(({ short }) => short > 0) && (
              <Badge tone="danger" icon="alert">
                <Trans>{count(sku.warehouses.reduce((sum, each) => sum + each.short, 0))} short</Trans>
              </Badge>
            )}
          </span>
        </td>
      )}
    </tr>
  )
}
