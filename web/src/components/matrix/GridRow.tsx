import { useLingui } from '@lingui/react'
import { memo, type ReactNode } from 'react'
import type { CellFace } from './cell-face.ts'
import type { GridHandle } from './grid.ts'
import styles from './grid.module.css'
import { GridCell } from './GridCell.tsx'
import type { CellBase, GridColumn, GridRow as Row } from './grid-model.ts'
import { RowSummaries, type RowSummary } from './RowSummaries.tsx'

interface GridRowProps<C extends CellBase> {
  grid: GridHandle<C>
  face: CellFace<C>
  row: Row
  columns: readonly GridColumn[]
  summaries: readonly RowSummary[]
  renderRowHead: (row: Row) => ReactNode
  ariaRow: number
  height: number
  /** Columns of the widest section: where the summaries stand. */
  gridWidth: number
  cellWidth: number
  narrow: boolean
  noteId: string
}

/** A data row; renders again only when its own place or columns change. */
function GridRowView<C extends CellBase>(props: GridRowProps<C>) {
  const { grid, face, row, columns, summaries, renderRowHead, ariaRow, gridWidth, cellWidth, narrow, noteId } = props
  const { i18n } = useLingui()
  const missing = gridWidth - columns.length
  return (
    <tr role="row" aria-rowindex={ariaRow} className={styles.row} data-row={row.id} style={{ height: props.height }}>
      <th role="rowheader" scope="row" aria-colindex={1} className={styles.rowHead}>
        <div className={styles.bar}>
          <div className={styles.barHead}>{renderRowHead(row)}</div>
          {narrow && <RowSummaries grid={grid} row={row} summaries={summaries} inBar />}
        </div>
      </th>
      {columns.map((column, index) => (
        <GridCell
          key={column.id}
          grid={grid}
          face={face}
          row={row}
          column={column}
          ariaColumn={index + 2}
          noteId={noteId}
          i18n={i18n}
        />
      ))}
      {!narrow && summaries.length > 0 && (
        <td role="presentation" className={styles.filler} style={{ flexBasis: missing * cellWidth }} />
      )}
      {!narrow && <RowSummaries grid={grid} row={row} summaries={summaries} firstColumn={gridWidth + 2} />}
    </tr>
  )
}

export const GridRow = memo(GridRowView) as typeof GridRowView
