/** The reader of an index: one request for most questions, two more where a word matches nothing. */
import { checkFilter, checkQuery, requireFew } from '../check-query.ts'
import { synonymMap } from '../analysis.ts'
import { countsAsked, facetsAnswered, pricesAnswered } from './counts.ts'
import { narrowing, without } from './narrowing.ts'
import { membersAnswered, membersAsked } from './members.ts'
import { findIndex } from './open-index.ts'
import { cursorAfter, orderOf } from './order.ts'
import { STATE_ID } from './state.ts'
import { suggestionsAnswered, suggestionsAsked } from './suggestions.ts'
import { doubtful, textFound, textOf, textScored, wordIn, wordsFound } from './text.ts'
import { all, viewerOf } from './visible.ts'
import { IndexMissingError } from '../search-errors.ts'
import type { Answered } from './counts.ts'
import type { CardSource } from './source.ts'
import type { Connection } from './connect.ts'
import type { estypes } from '@elastic/elasticsearch'
import type { Hit, SearchFilter, SearchPosition, SearchQuery, SearchResult } from '../query.ts'
import type { SearchReader } from '../search.ts'
import type { SearchSchema } from '../schema.ts'
import type { Text } from './text.ts'
import type { Viewer } from './visible.ts'

const cardFields = ['id', 'version', 'card', 'offers', 'group']

const POSITION_KEPT_MS = 100

