import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { isTyping } from '../../../lib/keyboard/is-typing.ts'
import { extended, toggled, toggledAll } from './selection.ts'
import type { TableProps } from './Table.tsx'

type Options<Row> = Pick<TableProps<Row>, 'rowKey' | 'selection' | 'onSelectionChange' | 'onOpen'> & {
  rows: readonly Row[]
  scroller: RefObject<HTMLElement | null>
  scrollTo: (index: number) => void
}

/**
 * One Tab stop for all rows: arrows, Home, End, PageUp and PageDown move, Enter opens, Space selects, Shift with
 * arrows selects on the way, Ctrl+A selects all.
 */
export function useRowKeys<Row>({
  rows,
  rowKey,
  selection,
  onSelectionChange,
  onOpen,
  scroller,
  scrollTo,
}: Options<Row>) {
  const [wished, setActive] = useState(0)
  const active = Math.min(wished, Math.max(0, rows.length - 1))
  const lastPicked = useRef<string>(undefined)

  function select(index: number, range: boolean) {
    if (!selection || !onSelectionChange) return
    const key = rowKey(rows[index]!)
    const from = lastPicked.current
    onSelectionChange(
      range && from !== undefined ? extended(selection, rows.map(rowKey), from, key) : toggled(selection, key),
    )
    lastPicked.current = key
  }

  function focusRow(index: number) {
    setActive(index)
    scrollTo(index)
    // The row may have to be drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus()),
    )
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (isTyping(event.target) && !(event.target instanceof HTMLInputElement && event.target.type === 'checkbox'))
      return
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    }
    const step = steps[event.key]
    const onRow = event.target instanceof HTMLTableRowElement
    if (step !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const next = Math.max(0, Math.min(rows.length - 1, active + step))
      if (event.shiftKey && selection && onSelectionChange) {
        onSelectionChange(extended(selection, rows.map(rowKey), rowKey(rows[active]!), rowKey(rows[next]!)))
        lastPicked.current = rowKey(rows[next]!)
      }
      focusRow(next)
    } else if (event.key === 'Enter' && onRow && onOpen) onOpen(rows[active]!)
    else if (event.key === ' ' && onRow && selection) {
      event.preventDefault()
      select(active, event.shiftKey)
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection && onSelectionChange) {
      event.preventDefault()
      onSelectionChange(toggledAll(new Set(), rows.map(rowKey)))
    }
  }

  return { active, setActive, select, onKeyDown }
}
