import type { GridHandle } from './grid.ts'
import styles from './grid.module.css'
import type { CellBase, GridRow } from './grid-model.ts'
import { useRowVersion } from './use-grid-state.ts'

/** A figure over a row's cells (units, value), worked out by the feature. */
export interface RowSummary {
  readonly id: string
  readonly name: string
  text(row: GridRow): string
}

interface RowSummariesProps<C extends CellBase> {
  grid: GridHandle<C>
  row: GridRow
  summaries: readonly RowSummary[]
  firstColumn?: number
  /** In the bar above the cells, where the page is narrow. */
  inBar?: boolean
}

/** Follows every change of the row's cells. */
export function RowSummaries<C extends CellBase>({
  grid,
  row,
  summaries,
  firstColumn = 0,
  inBar,
}: RowSummariesProps<C>) {
  useRowVersion(grid.store, row.id)
  if (inBar) {
    return (
      <span className={styles.barSummaries}>
        {summaries.map((summary) => (
          <span key={summary.id}>{summary.text(row)}</span>
        ))}
      </span>
    )
  }
  return summaries.map((summary, index) => {
    const text = summary.text(row)
    return (
      <td
        key={summary.id}
        role="gridcell"
        aria-readonly="true"
        aria-colindex={firstColumn + index}
        className={styles.summary}
        title={text}
      >
        {text}
      </td>
    )
  })
}
