import type { Sort } from '../../../components/ui/table/table-types.ts'
import type { OrderSort } from '../../../gen/graphql.ts'

const sortOfColumn: Record<string, OrderSort> = {
  number: 'NUMBER',
  other: 'OTHER_NAME',
  windows: 'SHIPS_FIRST',
  value: 'VALUE_HIGH_FIRST',
}

/** What the table's head shows. */
export function shownSort(sort: OrderSort = 'NEWEST'): Sort {
  if (sort === 'NEWEST' || sort === 'OLDEST') return { column: 'placed', direction: sort === 'NEWEST' ? 'desc' : 'asc' }
  const column = Object.keys(sortOfColumn).find((each) => sortOfColumn[each] === sort)!
  return { column, direction: sort === 'VALUE_HIGH_FIRST' ? 'desc' : 'asc' }
}

/** A click on a head: its own order, the age in both directions, and a second click back to newest first. */
export function clickedSort(column: string, current: OrderSort = 'NEWEST'): OrderSort | undefined {
  if (column === 'placed') return current === 'NEWEST' ? 'OLDEST' : undefined
  const sort = sortOfColumn[column]
  return sort === current ? undefined : sort
}
