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
import type { DocSource, Source, StubSource } from './source.ts'
import type { State } from './state.ts'

/** What the index keeps of a document, as far as a newer one is judged by it. */
type Stored = Pick<DocSource, 'version'> & Partial<Pick<DocSource, 'signature'> & Pick<StubSource, 'settled'>>
const storedFields = ['version', 'signature', 'settled']

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

  async function storedOf(ids: string[]): Promise<Map<string, Stored>> {
    if (ids.length === 0) return new Map()
    const { docs } = await connection.ask((client) =>
      client.mget<Stored>({ index: alias, ids: ids.map(docId), _source_includes: storedFields }),
    )
    return new Map(
      ids.flatMap((id, i) => {
        const found = docs[i]!
        return '_source' in found && found._source ? [[id, found._source]] : []
      }),
    )
  }

  /** Sends what may be newer; of that the server decides, since another may write meanwhile. */
  async function put(items: readonly PutItem[]): Promise<{ outcomes: PutOutcome[]; changed: boolean }> {
    const outcomes = items.map((item): PutOutcome | null => {
      const problem = checkItem(schema, item)
      return problem ? { id: item.id, outcome: 'refused', reason: problem } : null
    })
    const stored = await storedOf([...new Set(items.filter((_, at) => !outcomes[at]).map(({ id }) => id))])
    const sent = items.flatMap((item, at) => {
      if (outcomes[at]) return []
      if (!isNewer(item, stored.get(item.id))) {
        outcomes[at] = { id: item.id, outcome: 'stale' }
        return []
      }
      return [{ at, item, source: toSource(schema, item, now()) }]
    })
    const answers = await sendAll(
      connection,
      alias,
      sent.map(({ item, source }) => ({ lines: linesOf(item, source) })),
    )
    const signatures = new Map([...stored].map(([id, { signature }]) => [id, signature]))
    let changed = false
    sent.forEach(({ at, item: { id }, source }, i) => {
      outcomes[at] = { id, ...answers[i]! }
      if (answers[i]!.outcome !== 'applied') return
      const signature = source.gone ? undefined : source.signature
      if (signatures.get(id) !== signature) changed = true
      signatures.set(id, signature)
    })
    return { outcomes: outcomes as PutOutcome[], changed }
  }

  return {
    async put(items, reached = []) {
      const state = await opened()
      const { outcomes, changed } = await put(items)
      const own = items.flatMap(({ position }) => (position ? [{ ...position, offset: position.offset + 1 }] : []))
      await state.advance([...own, ...reached], changed)
      return outcomes
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

function isNewer({ version, parked }: PutItem, stored: Stored | undefined): boolean {
  if (!stored || version > stored.version) return true
  return version === stored.version && stored.settled === false && !parked
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
