import type { I18n } from '@lingui/core'
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { CellFace } from './cell-face.ts'
import styles from './cell.module.css'
import { edges } from './cell-view.ts'
import { CellEditor } from './CellEditor.tsx'
import type { GridHandle } from './grid.ts'
import type { CellBase, GridColumn, GridRow } from './grid-model.ts'
import { TrendIcon } from './icons.tsx'

interface GridCellProps<C extends CellBase> {
  grid: GridHandle<C>
  face: CellFace<C>
  row: GridRow
  column: GridColumn
  /** Place in the row, counted as the accessibility tree does. */
  ariaColumn: number
  noteId: string
  i18n: I18n
}

/** One cell: subscribed to itself alone, and the keeper of focus while it is the active one. */
function GridCellView<C extends CellBase>({ grid, face, row, column, ariaColumn, noteId, i18n }: GridCellProps<C>) {
  const { store } = grid
  const at = useMemo(() => ({ rowId: row.id, columnId: column.id }), [row.id, column.id])
  const view = useSyncExternalStore(
    useCallback((listener: () => void) => store.watchCell(at, listener), [store, at]),
    () => store.view(at),
  )
  const element = useRef<HTMLTableCellElement>(null)
  const editing = view.edit !== null
  useLayoutEffect(() => {
    if (view.active && !editing && store.session.focused) element.current!.focus({ preventScroll: true })
  }, [view.active, editing, store])

  const { cell, mark, edit } = view
  const sync = face.sync?.(cell) ?? null
  if (cell.kind === 'skipped') {
    return (
      <td
        role="gridcell"
        aria-colindex={ariaColumn}
        aria-disabled="true"
        className={rangeClass(view.range)}
        data-column={column.id}
        data-look={face.look(cell)}
        style={column.width === undefined ? undefined : { width: column.width }}
      />
    )
  }
  return (
    <td
      ref={element}
      role="gridcell"
      tabIndex={view.active && !editing ? 0 : -1}
      aria-colindex={ariaColumn}
      aria-selected={view.selected}
      aria-readonly={cell.kind === 'locked' || undefined}
      aria-label={editing ? undefined : `${row.name}, ${column.name}: ${face.label(cell, column, i18n)}`}
      aria-describedby={view.active ? noteId : undefined}
      className={rangeClass(view.range)}
      data-column={column.id}
      data-active={view.active || undefined}
      data-look={face.look(cell)}
      data-foot={face.foot?.(cell, i18n) ?? undefined}
      data-filled={filled(cell.value)}
      data-plain={column.type.inputMode === 'decimal' || undefined}
      data-editing={editing || undefined}
      data-sync={sync ?? undefined}
      data-flash={mark ? (mark.turn % 2 ? 'odd' : 'even') : undefined}
      style={column.width === undefined ? undefined : { width: column.width }}
    >
      {face.content(cell, column, i18n)}
      {sync === 'unsaved' && <span className={styles.unsaved} />}
      {mark && <TrendIcon className={styles.trend} direction={mark.direction} />}
      {edit && (
        <CellEditor
          grid={grid}
          edit={edit}
          inputMode={column.type.inputMode}
          label={`${row.name}, ${column.name}`}
          noteId={noteId}
        />
      )}
    </td>
  )
}

export const GridCell = memo(GridCellView) as typeof GridCellView

/** Five digits only fit in a smaller size. */
function filled(value: number | null): 'short' | 'long' | undefined {
  if (value === null) return undefined
  return value > 9999 ? 'long' : 'short'
}

function rangeClass(range: number): string {
  if (range === 0) return styles.cell!
  let name = `${styles.cell} ${styles.inRange}`
  if (range & edges.top) name += ` ${styles.rangeTop}`
  if (range & edges.right) name += ` ${styles.rangeRight}`
  if (range & edges.bottom) name += ` ${styles.rangeBottom}`
  if (range & edges.left) name += ` ${styles.rangeLeft}`
  return name
}
