/** What refers from one service to something that another service does not have. */
import type { Blobs } from '@selvedge/platform/blob/blob'
import type { Sql } from '@selvedge/platform/db/database'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OwnedName } from '../owned-databases.ts'
import type { ReadersOf } from './readers.ts'

export interface Orphan {
  /** "order line → product" */
  reference: string
  /** Who refers. */
  from: string
  /** What is not there. */
  to: string
}

interface Reference {
  name: string
  holder: OwnedName
  /** In pieces: orders are many. */
  refers(sql: Sql): AsyncIterable<Referring[]>
  target: OwnedName
  /** A query for the `id` of all there are. */
  targets: string
}

interface Referring {
  from: string
  to: string
}

const organisations = { target: 'accounts', targets: 'select id from organisation' } as const
const products = { target: 'catalog', targets: 'select id from product' } as const
const priceLists = { target: 'pricing', targets: 'select id from price_list' } as const

const references: readonly Reference[] = [
  {
    name: 'product → brand',
    holder: 'catalog',
    refers: rows('select id as "from", brand_id as "to" from product'),
    ...organisations,
  },
  {
    name: 'price list → brand',
    holder: 'pricing',
    refers: rows('select id as "from", brand_id as "to" from price_list'),
    ...organisations,
  },
  {
    name: 'prices → product',
    holder: 'pricing',
    refers: rows('select min(list_id) as "from", product_id as "to" from list_product group by product_id'),
    ...products,
  },
  {
    name: 'supply → product',
    holder: 'stock',
    refers: rows(
      `select min(article) as "from", product_id as "to" from supply where product_id <> '' group by product_id`,
    ),
    ...products,
  },
  {
    name: 'pictures → product',
    holder: 'media',
    refers: rows('select style_number as "from", product_id as "to" from image_set where product_id is not null'),
    ...products,
  },
  {
    name: 'connection → organisation',
    holder: 'connections',
    refers: rows(
      'select id as "from", brand_id as "to" from connection union all select id, retailer_id from connection',
    ),
    ...organisations,
  },
  {
    name: 'terms → price list',
    holder: 'connections',
    refers: decoded('connection', 'id', (bytes) => {
      const { id, terms } = Connection.decode(bytes)
      return (terms?.priceListIds ?? []).map((to) => ({ from: id, to }))
    }),
    ...priceLists,
  },
  {
    name: 'order → organisation',
    holder: 'orders',
    refers: rows(
      'select number as "from", brand_id as "to" from orders union all select number, retailer_id from orders',
    ),
    ...organisations,
  },
  {
    name: 'order line → product',
    holder: 'orders',
    refers: decoded('orders', 'id', (bytes) => {
      const { number, lines } = Order.decode(bytes)
      return lines.map(({ productId }) => ({ from: number, to: productId }))
    }),
    ...products,
  },
]

const AT_ONCE = 500

function rows(text: string): Reference['refers'] {
  return async function* (sql) {
    yield await sql.all<Referring>(text)
  }
}

/** From the encoded messages of a table. */
function decoded(table: string, key: string, refers: (message: Uint8Array) => Referring[]): Reference['refers'] {
  return async function* (sql) {
    for (let after = ''; ;) {
      const found = await sql.all<{ key: string; message: Uint8Array }>(
        `select ${key} as key, message from ${table} where ${key} > $1 order by ${key} limit ${AT_ONCE}`,
        [after],
      )
      if (found.length === 0) return
      yield found.flatMap(({ message }) => refers(message))
      after = found.at(-1)!.key
    }
  }
}

/** @param blobs the pictures' originals */
export async function findOrphans(readersOf: ReadersOf, blobs: Blobs): Promise<Orphan[]> {
  const orphans: Orphan[] = []
  for (const { name, holder, refers, target, targets } of references) {
    const there = await (await readersOf(target)).all<{ id: string }>(targets)
    const ids = new Set(there.map(({ id }) => id))
    for await (const some of refers(await readersOf(holder))) {
      orphans.push(...some.filter(({ to }) => !ids.has(to)).map((each) => ({ reference: name, ...each })))
    }
  }
  return [...orphans, ...(await lostPictures(await readersOf('media'), blobs))]
}

async function lostPictures(sql: Sql, blobs: Blobs): Promise<Orphan[]> {
  const pictures = await sql.all<Referring>('select style_number as "from", hash as "to" from picture')
  const lost: Orphan[] = []
  for (const { from, to } of pictures) {
    if (!(await blobs.has(to))) lost.push({ reference: 'picture → original', from, to })
  }
  return lost
}
