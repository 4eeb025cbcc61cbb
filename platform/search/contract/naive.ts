/** The port's promises once more, as plainly as they can be said: document by document, without any index. */
import { analyseDoc } from '../analyse-doc.ts'
import { matchesWord, mayHaveTypo, normalCode, queryWords, synonymMap } from '../analysis.ts'
import { runsThrough, wholeToken } from '../whole-name.ts'
import { withinOneEdit } from '../within-one-edit.ts'
import type { FacetCount, SearchFilter, SearchQuery, Visibility } from '../query.ts'
import type { Offer, SearchDoc, SearchSchema } from '../schema.ts'
import type { QueryWord } from '../analysis.ts'

export interface Entry {
  id: string
  doc: SearchDoc
}

export interface NaiveAnswer {
  ids: string[]
  facets: Record<string, FacetCount[]>
  /** By group of what was found: the ids of all that is visible of it. */
  groups: Record<string, string[]>
}

export function naiveSearch(schema: SearchSchema, entries: Entry[], query: SearchQuery): NaiveAnswer {
  const visible = entries.filter(({ doc }) => offerFor(doc, query.visibility) !== null)
  const tiers = new Map(visible.map((entry) => [entry.id, textTier(schema, visible, entry, query.text ?? '')]))
  const left = (ignored: string | null) =>
    visible.filter((entry) => tiers.get(entry.id)! > 0 && passes(schema, entry, query, ignored))
  const facets: NaiveAnswer['facets'] = {}
  for (const facet of Object.keys(query.facets ?? {})) {
    const counts = new Map<string, number>()
    for (const { doc } of left(facet)) {
      for (const value of valuesOf(schema, doc, facet, query)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    facets[facet] = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  const found = left(null).sort((a, b) => compare(schema, a, b, query, tiers))
  const members = Map.groupBy(visible, ({ doc }) => doc.group)
  const groups = Object.fromEntries(
    [...new Set(found.map(({ doc }) => doc.group))].map((group) => [group, inOrder(schema, members.get(group)!)]),
  )
  return { ids: found.map(({ id }) => id), facets, groups }
}

function inOrder(schema: SearchSchema, members: Entry[]): string[] {
  const { sort: field, direction } = schema.tieBreak
  const byTieBreak = { visibility: { audiences: [], lists: [] }, sort: { by: 'field' as const, field, direction } }
  return members.sort((a, b) => compare(schema, a, b, byTieBreak, new Map())).map(({ id }) => id)
}

function offerFor(doc: SearchDoc, visibility: Visibility): Offer | null {
  if (!doc.audiences.some((audience) => visibility.audiences.includes(audience))) return null
  const list = visibility.lists.find((each) => doc.offers.some((offer) => offer.list === each))
  const offer = doc.offers.find((each) => each.list === list)
  return offer && !offer.hidden ? offer : null
}

/** As `Sort` has it; 0: not found. */
function textTier(schema: SearchSchema, visible: Entry[], { doc }: Entry, text: string): number {
  const words = queryWords(text, synonymMap(schema.synonyms))
  if (words.length === 0) return 1
  const { name, other, codes } = analyseDoc(schema, doc)
  if (codes.includes(normalCode(text))) return 5
  const allOf = (entry: Entry) => {
    const parts = analyseDoc(schema, entry.doc)
    return [...parts.name, ...parts.other, ...parts.codes]
  }
  const misspelt = new Set(
    words.filter((word) => mayHaveTypo(word) && !visible.some((entry) => matchesWord(word, allOf(entry)))),
  )
  const matches = (word: QueryWord, tokens: string[], correctable: string[], withSynonyms = true) => {
    if (!misspelt.has(word)) return matchesWord(withSynonyms ? word : { ...word, synonyms: [] }, tokens)
    return correctable.some(
      (token) =>
        token.length >= 4 && /^\p{L}+$/u.test(token) && token[0] === word.whole[0] && withinOneEdit(word.whole, token),
    )
  }
  const isWhole = (run: QueryWord[]) => {
    const wanted = wholeToken(run)
    if (!run.some((word) => misspelt.has(word))) return name.includes(wanted)
    return name.some((token) => token[0] === '¶' && token[1] === wanted[1] && withinOneEdit(token, wanted))
  }
  const runs = runsThrough(words)
  if (runs.every((each) => each.some(isWhole))) return 4
  if (words.every((word) => matches(word, [...name, ...codes], name, false))) return 3
  const whole = runs.map((each) =>
    each.some(
      (run) => isWhole(run) || (run.length === 1 && run[0]!.synonyms.some((word) => name.includes(`¶${word}`))),
    ),
  )
  if (whole.some(Boolean) && words.every((word, at) => whole[at] || matches(word, other, other))) return 2
  return words.every((word) => matches(word, [...name, ...other, ...codes], [...name, ...other])) ? 1 : 0
}

function valuesOf(schema: SearchSchema, doc: SearchDoc, facet: string, query: SearchFilter): Set<string> {
  const values = doc.facets[facet] ?? []
  if (schema.facets[facet] === 'keyword') return new Set(values)
  if (schema.facets[facet] === 'path') {
    return new Set(
      values.flatMap((value) => value.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/'))),
    )
  }
  const scopes = (query.visibility.scopes ?? []).filter((scope) => query.scopes?.[facet]?.includes(scope) ?? true)
  return new Set(
    scopes.flatMap((scope) =>
      values.filter((value) => value.startsWith(`${scope}|`)).map((value) => value.slice(scope.length + 1)),
    ),
  )
}

function passes(schema: SearchSchema, { id, doc }: Entry, query: SearchFilter, ignored: string | null): boolean {
  for (const [facet, wanted] of Object.entries(query.filters ?? {})) {
    if (facet === ignored || !wanted?.length) continue
    const values = valuesOf(schema, doc, facet, query)
    if (!wanted.some((value) => values.has(value))) return false
  }
  if (query.ids && !query.ids.includes(id)) return false
  if (query.owners && !query.owners.includes(doc.owner)) return false
  if (query.groups && !query.groups.includes(doc.group)) return false
  if (!query.price) return true
  const offer = offerFor(doc, query.visibility)!
  const { currency, min = 0, max = Infinity } = query.price
  return offer.currency === currency && offer.amount >= min && offer.amount <= max
}

function compare(schema: SearchSchema, a: Entry, b: Entry, query: SearchQuery, tiers: Map<string, number>): number {
  const sort = query.sort ?? { by: 'relevance' }
  const byField = (field: string, direction: string) =>
    missingLast(a.doc.sorts[field] ?? null, b.doc.sorts[field] ?? null, direction)
  const price = ({ doc }: Entry, currency: string) => {
    const offer = offerFor(doc, query.visibility)!
    return offer.currency === currency ? offer.amount : null
  }
  const order =
    sort.by === 'relevance'
      ? tiers.get(b.id)! - tiers.get(a.id)! || byField(schema.tieBreak.sort, schema.tieBreak.direction)
      : sort.by === 'price'
        ? missingLast(price(a, sort.currency), price(b, sort.currency), sort.direction)
        : byField(sort.field, sort.direction)
  return order || (a.id < b.id ? -1 : 1)
}

function missingLast(a: string | number | null, b: string | number | null, direction: string): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b === (direction === 'asc') ? -1 : 1
}
