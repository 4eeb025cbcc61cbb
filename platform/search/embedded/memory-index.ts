/** What a reader keeps of an index in memory: everything but words, cards and the prices' details. */
import { Bitmap } from './bitmap.ts'
import { createFacetColumn, setValues } from './facet-column.ts'
import { createOfferStore, setOffers } from './offer-store.ts'
import { createPhrases, setPhrases } from './phrases.ts'
import { createSortColumn, setSort } from './sort-column.ts'
import { withAncestors } from '../path-values.ts'
import type { DocFields } from '../canonical-doc.ts'
import type { FacetColumn } from './facet-column.ts'
import type { OfferStore } from './offer-store.ts'
import type { Phrases } from './phrases.ts'
import type { SearchSchema } from '../schema.ts'
import type { SortColumn } from './sort-column.ts'

export interface MemoryIndex {
  schema: SearchSchema
  /** Highest document number + 1; numbers are the row ids of the file. */
  size: number
  ids: string[]
  ordOf: Map<string, number>
  versions: number[]
  live: Bitmap
  owners: FacetColumn
  groups: Map<string, Set<number>>
  groupOf: (string | undefined)[]
  audiences: FacetColumn
  facets: Map<string, FacetColumn>
  offers: OfferStore
  sorts: Map<string, SortColumn>
  phrases: Phrases
}

export function createMemoryIndex(schema: SearchSchema): MemoryIndex {
  return {
    schema,
    size: 0,
    ids: [],
    ordOf: new Map(),
    versions: [],
    live: new Bitmap(),
    owners: createFacetColumn(),
    groups: new Map(),
    groupOf: [],
    audiences: createFacetColumn(),
    facets: new Map(Object.keys(schema.facets).map((facet) => [facet, createFacetColumn()])),
    offers: createOfferStore(),
    sorts: new Map(Object.entries(schema.sorts).map(([field, kind]) => [field, createSortColumn(kind)])),
    phrases: createPhrases(),
  }
}

/** Replaces a document; `fields` null takes it out. The number may have belonged to a swept document before. */
export function setDoc(index: MemoryIndex, ord: number, id: string, version: number, fields: DocFields | null): void {
  while (index.size <= ord) {
    index.ids.push('')
    index.versions.push(0)
    index.size++
  }
  const before = index.ids[ord]!
  if (before !== id && index.ordOf.get(before) === ord) index.ordOf.delete(before)
  index.ids[ord] = id
  index.versions[ord] = version
  if (fields) {
    index.ordOf.set(id, ord)
    index.live.set(ord)
  } else {
    if (index.ordOf.get(id) === ord) index.ordOf.delete(id)
    index.live.clear(ord)
  }
  setValues(index.owners, ord, fields ? [fields.owner] : [])
  setValues(index.audiences, ord, fields?.audiences ?? [])
  setGroup(index, ord, fields?.group)
  for (const [facet, column] of index.facets) {
    const values = fields?.facets[facet] ?? []
    setValues(column, ord, index.schema.facets[facet] === 'path' ? withAncestors(values) : values)
  }
  setOffers(index.offers, ord, fields?.offers ?? [])
  for (const [field, column] of index.sorts) setSort(column, ord, fields?.sorts[field] ?? null)
  setPhrases(index.phrases, ord, fields?.suggestions ?? [])
}

/** Group numbers run into the tens of thousands, so they get plain sets, not bitmaps. */
function setGroup(index: MemoryIndex, ord: number, group: string | undefined): void {
  const before = index.groupOf[ord]
  if (before === group) return
  if (before !== undefined) {
    const members = index.groups.get(before)!
    members.delete(ord)
    if (members.size === 0) index.groups.delete(before)
  }
  index.groupOf[ord] = group
  if (group === undefined) return
  const members = index.groups.get(group)
  if (members) members.add(ord)
  else index.groups.set(group, new Set([ord]))
}
