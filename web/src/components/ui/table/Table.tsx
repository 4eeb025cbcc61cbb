import { type ReactNode, useRef } from 'react'
import { RowSkeletons, Loading } from '../Skeleton.tsx'
import { BulkBar } from './BulkBar.tsx'
import { type Selection } from './selection.ts'
import styles from './Table.module.css'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { Column, Sort } from './table-types.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useRowWindow } from './use-row-window.ts'

export type TableProps<Row> = {
  /** What it lists, for screen readers. */
  label: string
  /** The first stays in sight when the table scrolls sideways; put the link to the row's page there. */
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** Names a row: "Order 1042". */
  rowName: (row: Row) => string
  sort?: Sort | undefined
  onSort?: (sort: Sort | undefined) => void
  selection?: Selection
  onSelectionChange?: (selection: Selection) => void
  /** Shown over the table's foot while something is selected. */
  bulkActions?: ReactNode
  /** Enter or a click beside links and fields. */
  onOpen?: (row: Row) => void
  /** An edge for rows that need a look; say in a cell why. */
  rowTone?: (row: Row) => 'warn' | 'danger' | 'info' | undefined
  /** When there is nothing. */
  empty?: ReactNode
  /** Under the rows: LoadMore, totals. */
  footer?: ReactNode
  /** Takes the height of its place and scrolls inside. Otherwise it is as long as its rows. */
  fill?: boolean
}

/** Rows with a frozen head and first column, by pointer and by keyboard; long lists draw only what is in sight. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, rowName, selection, onSelectionChange, fill } = props
  const scroller = useRef<HTMLDivElement>(null)
  const all = rows ?? []
  const selectable = selection !== undefined && onSelectionChange !== undefined
  const rowWindow = useRowWindow(all.length, scroller)
  const keys = useRowKeys({ ...props, rows: all, scroller, scrollTo: rowWindow.scrollTo })
  const bulk = selectable && selection.size > 0
  const minWidth = columns.reduce((sum, column) => sum + column.width, selectable ? 40 : 0)

  if (!rows)
    return (
      <Loading>
        <RowSkeletons columns={Math.min(8, columns.length)} />
      </Loading>
    )
  if (rows.length === 0) return <>{props.empty}</>
  return (
    <div className={fill ? `${styles.place} ${styles.fill}` : styles.place}>
      <div ref={scroller} className={bulk ? `${styles.scroller} ${styles.withBulk}` : styles.scroller}>
        <table className={styles.table} style={{ minWidth }} aria-label={label} aria-rowcount={rows.length + 1}>
          <colgroup>
            {selectable && <col style={{ width: 40 }} />}
            {columns.map((column) => (
              <col key={column.id} style={{ width: column.grow ? undefined : column.width }} />
            ))}
          </colgroup>
          <TableHead {...props} rows={rows} selectable={selectable} />
          <tbody onKeyDown={keys.onKeyDown}>
            {rowWindow.before > 0 && <tr aria-hidden style={{ height: rowWindow.before }} />}
            {rowWindow.indexes.map((index) => {
              const row = rows[index]!
              const key = rowKey(row)
              return (
                <TableRow
                  key={key}
                  index={index}
                  name={rowName(row)}
                  columns={columns}
                  row={row}
                  tone={props.rowTone?.(row)}
                  selected={selectable ? selection.has(key) : undefined}
                  onSelect={(range) => keys.select(index, range)}
                  onOpen={props.onOpen}
                  tabStop={index === keys.active}
                  onFocus={() => keys.setActive(index)}
                />
              )
            })}
            {rowWindow.after > 0 && <tr aria-hidden style={{ height: rowWindow.after }} />}
          </tbody>
        </table>
        {props.footer}
      </div>
      {bulk && (
        <BulkBar count={selection.size} onClear={() => onSelectionChange(new Set())}>
          {props.bulkActions}
        </BulkBar>
      )}
    </div>
  )
}
