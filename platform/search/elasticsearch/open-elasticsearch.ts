import { connect } from './connect.ts'
import { createIndexReader } from './read-index.ts'
import { createIndexWriter } from './write-index.ts'
import type { ElasticsearchConfig } from './config.ts'
import type { Search } from '../open-search.ts'

/** Nothing is asked of the server before the first question; what is wrong with it is said there. */
export function openElasticsearch(config: ElasticsearchConfig): Search {
  // Index names have no underscore, so what follows the prefix is the name and nothing else.
  const prefix = `${config.prefix ?? 'selvedge'}_`

  async function indexes(): Promise<string[]> {
    const connection = connect(config)
    try {
      const found = await connection.ask((client) => client.indices.getAlias({ name: `${prefix}*` }, { ignore: [404] }))
      return Object.values(found)
        .flatMap(({ aliases = {} }) => Object.keys(aliases))
        .map((alias) => alias.slice(prefix.length))
        .sort()
    } finally {
      await connection.close()
    }
  }

  return {
    writer: (index, schema) => createIndexWriter(connect(config), prefix + index, schema),
    reader: (index, schema) => createIndexReader(connect(config), prefix + index, schema),
    indexes,
    check: async () => void (await indexes()),
  }
}
