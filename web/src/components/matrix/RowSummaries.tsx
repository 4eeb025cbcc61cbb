import { useSyncExternalStore } from 'react'
import type { GridHandle } from './grid.ts'
import styles from './grid.module.css'
import type { CellBase, GridRow } from './grid-model.ts'

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

export function RowSummaries<C extends CellBase>({ summaries, inBar, firstColumn = 0, ...of }: RowSummariesProps<C>) {
  if (!inBar) {
    return summaries.map((summary, index) => (
      <SummaryCell key={summary.id} summary={summary} ariaColumn={firstColumn + index} {...of} />
    ))
  }
  return (
    <span className={styles.barSummaries}>
      {summaries.map((summary) => (
        <BarSummary key={summary.id} summary={summary} {...of} />
      ))}
    </span>
  )
}

interface SummaryProps<C extends CellBase> extends Pick<RowSummariesProps<C>, 'grid' | 'row'> {
  summary: RowSummary
}

function BarSummary<C extends CellBase>(props: SummaryProps<C>) {
  return <span>{useText(props)}</span>
}

function SummaryCell<C extends CellBase>({ ariaColumn, ...props }: SummaryProps<C> & { ariaColumn: number }) {
  const text = useText(props)
  return (
    <td role="gridcell" aria-readonly="true" aria-colindex={ariaColumn} className={styles.summary} title={text}>
      {text}
    </td>
  )
}

/** Asked for after every change of any cell: a price tier is reached by all rows of a product together. */
function useText<C extends CellBase>({ grid, row, summary }: SummaryProps<C>): string {
  return useSyncExternalStore(grid.store.watchCells, () => summary.text(row))
}
