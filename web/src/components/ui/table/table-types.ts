import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** px. What is left over goes to the columns with `grow`. */
  width: number
  grow?: boolean
  /** `end` for numbers and money. */
  align?: 'start' | 'end'
  sortable?: boolean
}

export type Sort = { column: string; direction: 'asc' | 'desc' }

/** A first click sorts ascending, the next descending, the third goes back to how the server gave it. */
export function nextSort(current: Sort | undefined, column: string): Sort | undefined {
  if (current?.column !== column) return { column, direction: 'asc' }
  return current.direction === 'asc' ? { column, direction: 'desc' } : undefined
}
