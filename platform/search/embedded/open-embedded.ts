import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createIndexWriter } from './write-index.ts'
import { createLocalReader } from './local-reader.ts'
import { createSearchClient } from './search-client.ts'
import type { Search } from '../open-search.ts'

export interface EmbeddedConfig {
  kind: 'embedded'
  /** Where index files live, one per index. */
  folder: string
  /** Search threads of each reader; 0 reads in the caller's thread. */
  threads: number
}

const suffix = '.search.sqlite'

export function openEmbedded({ folder, threads }: EmbeddedConfig): Search {
  const fileOf = (index: string) => join(folder, index + suffix)
  mkdirSync(folder, { recursive: true })
  return {
    writer: (index, schema) => createIndexWriter(fileOf(index), schema),
    reader: (index, schema) =>
      threads > 0 ? createSearchClient(fileOf(index), schema, { threads }) : createLocalReader(fileOf(index), schema),
    check: async () => {},
    indexes: async () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .map((name) => name.slice(0, -suffix.length))
        .sort(),
  }
}
