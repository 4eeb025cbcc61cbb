/**
 * The reader of one embedded index, in the thread that calls it. It keeps values as bitmaps and brings them up to
 * the file at the start of each question, inside the read transaction that also serves the question's words and
 * cards: an answer is one moment of the index, and no snapshot outlives its question (the WAL could not shrink).
 */
import { statSync } from 'node:fs'
import { answerTo } from './answer.ts'
import { checkFilter, checkQuery, requireFew } from '../check-query.ts'
import { follow } from './follow.ts'
import { IndexMissingError } from '../search-errors.ts'
import { match } from './match.ts'
import { openIndex, viewerOf } from './open-index.ts'
import { suggestions } from './suggestions.ts'
import { synonymMap } from '../analysis.ts'
import type {
  Group,
  Hit,
  SearchFilter,
  SearchPosition,
  SearchQuery,
  SearchResult,
  Suggestion,
  SuggestQuery,
  Visibility,
} from '../query.ts'
import type { OpenIndex } from './open-index.ts'
import type { SearchSchema } from '../schema.ts'

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

export function createIndexReader(file: string, schema: SearchSchema): IndexReader {
  const synonyms = synonymMap(schema.synonyms)
  let open: OpenIndex | null = null

  /** Opens at first use, and anew when the file was replaced; the inode of an open file is never reused. */
  function current(): OpenIndex {
    const inode = statSync(file, { throwIfNoEntry: false })?.ino
    if (open && open.inode !== inode) close()
    if (inode === undefined) throw new IndexMissingError(`no search index at ${file}`)
    return (open ??= openIndex(file, schema, inode))
  }

  function close(): void {
    open?.db.close()
    open = null
  }

  function reading<T>(read: (index: OpenIndex) => T): T {
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
      return reading((index) => {
        const viewer = viewerOf(index, query.visibility)
        const key = JSON.stringify(query)
        let answer = index.answers.get(key)
        if (!answer) {
          answer = answerTo(index.memory, index.words, synonyms, viewer, query)
          index.answers.set(key, answer)
        }
        const { total, page, after, facets, prices } = answer
        const groups = [...answer.groups].map(([group, { total: visible, members }]): [string, Group] => [
          group,
          { total: visible, members: members.map((ord) => index.cards.member(ord)) },
        ])
        const hits = page.map(({ ord, sortValues }) => index.cards.hit(viewer, ord, sortValues))
        return { total, hits, facets, prices, groups: Object.fromEntries(groups), after, position: index.position }
      })
    },
    count(filter) {
      checkFilter(schema, filter)
      return reading((index) => {
        const viewer = viewerOf(index, filter.visibility)
        return match(index.memory, index.words, synonyms, viewer, filter).hits.count()
      })
    },
    suggest: (query) =>
      reading((index) => suggestions(index.memory.phrases, viewerOf(index, query.visibility).visible, query)),
    get(ids, visibility) {
      requireFew('ids', ids)
      return reading((index) => {
        const viewer = viewerOf(index, visibility)
        return ids
          .map((id) => index.memory.ordOf.get(id) ?? -1)
          .filter((ord) => ord >= 0 && viewer.visible.has(ord))
          .map((ord) => index.cards.hit(viewer, ord, []))
      })
    },
    position: () => reading((index) => index.position),
    follow() {
      try {
        reading(() => {})
      } catch (error) {
        if (!(error instanceof IndexMissingError)) throw error
      }
    },
    close,
  }
}
