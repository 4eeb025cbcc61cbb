/** The second wall: what PostgreSQL itself shows of every owned database on behalf of whom, whatever a service asks. */
import process from 'node:process'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReader } from '@selvedge/platform/db/open-reader'
import { parseLocation } from '@selvedge/platform/db/postgres/location'
import { acrossTenants, asTenant } from '@selvedge/platform/db/tenant'
import { testDatabases } from '@selvedge/platform/testing/test-databases'
import { migrateAll } from '../../src/owned-databases.ts'

/** Three rows are in every table: A's, B's, and one of A as the brand and B as the retailer. */
const rows = [
  { mark: 'A', number: 1, brand: 'A', retailer: 'A' },
  { mark: 'B', number: 2, brand: 'B', retailer: 'B' },
  { mark: 'A+B', number: 3, brand: 'A', retailer: 'B' },
] as const

const brand = { A: ['A', 'A+B'], B: ['B'] }
const retailer = { A: ['A'], B: ['A+B', 'B'] }
const either = { A: ['A', 'A+B'], B: ['A+B', 'B'] }
const organisation = { A: ['A'], B: ['B'] }

/** Database → table → who sees which of them. */
const walled: Record<string, Record<string, { A: string[]; B: string[] }>> = {
  accounts: { api_key: organisation, link: organisation, membership: organisation, request: organisation },
  catalog: { replaced: organisation, request: organisation },
  connections: { connection: either, match_making: either, request: organisation },
  enrichment: {},
  integration: { answered_request: organisation },
  media: { request: organisation },
  'notices-read': { read_mark: organisation, read_until: organisation },
  orders: {
    order_event: either,
    orders: either,
    request: organisation,
    working_active: retailer,
    working_line: retailer,
    working_order: retailer,
    working_part: retailer,
  },
  pricing: {
    copy_job: brand,
    list_product_before: brand,
    pending_change: brand,
    pending_edit: brand,
    price_list_revision: brand,
    replaced: organisation,
    request: organisation,
    waiting_row: brand,
  },
  stock: { request: organisation },
}

/** They name an organisation and stay open: others read or write them too, by the service's own rules. */
const open: Record<string, string[]> = {
  accounts: ['session'],
  catalog: ['delivery_window', 'product', 'relisting', 'variant'],
  media: ['image_set', 'owned_picture', 'picture'],
  // Counters that every retailer who orders moves on.
  orders: ['brand_book', 'order_count'],
  pricing: ['price_list'],
  stock: ['supply'],
}

const databases = testDatabases()
const owner = new Client(process.env.POSTGRES_URL)

beforeAll(async () => {
  await owner.connect()
  await migrateAll(databases.locate)
})
afterAll(async () => {
  await owner.end()
  await databases.drop()
})

test.each(Object.keys(walled))('%s', async (database) => {
  const location = databases.locate('', database)
  const { schema } = parseLocation(location)
  await owner.query(`set search_path = "${schema}"`)
  const tables = await tablesOf(schema)
  expect(tables.filter(({ forced }) => forced).map(({ name }) => name)).toEqual(Object.keys(walled[database]!))
  const unwalled = tables.filter(({ forced, columns }) => !forced && columns.some(({ name }) => name in party))
  expect(unwalled.map(({ name }) => name)).toEqual(open[database] ?? [])

  await owner.query(`set selvedge.tenant = '*'`)
  for (const { name, columns } of inOrderOfMaking(tables)) {
    for (const row of rows) {
      const values = columns.map((column) => valueOf(column, row))
      const places = values.map((_, index) => `$${index + 1}`)
      await owner.query(`insert into ${name} values (${places}) on conflict do nothing`, values)
    }
  }
  await owner.query('reset selvedge.tenant')

  const reader = await openReader(location)
  for (const [table, seen] of Object.entries(walled[database]!)) {
    const shown = async () => (await reader.read.all<object>(`select * from ${table}`)).map(markOf).toSorted()
    expect({ table, A: await asTenant('A', shown), B: await asTenant('B', shown) }).toEqual({ table, ...seen })
    expect(await acrossTenants(shown)).toEqual(['A', 'A+B', 'B'])
    expect(await asTenant('C', shown)).toEqual([])
    expect(await shown()).toEqual([])
    // The owner of the table, in a session of its own that was told nothing.
    expect((await owner.query(`select * from ${table}`)).rows).toEqual([])
  }
  await reader.close()
})

interface Column {
  name: string
  type: string
}

interface Table {
  name: string
  id: number
  /** Behind a wall, the owner too. */
  forced: boolean
  columns: Column[]
}

async function tablesOf(schema: string): Promise<Table[]> {
  const { rows: found } = await owner.query<Table>(
    `select c.relname as name, c.oid::int as id, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by attnum)
          from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
      from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'r' order by 1`,
    [schema],
  )
  return found
}

/** What others refer to was made before them. */
function inOrderOfMaking(tables: Table[]): Table[] {
  return tables.toSorted((left, right) => left.id - right.id)
}

const party = { brand_id: 'brand', retailer_id: 'retailer', organisation_id: 'mark' } as const

function valueOf({ name, type }: Column, row: (typeof rows)[number]): string | number | Buffer {
  if (name in party) return row[party[name as keyof typeof party]]
  if (type === 'bytea') return Buffer.alloc(0)
  return type === 'text' ? row.mark : row.number
}

/** Which of the three it is: by any text that is no party, or by its numbers. */
function markOf(row: object): string {
  const values = Object.entries(row).filter(([name]) => name === 'organisation_id' || !(name in party))
  const found = rows.find(({ mark, number }) => values.some(([, value]) => value === mark || value === number))
  return found!.mark
}
