/**
 * What the server knows of a document. Only what the bare server can do: text comes as finished tokens separated by
 * spaces, nothing is scripted, and nothing is mapped that the schema does not name.
 */
import { schemaFingerprint } from '../schema-fingerprint.ts'
import type { estypes } from '@elastic/elasticsearch'
import type { FacetKind, SearchSchema } from '../schema.ts'

/** Raised when the mapping or the meaning of a document's source changes; an older index is then refused. */
const FORMAT = 1

type Property = estypes.MappingProperty

const kept: Property = { type: 'keyword', index: false, doc_values: false }
const filtered: Property = { type: 'keyword', doc_values: false }
const counted: Property = { type: 'keyword' }
const tokens: Property = {
  type: 'text',
  analyzer: 'whitespace',
  index_options: 'docs',
  norms: false,
  // The first letters typed begin many words; looking each of them up would take long.
  index_prefixes: { min_chars: 1, max_chars: 3 },
}

export const settings: estypes.IndicesIndexSettings = {
  // One shard, so that counts are exact and the position is never seen before the documents it speaks of.
  number_of_shards: 1,
  auto_expand_replicas: '0-1',
  // A swept stub's version is forgotten at once.
  gc_deletes: '-1',
  // The deepest page, and one hit more to know whether another follows.
  max_result_window: 10_001,
  refresh_interval: '1s',
}

export interface IndexMeta {
  birth: string
  format: number
  fingerprint: string
}

export function indexMeta(schema: SearchSchema, birth: string): IndexMeta {
  return { birth, format: FORMAT, fingerprint: schemaFingerprint(schema) }
}

export function isOfSchema(meta: Partial<IndexMeta> | undefined, schema: SearchSchema): boolean {
  return meta?.format === FORMAT && meta.fingerprint === schemaFingerprint(schema)
}

export function mapping(schema: SearchSchema, birth: string): estypes.MappingTypeMapping {
  return {
    dynamic: 'strict',
    _meta: { ...indexMeta(schema, birth) },
    properties: {
      state: { type: 'object', enabled: false },
      id: { type: 'keyword' },
      version: { type: 'long', index: false, doc_values: false },
      signature: kept,
      gone: { type: 'boolean' },
      settled: { type: 'boolean' },
      putAt: { type: 'long' },
      owner: filtered,
      group: filtered,
      audiences: filtered,
      // Lists with an offer, apart by whether it hides the document: most questions need no more of the offers.
      shown: filtered,
      hides: filtered,
      name: tokens,
      other: tokens,
      codes: tokens,
      facets: { properties: mapped(schema.facets, facetProperty) },
      // As given, where the facet itself has the ancestors too.
      paths: { type: 'object', enabled: false },
      offers: {
        type: 'nested',
        properties: {
          list: filtered,
          currency: counted,
          amount: { type: 'double' },
          hidden: { type: 'boolean', index: false, doc_values: false },
          card: kept,
        },
      },
      sorts: {
        properties: mapped(schema.sorts, (kind): Property => ({
          type: kind === 'text' ? 'keyword' : 'double',
          index: false,
        })),
      },
      suggestions: { type: 'nested', properties: { text: counted, words: tokens } },
      card: kept,
    },
  }
}

function facetProperty(kind: FacetKind): Property {
  if (kind !== 'scoped') return counted
  // One nested document per value, so that a value held through several scopes counts once.
  return { type: 'nested', properties: { value: counted, scopes: filtered } }
}

function mapped<T>(record: Record<string, T>, property: (value: T) => Property): Record<string, Property> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, property(value)]))
}
