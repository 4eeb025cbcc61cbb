import { Bitmap } from './bitmap.ts'
import { withAny } from './facet-column.ts'
import type { FacetColumn } from './facet-column.ts'
import type { FacetKind } from '../schema.ts'

/** The scopes that count: the viewer's, narrowed to those the query chose. */
export function chosenScopes(held: ReadonlySet<string>, chosen: readonly string[] | undefined): ReadonlySet<string> {
  return chosen ? new Set(chosen.filter(scope => held.has(scope))) : held
}

/** Documents that pass a facet's filter. */
export function passing(column: FacetColumn, kind: FacetKind, values: readonly string[], scopes: ReadonlySet<string>): Bitmap {
  if (kind !== 'scoped') return withAny(column, values)
  const found = new Bitmap()
  for (const scope of scopes) found.or(withAny(column, values.map(value => `${scope}|${value}`)))
  return found
}
