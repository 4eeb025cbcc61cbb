import { Money } from '../../../components/ui/Money.tsx'
import { Skeleton } from '../../../components/ui/Skeleton.tsx'
import type { WorkingOrderRowFragment } from '../../../gen/graphql.ts'
import styles from './list.module.css'
import { useWorkingOrderTotalsQuery } from './list-api.ts'

/** Values at the prices of now, one per currency; asked for row by row, for those in sight. */
export function RowTotals({ row }: { row: WorkingOrderRowFragment }) {
  const { data, error } = useWorkingOrderTotalsQuery({ id: row.id }, { skip: row.units === 0 })
  if (row.units === 0 || error) return <>–</>
  if (!data) return <Skeleton width={72} />
  return (
    <span className={styles.totals}>
      {(data.checkWorkingOrder?.totals ?? []).map(({ value }) => (
        <span key={value.currency}>
          <Money {...value} />
        </span>
      ))}
    </span>
  )
}
