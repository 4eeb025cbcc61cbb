import { randomBytes } from 'node:crypto'
import { inFolders, onElasticsearch } from '../search/open-search.ts'
import type { SearchEngine } from '../search/open-search.ts'
import type { SearchSchema } from '../search/schema.ts'

export interface TestSearch {
  searchIn: SearchEngine
  /** Drops what was made at the server; files go with their folder. */
  drop(): Promise<void>
}

const anySchema: SearchSchema = { text: {}, facets: {}, sorts: {}, tieBreak: { sort: '', direction: 'asc' } }

/** Search indexes of one test: files, or indexes of the server that `SELVEDGE_TEST_ELASTICSEARCH` names. */
export function testSearch(): TestSearch {
  const url = process.env.SELVEDGE_TEST_ELASTICSEARCH
  if (!url) return { searchIn: inFolders, drop: async () => {} }
  const searchIn = onElasticsearch({ url, prefix: `test_${randomBytes(5).toString('hex')}` })
  return {
    searchIn,
    async drop() {
      const search = await searchIn('', 0)
      for (const index of await search.indexes()) await search.writer(index, anySchema).drop()
    },
  }
}
