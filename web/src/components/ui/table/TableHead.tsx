import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '../Checkbox.tsx'
import { Icon } from '../Icon.tsx'
import { selectionState, toggledAll } from './selection.ts'
import type { TableProps } from './Table.tsx'
import styles from './Table.module.css'
import { nextSort } from './table-types.ts'

type Props<Row> = Pick<
  TableProps<Row>,
  'columns' | 'rowKey' | 'sort' | 'onSort' | 'selection' | 'onSelectionChange'
> & {
  rows: readonly Row[]
  selectable: boolean
}

export function TableHead<Row>({
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  selection,
  onSelectionChange,
  selectable,
}: Props<Row>) {
  const { t } = useLingui()
  const keys = selectable ? rows.map(rowKey) : []
  const state = selection ? selectionState(selection, keys) : 'none'
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selectable && (
          <th scope="col" className={`${styles.th} ${styles.pick}`}>
            <Checkbox
              aria-label={t`Select all`}
              checked={state === 'all'}
              indeterminate={state === 'some'}
              onChange={() => onSelectionChange?.(toggledAll(selection!, keys))}
            />
          </th>
        )}
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
              className={column.align === 'end' ? `${styles.th} ${styles.end}` : styles.th}
            >
              {column.sortable && onSort ? (
                <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, column.id))}>
                  {column.header}
                  <Icon
                    name={direction === 'desc' ? 'arrowDown' : direction === 'asc' ? 'arrowUp' : 'sort'}
                    size={12}
                  />
                </button>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
