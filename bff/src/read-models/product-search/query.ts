/** The gateway's way to the search index: always the one that the view's file names. */
import type { Search } from '@selvedge/platform/search/open-search'
import type { Hit, SearchQuery } from '@selvedge/platform/search/query'
import type { SearchReader } from '@selvedge/platform/search/search'
import type { Signal } from '@selvedge/platform/signal/signal'
import { IndexMissingError } from '@selvedge/platform/search/search-errors'
import { changedSince } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import { topics } from '@selvedge/protos/topics'
import type { ViewReader } from '../view-reader.ts'
import { tellAsked } from './asked.ts'
import type { CardFacts } from './card.ts'
import { createCardMemory } from './card-memory.ts'
import { indexName } from './index-name.ts'
import { productSchema } from './schema.ts'

export interface ProductSearchQuery {
  reader: ViewReader
  /** Asks the index; undefined while it does not exist yet. */
  ask<T>(question: (index: SearchReader) => Promise<T>): Promise<T | undefined>
  /** Tells of a question that somebody asked, see `asked.ts`. */
  tell(query: SearchQuery): void
  /** The card of a hit; not to be changed. */
  card(hit: Pick<Hit, 'id' | 'card'>): CardFacts
  /** Newest change at or after the cursor in each partition, of products of these brands and of those that went. */
  changed(brandIds: readonly string[], from: Cursor): Promise<{ topic: string; partition: number; offset: number }[]>
  /** Products that are hidden because their newest record was set aside → since when, in milliseconds; at most 1,000. */
  parked(): Promise<ReadonlyMap<string, number>>
  /**
   * Sizes of each scale in their order; where products disagree on a scale, as most of them have it.
   * @param found sizes as the index has them, `scale|size`: those that came a moment ago are in the answer
   */
  scales(found: readonly string[]): Promise<Scales>
  close(): Promise<void>
}

export type Scales = ReadonlyMap<string, readonly string[]>

/** Scales hardly ever change; asking for them reads an index over all products. */
const SCALES_KEPT_MS = 10_000
/** They stand in questions as parameters; with more the view itself has stopped. */
const MOST_PARKED = 1_000

interface Opened {
  name: string
  index: SearchReader
  asking: number
  /** A newer index took its place: it is closed when its last question is answered. */
  old: boolean
}

export function productSearchQuery(reader: ViewReader, search: Search, signal: Signal): ProductSearchQuery {
  let current: Opened | undefined
  let scales: { at: number; known: Promise<Scales> } | undefined

  async function readScales(): Promise<Scales> {
    const rows = await reader.read.all<{ scale: string; sizes: string }>(
      `select scale, sizes from searched where scale <> '' group by scale, sizes order by scale, count(*) desc, sizes`,
    )
    const known = new Map<string, string[]>()
    for (const { scale, sizes } of rows) {
      known.set(scale, [...new Set([...(known.get(scale) ?? []), ...(JSON.parse(sizes) as string[])])])
    }
    return known
  }

  async function opened(): Promise<Opened> {
    const name = await indexName(reader.read)
    if (current?.name === name) return current
    const before = current
    current = { name, index: search.reader(name, productSchema), asking: 0, old: false }
    if (before) {
      before.old = true
      if (before.asking === 0) await before.index.close()
    }
    return current
  }

  return {
    reader,
    tell: tellAsked(signal),
    card: createCardMemory(),
    async ask(question) {
      const at = await opened()
      at.asking++
      try {
        return await question(at.index)
      } catch (error) {
        if (error instanceof IndexMissingError) return undefined
        throw error
      } finally {
        at.asking--
        if (at.old && at.asking === 0) await at.index.close()
      }
    },
    async changed(brandIds, from) {
      const { name: topic } = topics.enrichedProduct
      const since = changedSince(from, topic, { partition: 'partition', position: 'position' })
      const rows = await reader.read.all<{ brandId: string; partition: number; offset: number }>(
        `select brand_id as "brandId", partition, max(position) as "offset" from searched where ${since.where}
          group by brand_id, partition`,
        since.params,
      )
      return rows
        .filter(({ brandId }) => brandId === '' || brandIds.includes(brandId))
        .map(({ partition, offset }) => ({ topic, partition, offset }))
    },
    async parked() {
      // A record that was dropped leaves its product hidden, too: until a newer one was taken in.
      const rows = await reader.read.all<{ key: string; since: number }>(
        `select q.key, min(q.parked_at) as since from quarantine q where q.topic = $1 and not exists (
            select 1 from searched s where s.product_id = q.key and s.position > q.log_offset)
          group by q.key order by min(q.id) limit ${MOST_PARKED}`,
        [topics.enrichedProduct.name],
      )
      return new Map(rows.map(({ key, since }) => [key, since]))
    },
    async scales(found) {
      const now = performance.now()
      if (scales && now - scales.at <= SCALES_KEPT_MS) {
        const known = await scales.known
        if (found.every((size) => isIn(known, size))) return known
      }
      scales = { at: now, known: readScales() }
      scales.known.catch(() => (scales = undefined))
      return scales.known
    },
    async close() {
      await current?.index.close()
      current = undefined
    },
  }
}

function isIn(scales: Scales, found: string): boolean {
  const at = found.indexOf('|')
  return at === 0 || scales.get(found.slice(0, at))?.includes(found.slice(at + 1)) === true
}
