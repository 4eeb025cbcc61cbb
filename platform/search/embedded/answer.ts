/** The part of a result that stays the same until the facet position moves: which documents, in which order, counted how. */
import { countScoped, countValues, hitSet } from './facet-counts.ts'
import { encodeCursor } from '../cursor.ts'
import { byTieBreak, firstHits } from './order.ts'
import { match } from './match.ts'
import { priceRanges } from './prices.ts'
import { scopedValues } from './scoped-values.ts'
import type { FacetCount, PriceRange, SearchQuery } from '../query.ts'
import type { HitSet } from './facet-counts.ts'
import type { Match } from './match.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { Ordered } from './order.ts'
import type { Synonyms } from '../analysis.ts'
import type { Viewer } from './viewer.ts'
import type { Words } from './words.ts'

export interface Answer {
  total: number
  page: Ordered[]
  after: string | null
  facets: Record<string, FacetCount[]>
  prices: PriceRange[]
  groups: ReadonlyMap<string, { total: number; members: number[] }>
}

export function answerTo(
  memory: MemoryIndex,
  words: Words,
  synonyms: Synonyms,
  viewer: Viewer,
  query: SearchQuery,
): Answer {
  const found = match(memory, words, synonyms, viewer, query)
  const hits = hitSet(found.hits)
  const { offset = 0, limit = 24, sort = { by: 'relevance' } } = query
  const ordered = firstHits(memory, viewer, hits, found.text, query)
  const page = ordered.slice(offset, offset + limit)
  const last = page.at(-1)
  const follows = ordered.length > offset + limit
  return {
    total: hits.total,
    page,
    after: last && follows ? encodeCursor(sort, { sortValues: last.sortValues, id: memory.ids[last.ord]! }) : null,
    facets: facetCounts(memory, viewer, query, found, hits),
    prices: query.prices ? priceRanges(memory, viewer, found.without('price')) : [],
    groups: query.members ? groupsOf(memory, viewer, page, query.members) : new Map(),
  }
}

function facetCounts(
  memory: MemoryIndex,
  viewer: Viewer,
  query: SearchQuery,
  found: Match,
  hits: HitSet,
): Answer['facets'] {
  const facets: Answer['facets'] = {}
  for (const [facet, request] of Object.entries(query.facets ?? {})) {
    const bits = found.without({ facet })
    const base = bits === found.hits ? hits : hitSet(bits)
    const column = memory.facets.get(facet)!
    facets[facet] =
      memory.schema.facets[facet] === 'scoped'
        ? countScoped(scopedValues(viewer, facet, column, query.scopes?.[facet]), base, request)
        : countValues(column, base, request)
  }
  return facets
}

function groupsOf(memory: MemoryIndex, viewer: Viewer, page: readonly Ordered[], most: number): Answer['groups'] {
  const groups = new Map<string, { total: number; members: number[] }>()
  for (const { ord } of page) {
    const group = memory.groupOf[ord]!
    if (groups.has(group)) continue
    const visible = Uint32Array.from(memory.groups.get(group)!).filter((member) => viewer.visible.has(member))
    groups.set(group, { total: visible.length, members: byTieBreak(memory, visible, most) })
  }
  return groups
}
