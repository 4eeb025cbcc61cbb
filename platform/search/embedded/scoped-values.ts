/** The values of a scoped facet as holders of some scopes see them: `scope|value` of all those scopes as one `value`. */
import { Bitmap } from './bitmap.ts'
import { valuesOf } from './facet-column.ts'
import type { FacetColumn } from './facet-column.ts'
import type { Viewer } from './viewer.ts'

export interface ScopedValues {
  column: FacetColumn
  scopes: ReadonlySet<string>
  /** Text behind the scope, by number. */
  values: string[]
  numbers: Map<string, number>
  bitmaps: Bitmap[]
  /** By value number of the column: number in `values`, or -1 where the scope is not held. Grows with the column. */
  numberOf: number[]
}

/** @param chosen narrows the viewer's scopes */
export function scopedValues(
  viewer: Viewer,
  facet: string,
  column: FacetColumn,
  chosen: readonly string[] | undefined,
): ScopedValues {
  const key = JSON.stringify([facet, chosen])
  const known = viewer.scoped.get(key)
  if (known) return known
  const made: ScopedValues = {
    column,
    scopes: chosen ? new Set(chosen.filter((scope) => viewer.scopes.has(scope))) : viewer.scopes,
    values: [],
    numbers: new Map(),
    bitmaps: [],
    numberOf: [],
  }
  column.bitmaps.forEach((bitmap, value) => {
    const number = numberOf(made, value)
    if (number >= 0) made.bitmaps[number]!.or(bitmap)
  })
  viewer.scoped.set(key, made)
  return made
}

export function mendScopes(scoped: ScopedValues, ords: readonly number[]): void {
  for (const ord of ords) {
    for (const bitmap of scoped.bitmaps) bitmap.clear(ord)
    for (const value of valuesOf(scoped.column, ord)) {
      const number = numberOf(scoped, value)
      if (number >= 0) scoped.bitmaps[number]!.set(ord)
    }
  }
}

function numberOf(scoped: ScopedValues, value: number): number {
  const known = scoped.numberOf[value]
  if (known !== undefined) return known
  const text = scoped.column.values[value]!
  const bar = text.indexOf('|')
  let number = -1
  if (scoped.scopes.has(text.slice(0, bar))) {
    const rest = text.slice(bar + 1)
    number = scoped.numbers.get(rest) ?? -1
    if (number < 0) {
      number = scoped.values.push(rest) - 1
      scoped.numbers.set(rest, number)
      scoped.bitmaps.push(new Bitmap())
    }
  }
  return (scoped.numberOf[value] = number)
}

/** Documents with any of the values in a scope held. */
export function withAnyScoped(scoped: ScopedValues, values: readonly string[]): Bitmap {
  const found = new Bitmap()
  for (const value of values) {
    const number = scoped.numbers.get(value)
    if (number !== undefined) found.or(scoped.bitmaps[number]!)
  }
  return found
}
