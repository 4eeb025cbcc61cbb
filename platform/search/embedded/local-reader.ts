import { createIndexReader } from './read-index.ts'
import type { SearchReader } from '../search.ts'
import type { SearchSchema } from '../schema.ts'

/** The port in the caller's own thread: for tests, tools and threads that may block. */
export function createLocalReader(file: string, schema: SearchSchema): SearchReader {
  const reader = createIndexReader(file, schema)
  return {
    search: async (query) => reader.search(query),
    count: async (filter) => reader.count(filter),
    suggest: async (query) => reader.suggest(query),
    get: async (ids, visibility) => reader.get(ids, visibility),
    position: async () => reader.position(),
    close: async () => reader.close(),
  }
}
