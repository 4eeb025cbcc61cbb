/**
 * The products that retailers find. The documents are in a search index, which each birth of the view makes anew under
 * a name of its own: an emptied view then never meets the documents of the one before. The index is written before the
 * view's transaction commits and keeps versions itself, so it may be ahead of the view, never behind.
 */
import { randomBytes } from 'node:crypto'
import type { Clock } from '@selvedge/platform/clock'
import type { Migration, Transaction } from '@selvedge/platform/db/database'
import type { PutItem, PutOutcome, SearchWriter } from '@selvedge/platform/search/search'
import { IndexMissingError } from '@selvedge/platform/search/search-errors'
import type { Search } from '@selvedge/platform/search/open-search'
import { keyedRows } from '@selvedge/platform/views/keyed-rows'
import { BadRecordError, source, TargetLostError } from '@selvedge/platform/views/view'
import type { Applied, View } from '@selvedge/platform/views/view'
import type { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { topics } from '@selvedge/protos/topics'
import { comparedIndex } from './compared.ts'
import type { Asking } from './compared.ts'
import { indexName } from './index-name.ts'
import { productSchema } from './schema.ts'
import { toDoc } from './to-doc.ts'

const VERSION = 2
const RANDOM_BYTES = 4
/** Stubs of products that went are kept so long. */
const STUB_DAYS = 30

/** Name and version alone: what readers need to know of the view. */
export const productSearch = { name: 'product-search', version: VERSION } as const

/** Each generation keeps to indexes of its own. */
const prefixOf = (generation: number) => `products-v${VERSION}-${generation === 1 ? '' : `g${generation}-`}`

/** @param prefix of the index that its birth makes */
const migrationsOf = (prefix: string): Migration[] => [
  {
    name: '001-index',
    async up(db, { clustered }) {
      await db.run('create table search_index (name text not null, birth text not null)')
      await db.run(`insert into search_index (name, birth) values ($1, '')`, [
        prefix + randomBytes(RANDOM_BYTES).toString('hex'),
      ])
      // Which products changed when, for "results may have changed"; a product that went keeps its row, without brand.
      await db.run(`create table searched (
        product_id text primary key, brand_id text not null, version bigint not null,
        partition integer not null, position bigint not null, scale text not null, sizes text not null)${clustered}`)
      await db.run('create index searched_scale on searched (scale, sizes)')
      await db.run('create index searched_position on searched (partition, position)')
    },
  },
]

const searched = keyedRows(
  `insert into searched (product_id, brand_id, version, partition, position, scale, sizes) values $rows
    on conflict (product_id) do update set brand_id = excluded.brand_id, version = excluded.version,
      partition = excluded.partition, position = excluded.position, scale = excluded.scale, sizes = excluded.sizes`,
)

const selectIndex = 'select name, birth from search_index'

/** @param asking for a comparison; absent where nothing is compared or nobody is kept waiting by it */
export function productSearchView(
  search: Search,
  clock: Clock,
  { generation = 1, ...asking }: { generation?: number } & Partial<Asking> = {},
): View {
  const prefix = prefixOf(generation)
  /** `sound`: it is the index that the view has filled. */
  let open: { name: string; writer: SearchWriter; sound: boolean } | undefined
  const pending = new WeakMap<Transaction, PutItem[]>()

  async function writerOf(tx: Transaction): Promise<SearchWriter> {
    const { name, birth } = (await tx.get<{ name: string; birth: string }>(selectIndex))!
    if (open?.name === name && open.sound && birth !== '') return open.writer
    await open?.writer.close()
    for (const other of await search.indexes()) {
      if (isOf(prefix, other) && other !== name) await search.writer(other, productSchema).drop()
    }
    open = { name, writer: search.writer(name, productSchema), sound: false }
    const found = (await open.writer.position()).birth
    if (birth === '') await tx.run('update search_index set birth = $1', [found])
    else if (birth !== found) throw await lost(name)
    open.sound = true
    await open.writer.sweep(new Date(clock.now().getTime() - STUB_DAYS * 86_400_000))
    return open.writer
  }

  /** Ahead of the first transaction: a server may take longer over it than the database waits for its next statement. */
  async function make(name: string): Promise<void> {
    const writer = search.writer(name, productSchema)
    try {
      await writer.position()
    } finally {
      await writer.close()
    }
  }

  async function lost(name: string): Promise<TargetLostError> {
    await open?.writer.close()
    open = undefined
    return new TargetLostError(`the search index ${name} was lost`)
  }

  async function put(tx: Transaction, items: PutItem[]): Promise<void> {
    const writer = await writerOf(tx)
    const outcomes = await writtenBy(writer, items)
    const refused = outcomes.find(({ outcome }) => outcome === 'refused')
    if (refused) throw new BadRecordError(`${refused.id} cannot be searched: ${refused.reason}`)
  }

  async function writtenBy(writer: SearchWriter, items: PutItem[]): Promise<PutOutcome[]> {
    try {
      const outcomes = await writer.put(items)
      // Before the view's positions are committed and told: readers count a position only with its documents.
      await writer.refresh()
      return outcomes
    } catch (error) {
      throw error instanceof IndexMissingError ? await lost(open!.name) : error
    }
  }

  return {
    ...productSearch,
    generation,
    migrations: migrationsOf(prefix),
    sources: [
      source(topics.enrichedProduct, async (tx, record) => {
        note(tx, record)
        const { key, message, version, topic, partition, offset } = record
        const item: PutItem = {
          id: key,
          version,
          doc: message && toDoc(message),
          position: { topic, partition, offset },
        }
        const items = pending.get(tx)
        if (items) items.push(item)
        else pending.set(tx, [item])
      }),
    ],
    async afterBatch(tx) {
      const items = pending.get(tx) ?? []
      pending.delete(tx)
      await put(tx, items)
    },
    /** Hidden until a good record comes; what was known before may be wrong by now. */
    async onParked(tx, _topic, key) {
      const row = await tx.get<{ version: number }>('select version from searched where product_id = $1', [key])
      await put(tx, [{ id: key, version: (row?.version ?? 0) + 1, doc: null, parked: true }])
    },
    async check(read) {
      const { name, birth } = (await read.get<{ name: string; birth: string }>(selectIndex))!
      if (birth === '') await make(name)
      else if (!(await search.indexes()).includes(name)) throw await lost(name)
    },
    async close() {
      await open?.writer.close()
      open = undefined
    },
    ended: { searched: `brand_id = ''` },
    compared: comparedIndex(search, { asking: async () => search, asked: async () => [], ...asking }),
    async dropTarget(read) {
      await search.writer(await indexName(read), productSchema).drop()
    },
  }
}

/** `products-v2-` is no prefix of the indexes of another generation, `products-v2-g3-…`. */
const isOf = (prefix: string, index: string) =>
  index.startsWith(prefix) && index.length === prefix.length + 2 * RANDOM_BYTES

function note(tx: Transaction, { key, message, version, partition, offset }: Applied<EnrichedProduct>): void {
  const product = message?.product
  const { name = '', sizes = [] } = product?.sizeScale ?? {}
  searched.put(tx, key, [key, product?.brandId ?? '', version, partition, offset, name, JSON.stringify(sizes)])
}
