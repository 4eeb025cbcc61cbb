import { useLingui } from '@lingui/react/macro'
import type { MouseEvent } from 'react'
import { Checkbox } from '../Checkbox.tsx'
import styles from './Table.module.css'
import type { Column } from './table-types.ts'

type Props<Row> = {
  index: number
  name: string
  row: Row
  columns: readonly Column<Row>[]
  tone: 'warn' | 'danger' | 'info' | undefined
  /** Undefined: rows cannot be selected. */
  selected: boolean | undefined
  /** `range`: with everything since the last one. */
  onSelect: (range: boolean) => void
  onOpen: ((row: Row) => void) | undefined
  tabStop: boolean
  onFocus: () => void
}

const interactive = 'a, button, input, select, textarea, label, [contenteditable="true"]'

export function TableRow<Row>({
  index,
  name,
  row,
  columns,
  tone,
  selected,
  onSelect,
  onOpen,
  tabStop,
  onFocus,
}: Props<Row>) {
  const { t } = useLingui()

  function open(event: MouseEvent<HTMLTableRowElement>) {
    const chosenText = window.getSelection()?.toString()
    if (!onOpen || chosenText || (event.target as HTMLElement).closest(interactive)) return
    onOpen(row)
  }

  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      tabIndex={tabStop ? 0 : -1}
      className={[styles.row, onOpen && styles.opens, tone && styles[tone]].filter(Boolean).join(' ')}
      onFocus={onFocus}
      onClick={open}
    >
      {selected !== undefined && (
        <td className={`${styles.td} ${styles.pick}`}>
          <Checkbox
            aria-label={t`Select ${name}`}
            checked={selected}
            onChange={(event) => onSelect((event.nativeEvent as PointerEvent).shiftKey)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} className={column.align === 'end' ? `${styles.td} ${styles.end}` : styles.td}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
