import { Trans } from '@lingui/react/macro'
import { type CSSProperties, type ReactNode, useCallback, useId, useMemo, useRef } from 'react'
import { ActiveNote } from './ActiveNote.tsx'
import type { CellFace } from './cell-face.ts'
import type { GridHandle } from './grid.ts'
import styles from './grid.module.css'
import { GridBody } from './GridBody.tsx'
import type { GridHandlers } from './grid-handlers.ts'
import { gridItems } from './grid-items.ts'
import type { CellBase, GridColumn, GridRow, GridSection } from './grid-model.ts'
import { GridReportBar } from './GridReportBar.tsx'
import { useMetrics } from './metrics.ts'
import type { RowSummary } from './RowSummaries.tsx'
import { Spoken } from './Spoken.tsx'
import { useClipboard } from './use-clipboard.ts'
import { useFocusTracking } from './use-focus-tracking.ts'
import { useLayout } from './use-grid-state.ts'
import { useHandlers } from './use-handlers.ts'
import { useKeepInView } from './use-keep-in-view.ts'
import { useKeys } from './use-keys.ts'
import { usePointer } from './use-pointer.ts'
import { useVirtualItems } from './use-virtual-items.ts'

interface GridProps<C extends CellBase> extends GridHandlers {
  grid: GridHandle<C>
  face: CellFace<C>
  /** Name of the grid for those who do not see it. */
  label: string
  renderRowHead: (row: GridRow) => ReactNode
  /** The section's name when absent. */
  renderSectionHead?: (section: GridSection) => ReactNode
  /** Over the first section of a group (`band`). Its controls take `tabIndex={-1}`: what they do is offered elsewhere too. */
  renderBand?: (section: GridSection) => ReactNode
  /** The column's name when absent. */
  renderColumnHead?: (column: GridColumn, section: GridSection) => ReactNode
  /** Columns after the cells (units, value). Keep the array stable. */
  summaries?: readonly RowSummary[]
  headWidth?: number
  /** Scrolls inside this height and renders only what is in sight; without it the grid is as high as its rows. */
  maxHeight?: string
  /** Spoken, at most once a second, whenever it changes: units and value of the whole. */
  totals?: string
}

const noSummaries: readonly RowSummary[] = []
/** A price of five figures has room. */
const summaryWidth = 88
/** A style of one size still has room for the line over it. */
const leastWidth = 480

const sectionName = (section: GridSection) => section.name

/** The order matrix: one grid for ordering, confirming, supply and price lists. README.md says how to feed it. */
export function Grid<C extends CellBase>(props: GridProps<C>) {
  const { grid, face, label, summaries = noSummaries, headWidth = 200, maxHeight, totals } = props
  const { store } = grid
  const scroller = useRef<HTMLDivElement>(null)
  const wrapper = useRef<HTMLDivElement>(null)
  const id = useId()
  const layout = useLayout(store)
  const metrics = useMetrics(wrapper, scroller)
  const items = useMemo(() => gridItems(layout, metrics), [layout, metrics])
  const shown = useVirtualItems(store, scroller, items)
  const rowsPerPage = useCallback(
    () => Math.max(1, Math.floor((scroller.current!.clientHeight - metrics.headHeight) / metrics.rowHeight) - 1),
    [metrics],
  )
  useHandlers(grid, props)
  useClipboard(grid)
  useKeepInView(grid, scroller, items, metrics, headWidth)
  const focus = useFocusTracking(grid)
  const pointer = usePointer(grid)
  const onKeyDown = useKeys(grid, rowsPerPage)

  const columnsWidth = (section: GridSection) =>
    section.columns.reduce((sum, column) => sum + (column.width ?? metrics.cellWidth), 0)
  const widest = Math.max(0, ...layout.sections.map(columnsWidth))
  const width = metrics.narrow
    ? Math.max(widest, metrics.viewWidth)
    : Math.max(headWidth + widest + summaries.length * summaryWidth, leastWidth)
  const size = {
    '--summary-width': `${summaryWidth}px`,
    '--head-width': `${headWidth}px`,
    '--view-width': `${metrics.viewWidth}px`,
    '--cell-width': `${metrics.cellWidth}px`,
    '--cell-height': `${metrics.cellHeight}px`,
  } as CSSProperties
  return (
    <div ref={wrapper} className={styles.grid} data-narrow={metrics.narrow || undefined} style={size} {...focus}>
      <p id={`${id}-help`} className={styles.unseen}>
        <Trans>
          Arrow keys move between cells and typing a figure edits. Tab goes from cell to cell; press Escape, then Tab,
          to leave the grid.
        </Trans>
      </p>
      <div ref={scroller} className={styles.scroller} style={{ maxHeight }}>
        <table
          role="grid"
          aria-label={label}
          aria-describedby={`${id}-help`}
          aria-multiselectable="true"
          aria-rowcount={items.list.length}
          aria-colcount={1 + layout.width + summaries.length}
          className={styles.table}
          style={{ width }}
          onKeyDown={onKeyDown}
          {...pointer}
        >
          <GridBody
            grid={grid}
            face={face}
            items={items}
            shown={shown}
            metrics={metrics}
            gridWidth={layout.width}
            summaries={summaries}
            renderRowHead={props.renderRowHead}
            renderSectionHead={props.renderSectionHead ?? sectionName}
            renderBand={props.renderBand}
            renderColumnHead={props.renderColumnHead}
            noteId={`${id}-note`}
          />
        </table>
      </div>
      <ActiveNote grid={grid} face={face} id={`${id}-note`} wrapper={wrapper} scroller={scroller} />
      <GridReportBar grid={grid} wrapper={wrapper} />
      <Spoken text={totals ?? ''} />
    </div>
  )
}
