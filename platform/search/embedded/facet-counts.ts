/** Counts per facet value over a set of documents: by tuple when hits are few, by bitmap when they are many. */
import { countBoth } from './bitmap.ts'
import type { Bitmap } from './bitmap.ts'
import type { FacetColumn } from './facet-column.ts'
import type { FacetCount, FacetRequest } from '../query.ts'
import type { ScopedValues } from './scoped-values.ts'

/** A set of hits in both forms; the list is made when first needed and shared by all facets. */
export interface HitSet {
  bits: Bitmap
  total: number
  ords(): Uint32Array
}

export function hitSet(bits: Bitmap): HitSet {
  let ords: Uint32Array | undefined
  return { bits, total: bits.count(), ords: () => (ords ??= bits.members()) }
}

/** About what one hit costs by tuple, in words of a bitmap walked. */
const hitCost = 2

export function countValues(column: FacetColumn, hits: HitSet, request: FacetRequest): FacetCount[] {
  const byBitmap = column.values.length * hits.bits.words.length
  const byTuple = hits.total * hitCost + column.tuples.length
  const counts = byTuple < byBitmap ? countByTuple(column, hits) : countByBitmap(column.bitmaps, hits)
  return largest(column.values, counts, request)
}

export function countScoped(scoped: ScopedValues, hits: HitSet, request: FacetRequest): FacetCount[] {
  return largest(scoped.values, countByBitmap(scoped.bitmaps, hits), request)
}

function countByBitmap(bitmaps: Bitmap[], hits: HitSet): Uint32Array {
  const counts = new Uint32Array(bitmaps.length)
  for (let value = 0; value < counts.length; value++) counts[value] = countBoth(bitmaps[value]!, hits.bits)
  return counts
}

function countByTuple(column: FacetColumn, hits: HitSet): Uint32Array {
  const { tupleOf, tuples } = column
  // Slot 0 gathers documents without any value.
  const perTuple = new Uint32Array(tuples.length + 1)
  for (const ord of hits.ords()) perTuple[tupleOf[ord] ?? 0]!++
  const counts = new Uint32Array(column.values.length)
  for (let tuple = 0; tuple < tuples.length; tuple++) {
    const count = perTuple[tuple + 1]!
    if (count === 0) continue
    for (const value of tuples[tuple]!.values) counts[value]! += count
  }
  return counts
}

function largest(values: string[], counts: Uint32Array, { prefix = '', limit = 500 }: FacetRequest): FacetCount[] {
  const found: FacetCount[] = []
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]! > 0 && values[i]!.startsWith(prefix)) found.push({ value: values[i]!, count: counts[i]! })
  }
  found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return found.length > limit ? found.slice(0, limit) : found
}
