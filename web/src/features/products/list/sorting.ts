import type { Sort } from '../../../components/ui/table/table-types.ts'
import type { BrandProductSort } from '../../../gen/graphql.ts'

/** Each column has one order that the server gives. */
const columns: Record<BrandProductSort, Sort> = {
  STYLE_NUMBER: { column: 'number', direction: 'asc' },
  NAME: { column: 'name', direction: 'asc' },
  CHANGED: { column: 'changed', direction: 'desc' },
}

export function shownSort(sort: BrandProductSort = 'STYLE_NUMBER'): Sort {
  return columns[sort]
}

/** The order of a column whose head was clicked; the usual one is not said in the address. */
export function clickedSort(column: string): BrandProductSort | undefined {
  const sorts = Object.keys(columns) as BrandProductSort[]
  const sort = sorts.find((each) => columns[each].column === column)
  return sort === 'STYLE_NUMBER' ? undefined : sort
}