export function createIndexReader(connection: Connection, alias: string, schema: SearchSchema): SearchReader {
  const synonyms = synonymMap(schema.synonyms)
  let knownBirth = ''
  let recent: { at: number; position: SearchPosition } | undefined

  async function ask(request: estypes.SearchRequest): Promise<estypes.SearchResponse<CardSource>> {
    return connection.ask((client) =>
      client.search<CardSource>({ index: alias, ...request }, { requestTimeout: 10_000, maxRetries: 1 }),
    )
  }

  /** Asked before the documents, so that it never speaks of more than is found. */
  async function position(): Promise<SearchPosition> {
    const { _source } = await connection.ask((client) =>
      client.get<{ state: SearchPosition }>({ index: alias, id: STATE_ID, realtime: false }, { ignore: [404] }),
    )
    if (!_source) throw new IndexMissingError(`no search index behind ${alias}, or it is being created`)
    if (_source.state.birth !== knownBirth) knownBirth = await findIndex(connection, alias, schema)
    return _source.state
  }

  /** An older one speaks of less than is found, which is never wrong; a busy reader need not ask for each question. */
  async function recentPosition(): Promise<SearchPosition> {
    if (recent && performance.now() - recent.at < POSITION_KEPT_MS) return recent.position
    const at = performance.now()
    recent = { at, position: await position() }
    return recent.position
  }

  /** Words of the text that nothing visible has, and that may be misspelt. */
  async function misspeltIn(text: Text, viewer: Viewer): Promise<Text['misspelt']> {
    const words = doubtful(text)
    if (words.length === 0) return text.misspelt
    const asked = words.map((word, i) => [`${i}`, { filter: wordIn(word, ['name', 'other', 'codes'], text.misspelt) }])
    const { aggregations } = await ask({
      size: 0,
      track_total_hits: false,
      query: viewer.visible,
      aggs: Object.fromEntries(asked),
    })
    const answered = aggregations as unknown as Answered
    return new Set(words.filter((_, i) => (answered[i] as Answered)['doc_count'] === 0))
  }

  /** With misspelt words corrected where the text finds nothing as it is. */
  async function answer<T extends SearchQuery | SearchFilter>(
    query: T,
    viewer: Viewer,
    request: (text: Text | null, narrow: ReturnType<typeof narrowing>) => estypes.SearchRequest,
  ): Promise<estypes.SearchResponse<CardSource>> {
    const narrow = narrowing(schema, viewer, query)
    const text = textOf(query.text, synonyms)
    if (!text || doubtful(text).length === 0) return ask(request(text, narrow))
    const asked = request(text, narrow)
    const found = await ask({ ...asked, aggs: { ...asked.aggs, words: { filter: wordsFound(text) } } })
    if ((found.aggregations as unknown as Record<string, { doc_count: number }>)['words']!.doc_count > 0) return found
    const misspelt = await misspeltIn(text, viewer)
    return misspelt.size > 0 ? ask(request({ ...text, misspelt }, narrow)) : found
  }

  function hit(viewer: Viewer, source: CardSource): Hit {
    const { id, version, card } = source
    return { id, version, card, offer: viewer.offerOf(source), sortValues: [] }
  }

  async function groupsOf(viewer: Viewer, groups: readonly string[], most: number): Promise<SearchResult['groups']> {
    if (groups.length === 0) return {}
    const { hits } = await ask(membersAsked(schema, viewer, groups))
    return membersAnswered(
      hits.hits.map(({ _source }) => _source!),
      most,
    )
  }

  return {
    async search(query) {
      checkQuery(schema, query)
      const { offset = 0, limit = 24, sort: { by } = { by: 'relevance' } } = query
      const viewer = viewerOf(query.visibility)
      const orderFor = (text: Text | null) =>
        orderOf(schema, viewer, query, text ? textScored(text) : { match_all: {} })
      // Refuses a wrong cursor before anything is asked.
      const { sortValues } = orderFor(null)
      const at = await recentPosition()
      const { hits, aggregations } = await answer(query, viewer, (text, narrow) => {
        const { sort, scored, searchAfter } = orderFor(text)
        const filter = text && by !== 'relevance' ? [...narrow.always, textFound(text)] : narrow.always
        return {
          query: { bool: { filter, ...scored } },
          post_filter: without(narrow, null),
          aggs: countsAsked(schema, viewer, query, narrow),
          sort,
          ...(searchAfter ? { search_after: searchAfter } : { from: offset }),
          // One more shows whether any follow.
          size: limit && limit + 1,
          track_total_hits: true,
          _source: cardFields,
        }
      })
      const page = hits.hits.slice(0, limit).map(({ _source, sort }): Hit => {
        const shown = hit(viewer, _source!)
        return { ...shown, sortValues: sortValues(sort!, shown.offer) }
      })
      const groups = new Set(query.members ? hits.hits.slice(0, limit).map(({ _source }) => _source!.group) : [])
      const last = page.at(-1)
      const answered = (aggregations ?? {}) as unknown as Answered
      return {
        total: (hits.total as estypes.SearchTotalHits).value,
        hits: page,
        facets: facetsAnswered(query, answered),
        prices: query.prices ? pricesAnswered(viewer, answered) : [],
        groups: await groupsOf(viewer, [...groups], query.members ?? 0),
        after: last && hits.hits.length > limit ? cursorAfter(query, last.sortValues, last.id) : null,
        position: at,
      }
    },
    async count(filter) {
      checkFilter(schema, filter)
      const { hits } = await answer(filter, viewerOf(filter.visibility), (text, narrow) => ({
        query: all(...narrow.always, ...(text ? [textFound(text)] : [])),
        size: 0,
        track_total_hits: true,
      }))
      return (hits.total as estypes.SearchTotalHits).value
    },
    async suggest(query) {
      const asked = suggestionsAsked(viewerOf(query.visibility), query)
      if (!asked) return []
      return suggestionsAnswered((await ask(asked)).aggregations as unknown as Answered)
    },
    async get(ids, visibility) {
      requireFew('ids', ids)
      const viewer = viewerOf(visibility)
      const { hits } = await ask({
        query: all(viewer.visible, { terms: { id: [...ids] } }),
        size: ids.length,
        _source: cardFields,
      })
      const found = new Map(hits.hits.map(({ _source }) => [_source!.id, hit(viewer, _source!)]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    async position() {
      recent = undefined
      return recentPosition()
    },
    close: () => connection.close(),
  }
}
