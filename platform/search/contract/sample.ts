/** A small catalogue for the contract tests. */
import type { PutItem, SearchReader, SearchWriter } from '../search.ts'
import type { SearchDoc, SearchSchema } from '../schema.ts'
import type { Visibility } from '../query.ts'

export const schema: SearchSchema = {
  text: { title: 'name', brand: 'name', body: 'other' },
  facets: { colour: 'keyword', size: 'keyword', category: 'path', fits: 'scoped' },
  sorts: { newest: 'number', code: 'text' },
  tieBreak: { sort: 'newest', direction: 'desc' },
  synonyms: [['trousers', 'pants']],
}

export const everything: Visibility = { audiences: ['open'], lists: ['main'], scopes: ['now', 'later'] }

/** Visible to `everything` unless overridden. */
export function sampleDoc(changes: Partial<SearchDoc> = {}): SearchDoc {
  return {
    owner: 'acme',
    group: 'style',
    audiences: ['open'],
    text: {},
    codes: [],
    facets: {},
    offers: [{ list: 'main', currency: 'EUR', amount: 1000 }],
    sorts: {},
    suggestions: [],
    card: '{}',
    ...changes,
  }
}

export function put(id: string, version: number, changes: Partial<SearchDoc> = {}): PutItem {
  return { id, version, doc: sampleDoc(changes) }
}

export interface Opened {
  writer: SearchWriter
  reader: SearchReader
  dispose(): Promise<void>
}

/** Makes an empty index of its own. */
export type Make = (schema: SearchSchema) => Promise<Opened>

/** An index with the items in it, ready to be asked. */
export async function filled(make: Make, items: PutItem[]): Promise<Opened & AsyncDisposable> {
  const opened = await make(schema)
  await opened.writer.put(items)
  await opened.writer.refresh()
  return { ...opened, [Symbol.asyncDispose]: opened.dispose }
}

/** Ids found, in order. */
export async function found(
  reader: SearchReader,
  query: Partial<Parameters<SearchReader['search']>[0]>,
): Promise<string[]> {
  return (await reader.search({ visibility: everything, limit: 200, ...query })).hits.map((hit) => hit.id)
}
