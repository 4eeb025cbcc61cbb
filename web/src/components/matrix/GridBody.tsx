import type { ReactNode } from 'react'
import type { CellFace } from './cell-face.ts'
import type { GridHandle } from './grid.ts'
import styles from './grid.module.css'
import { GridBand } from './GridBand.tsx'
import { GridHead, GroupsHead } from './GridHead.tsx'
import type { GridItem, GridItems } from './grid-items.ts'
import type { CellBase, GridColumn, GridRow as Row, GridSection } from './grid-model.ts'
import { GridRow } from './GridRow.tsx'
import type { Metrics } from './metrics.ts'
import type { RowSummary } from './RowSummaries.tsx'

interface GridBodyProps<C extends CellBase> {
  grid: GridHandle<C>
  face: CellFace<C>
  items: GridItems
  /** Items to render, in order. */
  shown: readonly number[]
  metrics: Metrics
  gridWidth: number
  summaries: readonly RowSummary[]
  renderRowHead: (row: Row) => ReactNode
  renderSectionHead: (section: GridSection) => ReactNode
  renderBand: ((section: GridSection) => ReactNode) | undefined
  renderColumnHead: ((column: GridColumn, section: GridSection) => ReactNode) | undefined
  noteId: string
}

/** The rows in sight, with empty space where others would be. */
export function GridBody<C extends CellBase>(props: GridBodyProps<C>) {
  const { items, shown } = props
  const lines: ReactNode[] = []
  let next = 0
  for (const index of shown) {
    if (index >= items.list.length) continue
    if (index > next) lines.push(spacer(next, index))
    lines.push(<Line key={items.list[index]!.key} {...props} item={items.list[index]!} ariaRow={index + 1} />)
    next = index + 1
  }
  if (next < items.list.length) lines.push(spacer(next, items.list.length))
  return (
    <tbody role="rowgroup" className={styles.body}>
      {lines}
    </tbody>
  )

  function spacer(from: number, to: number) {
    const height = items.starts[to]! - items.starts[from]!
    return <tr key={`space before ${to}`} role="presentation" className={styles.spacer} style={{ height }} />
  }
}

type LineProps<C extends CellBase> = GridBodyProps<C> & { item: GridItem; ariaRow: number }

function Line<C extends CellBase>({ item, ariaRow, metrics, gridWidth, summaries, ...props }: LineProps<C>) {
  const { cellWidth, narrow } = metrics
  const common = { ariaRow, height: item.height, cellWidth }
  if (item.kind === 'band') {
    return (
      <GridBand
        section={item.section}
        renderBand={props.renderBand}
        columns={1 + gridWidth + summaries.length}
        ariaRow={ariaRow}
        height={item.height}
      />
    )
  }
  if (item.kind === 'groups') return <GroupsHead section={item.section} {...common} />
  if (item.kind === 'head') {
    return (
      <GridHead
        section={item.section}
        summaries={summaries}
        renderSectionHead={props.renderSectionHead}
        renderColumnHead={props.renderColumnHead}
        top={item.top}
        gridWidth={gridWidth}
        narrow={narrow}
        {...common}
      />
    )
  }
  return (
    <GridRow
      grid={props.grid}
      face={props.face}
      row={item.row}
      columns={item.section.columns}
      summaries={summaries}
      renderRowHead={props.renderRowHead}
      gridWidth={gridWidth}
      narrow={narrow}
      noteId={props.noteId}
      {...common}
    />
  )
}
