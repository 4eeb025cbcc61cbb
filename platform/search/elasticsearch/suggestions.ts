import { queryWords, synonymMap } from '../analysis.ts'
import { all } from './visible.ts'
import { bucketsIn } from './counts.ts'
import { wordIn } from './text.ts'
import type { Answered } from './counts.ts'
import type { estypes } from '@elastic/elasticsearch'
import type { Suggestion, SuggestQuery } from '../query.ts'
import type { Viewer } from './visible.ts'

const noSynonyms = synonymMap()
const noTypos: ReadonlySet<never> = new Set()

/** Phrases that have every word typed, most documents first. @returns null when nothing is typed */
export function suggestionsAsked(viewer: Viewer, { text, limit = 8 }: SuggestQuery): estypes.SearchRequest | null {
  const words = queryWords(text, noSynonyms)
  if (words.length === 0) return null
  const phrase = all(...words.map((word) => wordIn(word, ['suggestions.words'], noTypos)))
  return {
    size: 0,
    track_total_hits: false,
    query: all(viewer.visible, { nested: { path: 'suggestions', query: phrase } }),
    aggs: {
      phrases: {
        nested: { path: 'suggestions' },
        aggs: {
          typed: {
            filter: phrase,
            aggs: {
              texts: { terms: { field: 'suggestions.text', size: Math.max(1, Math.min(limit, 50)) } },
            },
          },
        },
      },
    },
  }
}

export function suggestionsAnswered(answered: Answered): Suggestion[] {
  return bucketsIn(answered['phrases']).map(({ key, doc_count }) => ({ text: key, count: doc_count }))
}
