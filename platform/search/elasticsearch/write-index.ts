/**
 * The writer of an index. The server keeps versions; positions follow the documents, so whatever ends between the two
 * is put again and found stale.
 */
import { checkItem } from '../check-doc.ts'
import { createIndex, concreteName } from './open-index.ts'
import { openState } from './state.ts'
import { sendAll } from './bulk.ts'
import { sweepStubs } from './sweep.ts'
import { toSource, toStored } from './source.ts'
import type { Connection } from './connect.ts'
import type { PutItem, PutOutcome, SearchWriter } from '../search.ts'
import type { SearchSchema } from '../schema.ts'
import type { Source } from './source.ts'
import type { State } from './state.ts'

export interface WriterOptions {
  /** Milliseconds since the epoch; only stubs' age for `sweep` depends on it. */
  now?: () => number
}

export function createIndexWriter(
  connection: Connection,
  alias: string,
  schema: SearchSchema,
  { now = Date.now }: WriterOptions = {},
): SearchWriter {
  let opening: Promise<State> | undefined
  let closed = false

  /** Creates the index at first use; what failed is tried again at the next. */
  async function opened(): Promise<State> {
    if (closed) throw new Error(`the writer of ${alias} is closed`)
    opening ??= createIndex(connection, alias, schema).then((birth) => openState(connection, alias, birth))
    return opening.catch((error) => {
      opening = undefined
      throw error
    })
  }

  async function signatures(ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map()
    const { docs } = await connection.ask((client) =>
      client.mget<{ signature?: string }>({ index: alias, ids: ids.map(docId), _source_includes: 'signature' }),
    )
    return new Map(
      ids.map((id, i) => {
        const found = docs[i]!
        return [id, ('_source' in found && found._source?.signature) || '']
      }),
    )
  }

  return {
    async put(items, reached = []) {
      const state = await opened()
      const outcomes = items.map(({ id, ...rest }): PutOutcome | { id: string; source: Source } => {
        const problem = checkItem(schema, { id, ...rest })
        return problem
          ? { id, outcome: 'refused', reason: problem }
          : { id, source: toSource(schema, { id, ...rest }, now()) }
      })
      const good = outcomes.flatMap((each, at) => ('source' in each ? [{ ...each, at }] : []))
      const before = await signatures([...new Set(good.map(({ id }) => id))])
      const sent = await sendAll(
        connection,
        alias,
        good.map(({ at, source }) => ({ lines: linesOf(items[at]!, source) })),
      )
      let changed = false
      good.forEach(({ id, at, source }, i) => {
        outcomes[at] = { id, ...sent[i]! }
        if (sent[i]!.outcome !== 'applied') return
        const signature = source.gone ? '' : source.signature
        if (before.get(id) !== signature) changed = true
        before.set(id, signature)
      })
      const own = items.flatMap(({ position }) => (position ? [{ ...position, offset: position.offset + 1 }] : []))
      await state.advance([...own, ...reached], changed)
      return outcomes as PutOutcome[]
    },
    async refresh() {
      const state = await opened()
      await connection.ask((client) => client.indices.refresh({ index: alias }))
      return state.position()
    },
    position: async () => (await opened()).position(),
    async sweep(olderThan) {
      await opened()
      return sweepStubs(connection, alias, olderThan)
    },
    async scan(afterId, limit) {
      await opened()
      if (afterId === null) await connection.ask((client) => client.indices.refresh({ index: alias }))
      const { hits } = await connection.ask((client) =>
        client.search<Source>({
          index: alias,
          query: { exists: { field: 'id' } },
          sort: [{ id: 'asc' }],
          size: limit,
          ...(afterId !== null && { search_after: [afterId] }),
        }),
      )
      return hits.hits.map(({ _source }) => toStored(schema, _source!))
    },
    async drop() {
      await connection.ask((client) => client.indices.delete({ index: concreteName(alias), ignore_unavailable: true }))
      await this.close()
    },
    async close() {
      if (closed) return
      closed = true
      await connection.close()
    },
  }
}

function docId(id: string): string {
  return `doc:${id}`
}

/**
 * The server's version is twice the document's, and one more unless it is parked: so a parked version gives way to
 * a good one of the same number. It can be larger than a number holds, hence the text.
 */
function linesOf(item: PutItem, source: Source): [string, string] {
  const version = 2n * BigInt(item.version) + (item.parked ? 0n : 1n)
  const id = JSON.stringify(docId(item.id))
  return [`{"index":{"_id":${id},"version":${version},"version_type":"external"}}`, JSON.stringify(source)]
}
