/** Hits in the order a query asks for, one page of them. */
import { decodeCursor } from '../cursor.ts'
import { priceKeys } from './prices.ts'
import { topPlaces } from './top.ts'
import type { Direction } from '../schema.ts'
import type { HitSet } from './facet-counts.ts'
import type { Keys, Mark } from './top.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { SearchQuery, Sort } from '../query.ts'
import type { TextMatch } from './match-text.ts'
import type { Viewer } from './viewer.ts'

export interface Ordered {
  ord: number
  sortValues: (string | number | null)[]
}

/** One more than `offset + limit` where there are so many, so that the caller sees whether hits follow. */
export function firstHits(
  index: MemoryIndex,
  viewer: Viewer,
  hits: HitSet,
  text: TextMatch | null,
  query: SearchQuery,
): Ordered[] {
  const sort: Sort = query.sort ?? { by: 'relevance' }
  const wanted = (query.offset ?? 0) + (query.limit ?? 24) + 1
  const cursor = query.after === undefined ? null : decodeCursor(sort, query.after)
  if (sort.by === 'relevance') return byRelevance(index, hits, text, wanted, cursor)
  const ords = hits.ords()
  const descending = sort.direction === 'desc'
  const keys: Keys =
    sort.by === 'price'
      ? { kind: 'number', values: priceKeys(index, viewer, ords, sort.currency, descending) }
      : fieldKeys(index, ords, sort.field, sort.direction)
  return pick(
    index,
    ords,
    keys,
    descending,
    wanted,
    cursor && { value: cursor.sortValues[0] ?? null, id: cursor.id },
    [],
  )
}

/** The first so many of a few documents, in the order of equals. */
export function byTieBreak(index: MemoryIndex, ords: Uint32Array, wanted: number): number[] {
  const { sort, direction } = index.schema.tieBreak
  const keys = fieldKeys(index, ords, sort, direction)
  return pick(index, ords, keys, direction === 'desc', wanted, null, []).map(({ ord }) => ord)
}

type After = { value: string | number | null; id: string } | null

function byRelevance(
  index: MemoryIndex,
  hits: HitSet,
  text: TextMatch | null,
  wanted: number,
  cursor: ReturnType<typeof decodeCursor> | null,
): Ordered[] {
  const { sort, direction } = index.schema.tieBreak
  const found: Ordered[] = []
  for (const [tier, ords] of tiers(hits, text)) {
    const passedTier = cursor ? Number(cursor.sortValues[0]) : Infinity
    if (tier > passedTier) continue
    const after: After = cursor && tier === passedTier ? { value: cursor.sortValues[1] ?? null, id: cursor.id } : null
    const keys = fieldKeys(index, ords, sort, direction)
    found.push(...pick(index, ords, keys, direction === 'desc', wanted - found.length, after, [tier]))
    if (found.length >= wanted) break
  }
  return found
}

/** Best first. Lazy: the first page seldom needs the last. */
function* tiers(hits: HitSet, text: TextMatch | null): Generator<[number, Uint32Array]> {
  const left = hits.bits.copy()
  for (const [tier, bits] of text?.tiers() ?? []) {
    yield [tier, left.copy().and(bits).members()]
    left.andNot(bits)
  }
  yield [1, left.members()]
}

function fieldKeys(index: MemoryIndex, ords: Uint32Array, field: string, direction: Direction): Keys {
  const column = index.sorts.get(field)!
  const descending = direction === 'desc'
  if (column.kind === 'text') {
    return { kind: 'text', values: Array.from(ords, (ord) => column.values[ord] ?? null), descending }
  }
  const values = new Float64Array(ords.length)
  for (let i = 0; i < ords.length; i++) {
    const value = column.values[ords[i]!]!
    values[i] = Number.isNaN(value) ? Infinity : descending ? -value : value
  }
  return { kind: 'number', values }
}

function pick(
  index: MemoryIndex,
  ords: Uint32Array,
  keys: Keys,
  descending: boolean,
  wanted: number,
  after: After,
  before: number[],
): Ordered[] {
  const mark: Mark | null = after && {
    key: typeof after.value === 'number' && descending ? -after.value : after.value,
    id: after.id,
  }
  const places = topPlaces(keys, (place) => index.ids[ords[place]!]!, wanted, mark)
  return places.map((place) => ({ ord: ords[place]!, sortValues: [...before, shown(keys, place, descending)] }))
}

function shown(keys: Keys, place: number, descending: boolean): string | number | null {
  if (keys.kind === 'text') return keys.values[place]!
  const key = keys.values[place]!
  return key === Infinity ? null : descending ? 0 - key : key
}
