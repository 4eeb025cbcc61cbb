/**
 * The reader of one embedded index, in the thread that calls it. It keeps values as bitmaps and brings them up to
 * the file at the start of each question, inside the read transaction that also serves the question's words and
 * cards: an answer is one moment of the index, and no snapshot outlives its question (the WAL could not shrink).
 */
import { statSync } from 'node:fs'
import { checkFilter, checkQuery, requireFew } from '../check-query.ts'
import { countScoped, countValues, hitSet } from './facet-counts.ts'
import { createChanges } from './changes.ts'
import { createLru } from './lru.ts'
import { createMemoryIndex } from './memory-index.ts'
import { createViewer, mendViewer } from './viewer.ts'
import { createWords } from './words.ts'
import { encodeCursor } from '../cursor.ts'
import { firstHits } from './order.ts'
import { follow, startFollowing } from './follow.ts'
import { IndexMissingError } from '../search-errors.ts'
import { match } from './match.ts'
import { openForReading } from './tables.ts'
import { prepareCards } from './cards.ts'
import { priceRanges } from './prices.ts'
import { scopedValues } from './scoped-values.ts'
import { suggestions } from './suggestions.ts'
import { synonymMap } from '../analysis.ts'
import type {
  FacetCount,
  Hit,
  PriceRange,
  SearchFilter,
  SearchPosition,
  SearchQuery,
  SearchResult,
  Suggestion,
  SuggestQuery,
  Visibility,
} from '../query.ts'
import type { Ordered } from './order.ts'
import type { SearchSchema } from '../schema.ts'
import type { Viewer } from './viewer.ts'

/** The port's reader without promises. */
export interface IndexReader {
  search(query: SearchQuery): SearchResult
  count(filter: SearchFilter): number
  suggest(query: SuggestQuery): Suggestion[]
  get(ids: readonly string[], visibility: Visibility): Hit[]
  position(): SearchPosition
  /** Brings memory up to the file, so that the next question need not; quiet while there is no file. */
  follow(): void
  close(): void
}

/** What stays the same until the facet position moves. */
interface Answer {
  total: number
  page: Ordered[]
  after: string | null
  facets: Record<string, FacetCount[]>
  prices: PriceRange[]
}

export function createIndexReader(file: string, schema: SearchSchema): IndexReader {
  const synonyms = synonymMap(schema.synonyms)
  let open: ReturnType<typeof openIndex> | null = null

  /** Opens at first use, and anew when the file was replaced; the inode of an open file is never reused. */
  function current() {
    const inode = statSync(file, { throwIfNoEntry: false })?.ino
    if (open && open.inode !== inode) close()
    if (inode === undefined) throw new IndexMissingError(`no search index at ${file}`)
    return (open ??= openIndex(file, schema, inode))
  }

  function close() {
    open?.db.close()
    open = null
  }

  function reading<T>(read: (index: ReturnType<typeof openIndex>) => T): T {
    const index = current()
    index.begin.run()
    try {
      follow(index)
      return read(index)
    } finally {
      index.end.run()
    }
  }

  return {
    search(query) {
      checkQuery(schema, query)
      return reading(index => {
        const viewer = viewerOf(index, query.visibility)
        const key = JSON.stringify(query)
        let answer = index.answers.get(key)
        if (!answer) index.answers.set(key, (answer = answerTo(index, viewer, query)))
        return {
          total: answer.total,
          hits: answer.page.map(({ ord, sortValues }) => index.cards.hit(viewer, ord, sortValues)),
          facets: answer.facets,
          prices: answer.prices,
          after: answer.after,
          position: index.position,
        }
      })
    },
    count(filter) {
      checkFilter(schema, filter)
      return reading(index => matchIn(index, viewerOf(index, filter.visibility), filter).hits.count())
    },
    suggest: query =>
      reading(index => suggestions(index.memory.phrases, viewerOf(index, query.visibility).visible, query)),
    get(ids, visibility) {
      requireFew('ids', ids)
      return reading(index => {
        const viewer = viewerOf(index, visibility)
        const ords = ids.map(id => index.memory.ordOf.get(id) ?? -1)
        return ords.filter(ord => ord >= 0 && viewer.visible.has(ord)).map(ord => index.cards.hit(viewer, ord, []))
      })
    },
    position: () => reading(index => index.position),
    follow() {
      try {
        reading(() => {})
      } catch (error) {
        if (!(error instanceof IndexMissingError)) throw error
      }
    },
    close,
  }

  function viewerOf(index: ReturnType<typeof openIndex>, visibility: Visibility | undefined): Viewer {
    const key = JSON.stringify(visibility ?? null)
    const known = index.viewers.get(key)
    const changed = known && index.changes.since(known.moment)
    if (known && changed && mendViewer(index.memory, known.viewer, changed)) {
      known.moment = index.changes.now()
      return known.viewer
    }
    const viewer = createViewer(index.memory, visibility)
    index.viewers.set(key, { viewer, moment: index.changes.now() })
    return viewer
  }

  function matchIn(index: ReturnType<typeof openIndex>, viewer: Viewer, filter: SearchFilter) {
    return match(index.memory, index.words, synonyms, viewer, filter)
  }

  function answerTo(index: ReturnType<typeof openIndex>, viewer: Viewer, query: SearchQuery): Answer {
    const found = matchIn(index, viewer, query)
    const hits = hitSet(found.hits)
    const ordered = firstHits(index.memory, viewer, hits, found.text, query)
    const { offset = 0, limit = 24, sort = { by: 'relevance' } } = query
    const page = ordered.slice(offset, offset + limit)
    const last = page.at(-1)
    const facets: Answer['facets'] = {}
    for (const [facet, request] of Object.entries(query.facets ?? {})) {
      const bits = found.without({ facet })
      const base = bits === found.hits ? hits : hitSet(bits)
      const column = index.memory.facets.get(facet)!
      facets[facet] =
        schema.facets[facet] === 'scoped'
          ? countScoped(scopedValues(viewer, facet, column, query.scopes?.[facet]), base, request)
          : countValues(column, base, request)
    }
    return {
      total: hits.total,
      page,
      after:
        last && ordered.length > offset + limit
          ? encodeCursor(sort, { sortValues: last.sortValues, id: index.memory.ids[last.ord]! })
          : null,
      facets,
      prices: query.prices ? priceRanges(index.memory, viewer, found.without('price')) : [],
    }
  }
}

function openIndex(file: string, schema: SearchSchema, inode: number) {
  const db = openForReading(file, schema)
  const memory = createMemoryIndex(schema)
  return {
    inode,
    db,
    memory,
    words: createWords(db),
    changes: createChanges<number>(),
    cards: prepareCards(db, memory),
    viewers: createLru<{ viewer: Viewer; moment: number }>(256),
    answers: createLru<Answer>(2_000),
    begin: db.prepare('BEGIN'),
    end: db.prepare('COMMIT'),
    ...startFollowing(db),
  }
}
