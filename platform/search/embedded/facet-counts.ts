/** Counts per facet value over a set of documents: by tuple when hits are few, by bitmap when they are many. */
import { countBoth } from './bitmap.ts'
import type { Bitmap } from './bitmap.ts'
import type { FacetColumn } from './facet-column.ts'
import type { FacetCount, FacetRequest } from '../query.ts'

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
  const counts =
    hits.total * hitCost + column.tuples.length < byBitmap ? countByTuple(column, hits) : countByBitmap(column, hits)
  return largest(column.values, counts, request)
}

/** Counts documents per value behind the scope, once each however many of the scopes they have it in. */
export function countScoped(column: FacetColumn, hits: HitSet, scopes: ReadonlySet<string>, request: FacetRequest): FacetCount[] {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  const unscoped = column.values.map(value => {
    const bar = value.indexOf('|')
    if (!scopes.has(value.slice(0, bar))) return -1
    const rest = value.slice(bar + 1)
    let number = numbers.get(rest)
    if (number === undefined) numbers.set(rest, (number = texts.push(rest) - 1))
    return number
  })
  const counts = new Uint32Array(texts.length)
  const countedFor = new Int32Array(texts.length).fill(-1)
  tupleCounts(column, hits).forEach((count, tuple) => {
    if (count === 0) return
    for (const value of column.tuples[tuple]!.values) {
      const number = unscoped[value]!
      if (number < 0 || countedFor[number] === tuple) continue
      countedFor[number] = tuple
      counts[number]! += count
    }
  })
  return largest(texts, counts, request)
}

function countByBitmap(column: FacetColumn, hits: HitSet): Uint32Array {
  const counts = new Uint32Array(column.values.length)
  for (let value = 0; value < counts.length; value++) counts[value] = countBoth(column.bitmaps[value]!, hits.bits)
  return counts
}

function countByTuple(column: FacetColumn, hits: HitSet): Uint32Array {
  const counts = new Uint32Array(column.values.length)
  const perTuple = tupleCounts(column, hits)
  for (let tuple = 0; tuple < perTuple.length; tuple++) {
    const count = perTuple[tuple]!
    if (count === 0) continue
    for (const value of column.tuples[tuple]!.values) counts[value]! += count
  }
  return counts
}

function tupleCounts(column: FacetColumn, hits: HitSet): Uint32Array {
  const { tupleOf } = column
  // Slot 0 gathers documents without any value.
  const counts = new Uint32Array(column.tuples.length + 1)
  for (const ord of hits.ords()) counts[tupleOf[ord] ?? 0]!++
  return counts.subarray(1)
}

function largest(values: string[], counts: Uint32Array, { prefix = '', limit = 500 }: FacetRequest): FacetCount[] {
  const found: FacetCount[] = []
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]! > 0 && values[i]!.startsWith(prefix)) found.push({ value: values[i]!, count: counts[i]! })
  }
  found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return found.length > limit ? found.slice(0, limit) : found
}
