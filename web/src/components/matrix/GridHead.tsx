import { memo, type ReactNode } from 'react'
import styles from './grid.module.css'
import type { GridColumn, GridSection } from './grid-model.ts'
import type { RowSummary } from './RowSummaries.tsx'

interface GridHeadProps {
  section: GridSection
  summaries: readonly RowSummary[]
  renderSectionHead: (section: GridSection) => ReactNode
  renderColumnHead: ((column: GridColumn, section: GridSection) => ReactNode) | undefined
  ariaRow: number
  height: number
  top: number
  gridWidth: number
  cellWidth: number
  narrow: boolean
}

/** The head of a section: its name and its columns. Stays in sight while its rows scroll. */
export const GridHead = memo(function GridHead(props: GridHeadProps) {
  const { section, summaries, renderSectionHead, renderColumnHead, ariaRow, gridWidth, cellWidth, narrow } = props
  const missing = gridWidth - section.columns.length
  return (
    <tr role="row" aria-rowindex={ariaRow} className={styles.head} style={{ height: props.height, top: props.top }}>
      <th role="columnheader" scope="col" aria-colindex={1} className={styles.corner}>
        <div className={styles.bar}>{renderSectionHead(section)}</div>
      </th>
      {section.columns.map((column, index) => (
        <th
          key={column.id}
          role="columnheader"
          scope="col"
          aria-colindex={index + 2}
          className={styles.columnHead}
          style={{ width: column.width ?? cellWidth }}
        >
          {renderColumnHead ? renderColumnHead(column, section) : column.name}
        </th>
      ))}
      {!narrow && summaries.length > 0 && (
        <td role="presentation" className={styles.filler} style={{ flexBasis: missing * cellWidth }} />
      )}
      {!narrow &&
        summaries.map((summary, index) => (
          <th
            key={summary.id}
            role="columnheader"
            scope="col"
            aria-colindex={gridWidth + 2 + index}
            className={styles.summaryHead}
          >
            {summary.name}
          </th>
        ))}
    </tr>
  )
})

interface GroupsHeadProps {
  section: GridSection
  ariaRow: number
  height: number
  cellWidth: number
}

/** Names over neighbouring columns that belong together. */
export const GroupsHead = memo(function GroupsHead({ section, ariaRow, height, cellWidth }: GroupsHeadProps) {
  const runs: { name: string; from: number; columns: GridColumn[] }[] = []
  section.columns.forEach((column, index) => {
    const run = runs.at(-1)
    if (run && run.name === (column.group ?? '')) run.columns.push(column)
    else runs.push({ name: column.group ?? '', from: index, columns: [column] })
  })
  return (
    <tr role="row" aria-rowindex={ariaRow} className={styles.head} style={{ height, top: 0 }}>
      <td role="presentation" className={styles.groupCorner} />
      {runs.map(({ name, from, columns }) => (
        <th
          key={from}
          role="columnheader"
          scope="colgroup"
          colSpan={columns.length}
          aria-colindex={from + 2}
          aria-colspan={columns.length}
          className={styles.group}
          style={{ width: columns.reduce((sum, column) => sum + (column.width ?? cellWidth), 0) }}
        >
          {name}
        </th>
      ))}
    </tr>
  )
})
