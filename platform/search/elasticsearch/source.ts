/** A document as it is sent to the server, and back. */
import { createHash } from 'node:crypto'
import { analyseDoc } from '../analyse-doc.ts'
import { indexTokens } from '../analysis.ts'
import { docFields } from '../canonical-doc.ts'
import { withAncestors } from '../path-values.ts'
import { storedText } from '../stored-text.ts'
import type { DocFields } from '../canonical-doc.ts'
import type { Offer, SearchDoc, SearchSchema } from '../schema.ts'
import type { PutItem, StoredDoc } from '../search.ts'

interface ScopedValue {
  value: string
  scopes: string[]
}

/** What of a document the answers to questions are made from. */
export interface CardSource {
  id: string
  version: number
  card: string
  offers: Offer[]
  group: string
}

export interface DocSource extends CardSource {
  gone: false
  /** Equal for documents that are found, counted and sorted alike. */
  signature: string
  owner: string
  audiences: string[]
  shown: string[]
  hides: string[]
  name: string
  other: string
  codes: string
  facets: Record<string, string[] | ScopedValue[]>
  paths: Record<string, string[]>
  sorts: Record<string, string | number | null>
  suggestions: { text: string; words: string }[]
}

export interface StubSource {
  id: string
  version: number
  gone: true
  /** false: parked, gives way to the same version. */
  settled: boolean
  putAt: number
}

export type Source = DocSource | StubSource

export function toSource(schema: SearchSchema, item: PutItem, now: number): Source {
  const { id, version, doc, parked } = item
  if (!doc) return { id, version, gone: true, settled: !parked, putAt: now }
  const fields = docFields(schema, doc)
  const text = storedText(analyseDoc(schema, doc))
  const [name, other, codes] = text.split('\n') as [string, string, string]
  return {
    id,
    version,
    gone: false,
    signature: createHash('sha256')
      .update(JSON.stringify([fields, text]))
      .digest('base64url'),
    owner: fields.owner,
    group: fields.group,
    audiences: fields.audiences,
    shown: fields.offers.filter(([, , , hides]) => hides === 0).map(([list]) => list),
    hides: fields.offers.filter(([, , , hides]) => hides === 1).map(([list]) => list),
    name,
    other,
    codes,
    ...facetSources(schema, fields),
    offers: sortedOffers(doc),
    sorts: fields.sorts,
    suggestions: fields.suggestions.map((phrase) => ({ text: phrase, words: [...indexTokens(phrase)].join(' ') })),
    card: doc.card,
  }
}

function sortedOffers({ offers }: SearchDoc): Offer[] {
  return offers
    .map(({ list, currency, amount, hidden, card }) => ({ list, currency, amount, hidden: hidden ?? false, card }))
    .sort((a, b) => (a.list < b.list ? -1 : 1))
}

function facetSources({ facets: kinds }: SearchSchema, { facets: given }: DocFields) {
  const facets: DocSource['facets'] = {}
  const paths: DocSource['paths'] = {}
  for (const [facet, values] of Object.entries(given)) {
    if (kinds[facet] === 'path') paths[facet] = values
    facets[facet] =
      kinds[facet] === 'path' ? withAncestors(values) : kinds[facet] === 'scoped' ? byValue(values) : values
  }
  return { facets, paths }
}

function byValue(values: readonly string[]): ScopedValue[] {
  const scopes = new Map<string, string[]>()
  for (const text of values) {
    const bar = text.indexOf('|')
    const value = text.slice(bar + 1)
    const known = scopes.get(value)
    if (known) known.push(text.slice(0, bar))
    else scopes.set(value, [text.slice(0, bar)])
  }
  return [...scopes].map(([value, held]) => ({ value, scopes: held }))
}

export function toStored(schema: SearchSchema, source: Source): StoredDoc {
  const { id, version, gone } = source
  if (gone) return { id, version, gone, fields: null, text: null, card: null, offerCards: null }
  const cards = source.offers.filter(({ card }) => card !== undefined).map(({ list, card }) => [list, card] as const)
  return {
    id,
    version,
    gone,
    fields: JSON.stringify(fieldsOf(schema, source)),
    text: [source.name, source.other, source.codes].join('\n'),
    card: source.card,
    offerCards: cards.length ? JSON.stringify(Object.fromEntries(cards)) : null,
  }
}

function fieldsOf({ facets: kinds }: SearchSchema, source: DocSource): DocFields {
  const { owner, group, audiences, offers, sorts, suggestions } = source
  const facets = Object.entries(source.facets).map(([facet, values]): [string, string[]] => {
    if (kinds[facet] === 'path') return [facet, source.paths[facet]!]
    if (kinds[facet] !== 'scoped') return [facet, values as string[]]
    const scoped = (values as ScopedValue[]).flatMap(({ value, scopes }) => scopes.map((scope) => `${scope}|${value}`))
    return [facet, scoped.sort()]
  })
  return {
    owner,
    group,
    audiences,
    facets: Object.fromEntries(facets),
    offers: offers.map(({ list, currency, amount, hidden }) => [list, currency, amount, hidden ? 1 : 0]),
    sorts,
    suggestions: suggestions.map(({ text }) => text),
  }
}
