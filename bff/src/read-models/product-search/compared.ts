/** What two generations of the search index must agree on: documents, and answers to what retailers would ask. */
import { setTimeout as delay } from 'node:timers/promises'
import { isRetriable } from '@selvedge/platform/db/errors'
import type { DocFields } from '@selvedge/platform/search/canonical-doc'
import type { Search } from '@selvedge/platform/search/open-search'
import type { SearchQuery, SearchResult } from '@selvedge/platform/search/query'
import type { SearchReader, SearchWriter } from '@selvedge/platform/search/search'
import type { Answer, ComparedTarget, Question, Row, RowRange } from '@selvedge/platform/views/generations/row-set'
import { indexName } from './index-name.ts'
import { productSchema } from './schema.ts'

const NAME = 'search index'
const TRY_AGAIN_MS = 500
const MOST_TRIES = 60
const MOST_ASKED = 100
const ALL_FACETS = Object.fromEntries(Object.keys(productSchema.facets).map((name) => [name, {}]))

export interface Asking {
  /** Opens what answers in threads of its own. */
  asking(): Promise<Search>
  /** What people have asked lately, the newest first. */
  asked(limit: number): Promise<SearchQuery[]>
}

export function comparedIndex(search: Search, { asking, asked }: Asking): ComparedTarget {
  return {
    name: NAME,
    async rows(read) {
      const writer = search.writer(await indexName(read), productSchema)
      return { name: NAME, read: (range) => readDocs(writer, range), close: () => writer.close() }
    },
    async draw(sample) {
      const said = (await asked(MOST_ASKED)).map(questionAsked)
      return [...said, ...sample.map(questionAbout).filter((question) => question !== undefined)]
    },
    async answer(read, questions) {
      const index = (await asking()).reader(await indexName(read), productSchema)
      try {
        await untilRead(index)
        const answers: Answer[] = []
        for (const { ask } of questions) answers.push(answerOf(await index.search(ask as SearchQuery)))
        return answers
      } finally {
        await index.close()
      }
    },
  }
}

/** A large index takes a while to be read, and a question is told so. */
async function untilRead(index: SearchReader): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return void (await index.position())
    } catch (error) {
      if (!isRetriable(error) || tries === MOST_TRIES) throw error
      await delay(TRY_AGAIN_MS)
    }
  }
}

/** Products that went leave a stub, which is swept after a time: nobody is shown it. */
async function readDocs(writer: SearchWriter, { after, until, limit }: RowRange): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = (after?.[0] ?? null) as string | null; ;) {
    const page = await writer.scan(from, limit)
    for (const { id, gone, ...value } of page) {
      if (until && id > String(until[0])) return rows
      if (!gone) rows.push({ key: [id], value })
      if (rows.length === limit) return rows
    }
    if (page.length < limit) return rows
    from = page.at(-1)!.id
  }
}

/** As it was asked, with all facets. */
function questionAsked(query: SearchQuery): Question {
  const { text = '', filters = {}, sort } = query
  const wanted = Object.entries(filters).map(([facet, values]) => `${facet} ${values?.join(' or ')}`)
  const words = [text === '' ? 'all' : `"${text}"`, ...wanted, ...(sort ? [`by ${sort.by}`] : [])]
  return { words: `${words.join(', ')}, as somebody asked`, ask: { ...query, facets: ALL_FACETS } }
}

/** As somebody who may see the product and knows one thing of it; another thing for each product in turn. */
function questionAbout({ key, value }: Row, at: number): Question | undefined {
  const { audiences, offers, facets, suggestions, sorts } = JSON.parse(String(value['fields'])) as DocFields
  const list = offers.find(([, , , hides]) => hides === 0)?.[0]
  if (list === undefined || audiences.length === 0) return undefined
  const scopes = Object.entries(productSchema.facets)
    .filter(([, kind]) => kind === 'scoped')
    .flatMap(([name]) => (facets[name] ?? []).map((scoped) => scoped.slice(0, scoped.indexOf('|'))))
  const visibility = { audiences, lists: [list], scopes: [...new Set(scopes)] }
  const known = [
    ...suggestions.map((text) => ({ words: `"${text}"`, query: { text } })),
    ...['category', 'colour', 'size'].flatMap((facet) =>
      (facets[facet] ?? []).slice(0, 1).map((wanted) => {
        return { words: `${facet} ${wanted}`, query: { filters: { [facet]: [wanted] } } }
      }),
    ),
    ...[String(sorts['style'] ?? '').split('\u0000')[0]!].map((code) => ({
      words: `"${code}"`,
      query: { text: code },
    })),
  ]
  const { words, query } = known[at % known.length]!
  const asked: SearchQuery = { ...query, visibility, facets: ALL_FACETS, limit: 24 }
  return { words: `${words} by somebody who may see ${key[0]}`, ask: asked }
}

function answerOf({ total, hits, facets }: SearchResult): Answer {
  const counted = Object.entries(facets).map(([name, counts]) => {
    return [name, Object.fromEntries(counts.map(({ value, count }) => [value, count]))] as const
  })
  return { ids: hits.map(({ id }) => id), total, facets: Object.fromEntries(counted) }
}
