/** Chooses the search adapter; nothing outside an adapter's folder knows which one runs. */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createIndexWriter } from './embedded/write-index.ts'
import { createLocalReader } from './embedded/local-reader.ts'
import { createSearchClient } from './embedded/search-client.ts'
import type { SearchReader, SearchWriter } from './search.ts'
import type { SearchSchema } from './schema.ts'

export interface SearchConfig {
  kind: 'embedded'
  /** Where index files live, one per index. */
  folder: string
  /** Search threads of each reader; 0 reads in the caller's thread. */
  threads: number
}

export interface Search {
  /** Creates the index when it is missing. One writer per index, in one thread of one process. */
  writer(index: string, schema: SearchSchema): SearchWriter
  /** May be opened before the index exists: until then it fails with IndexMissingError. */
  reader(index: string, schema: SearchSchema): SearchReader
  /** Names of the indexes there are. */
  indexes(): Promise<string[]>
}

const suffix = '.search.sqlite'

export function openSearch(config: SearchConfig): Search {
  const fileOf = (index: string) => {
    // The name becomes a file name (and, at scale, an index name).
    if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(index)) throw new Error(`not an index name: ${index}`)
    return join(config.folder, index + suffix)
  }
  mkdirSync(config.folder, { recursive: true })
  return {
    writer: (index, schema) => createIndexWriter(fileOf(index), schema),
    reader: (index, schema) =>
      config.threads > 0
        ? createSearchClient(fileOf(index), schema, { threads: config.threads })
        : createLocalReader(fileOf(index), schema),
    indexes: async () =>
      readdirSync(config.folder)
        .filter((name) => name.endsWith(suffix))
        .map((name) => name.slice(0, -suffix.length))
        .sort(),
  }
}
