/** One sort key over all documents. */
export type SortColumn = { kind: 'number'; values: Float64Array } | { kind: 'text'; values: (string | null)[] }

export function createSortColumn(kind: 'number' | 'text'): SortColumn {
  return kind === 'number' ? { kind, values: new Float64Array(0) } : { kind, values: [] }
}

export function setSort(column: SortColumn, ord: number, value: string | number | null): void {
  if (column.kind === 'text') {
    while (column.values.length <= ord) column.values.push(null)
    column.values[ord] = value as string | null
    return
  }
  if (ord >= column.values.length) {
    const next = new Float64Array(Math.max(1024, ord + 1, column.values.length * 2)).fill(NaN)
    next.set(column.values)
    column.values = next
  }
  column.values[ord] = value === null ? NaN : (value as number)
}

export function sortValue(column: SortColumn, ord: number): string | number | null {
  const value = column.values[ord] ?? null
  return typeof value === 'number' && Number.isNaN(value) ? null : value
}
