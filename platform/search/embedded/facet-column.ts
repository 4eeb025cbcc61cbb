/**
 * The values of one facet over all documents: a bitmap per value, and per document a tuple (its whole value list,
 * shared by all documents that have the same one). Few hits are counted by tuple, many by bitmap.
 */
import { Bitmap } from './bitmap.ts'

interface Tuple {
  key: string
  values: number[]
  refs: number
}

export interface FacetColumn {
  /** Text of each value number. */
  values: string[]
  numbers: Map<string, number>
  bitmaps: Bitmap[]
  tupleOf: Int32Array
  tuples: (Tuple | undefined)[]
  tupleByKey: Map<string, number>
  freeTuples: number[]
}

const none: readonly number[] = []

export function createFacetColumn(): FacetColumn {
  return {
    values: [],
    numbers: new Map(),
    bitmaps: [],
    tupleOf: new Int32Array(0),
    tuples: [],
    tupleByKey: new Map(),
    freeTuples: [],
  }
}

/** Replaces the values of a document; an empty array removes it. */
export function setValues(column: FacetColumn, ord: number, values: readonly string[]): void {
  const before = ord < column.tupleOf.length ? column.tupleOf[ord]! - 1 : -1
  const key = values.length ? JSON.stringify(values) : ''
  if (before >= 0) {
    if (column.tuples[before]!.key === key) return
    for (const value of column.tuples[before]!.values) column.bitmaps[value]!.clear(ord)
    release(column, before)
    column.tupleOf[ord] = 0
  }
  if (!key) return
  if (ord >= column.tupleOf.length) column.tupleOf = grown(column.tupleOf, ord)
  const number = tupleNumber(column, key, values)
  column.tupleOf[ord] = number + 1
  for (const value of column.tuples[number]!.values) column.bitmaps[value]!.set(ord)
}

function tupleNumber(column: FacetColumn, key: string, values: readonly string[]): number {
  const known = column.tupleByKey.get(key)
  if (known !== undefined) {
    column.tuples[known]!.refs++
    return known
  }
  const number = column.freeTuples.pop() ?? column.tuples.length
  column.tuples[number] = { key, values: values.map((value) => valueNumber(column, value)), refs: 1 }
  column.tupleByKey.set(key, number)
  return number
}

function release(column: FacetColumn, number: number): void {
  const tuple = column.tuples[number]!
  if (--tuple.refs > 0) return
  column.tupleByKey.delete(tuple.key)
  column.tuples[number] = undefined
  column.freeTuples.push(number)
}

function valueNumber(column: FacetColumn, value: string): number {
  let number = column.numbers.get(value)
  if (number === undefined) {
    number = column.values.push(value) - 1
    column.numbers.set(value, number)
    column.bitmaps.push(new Bitmap())
  }
  return number
}

/** Tuple numbers are kept plus one, so that the zeros of a grown array mean "none". */
function grown(array: Int32Array, ord: number): Int32Array {
  const next = new Int32Array(Math.max(1024, ord + 1, array.length * 2))
  next.set(array)
  return next
}

/** Value numbers of a document. */
export function valuesOf(column: FacetColumn, ord: number): readonly number[] {
  return column.tuples[(column.tupleOf[ord] ?? 0) - 1]?.values ?? none
}

/** Documents that have any of the values. */
export function withAny(column: FacetColumn, values: Iterable<string>): Bitmap {
  const found = new Bitmap()
  for (const value of values) {
    const number = column.numbers.get(value)
    if (number !== undefined) found.or(column.bitmaps[number]!)
  }
  return found
}
