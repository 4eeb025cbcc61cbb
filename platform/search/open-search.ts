/** Chooses the search adapter; nothing outside an adapter's folder knows which one runs. */
import type { ElasticsearchConfig } from './elasticsearch/config.ts'
import type { EmbeddedConfig } from './embedded/open-embedded.ts'
import type { SearchReader, SearchWriter } from './search.ts'
import type { SearchSchema } from './schema.ts'

export type SearchConfig = EmbeddedConfig | ElasticsearchConfig

/**
 * How a search is opened: its owner says folder and threads, whoever runs the owner knows the engine.
 * @param threads that answer questions; 0 answers in the caller's
 */
export type SearchEngine = (folder: string, threads: number) => Promise<Search>

/** Files on this machine. */
export const inFolders: SearchEngine = (folder, threads) => openSearch({ kind: 'embedded', folder, threads })

/** A server, which all machines share. */
export function onElasticsearch(config: Omit<ElasticsearchConfig, 'kind'>): SearchEngine {
  const search = openSearch({ kind: 'elasticsearch', ...config })
  return () => search
}

export interface Search {
  /** Creates the index when it is missing. One writer per index, in one thread of one process. */
  writer(index: string, schema: SearchSchema): SearchWriter
  /** May be opened before the index exists: until then it fails with IndexMissingError. */
  reader(index: string, schema: SearchSchema): SearchReader
  /** Names of the indexes there are. */
  indexes(): Promise<string[]>
  /** @throws SearchServerError, what is wrong with the server, in one line */
  check(): Promise<void>
}

export async function openSearch(config: SearchConfig): Promise<Search> {
  const search = await open(config)
  return {
    writer: (index, schema) => search.writer(checked(index), schema),
    reader: (index, schema) => search.reader(checked(index), schema),
    indexes: () => search.indexes(),
    check: () => search.check(),
  }
}

/** Loads an adapter's code only where it runs: the client of a server is 600 modules and 60 MB. */
async function open(config: SearchConfig): Promise<Search> {
  if (config.kind === 'embedded') return (await import('./embedded/open-embedded.ts')).openEmbedded(config)
  return (await import('./elasticsearch/open-elasticsearch.ts')).openElasticsearch(config)
}

/** The name becomes a file name or part of one on a server. */
function checked(index: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(index)) throw new Error(`not an index name: ${index}`)
  return index
}
