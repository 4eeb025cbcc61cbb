/** Two copies of orders find the same products due: neither waits for the other. */
import { openDatabase } from '@selvedge/platform/db/open-database'
import type { Database } from '@selvedge/platform/db/database'
import { testDatabases } from '@selvedge/platform/testing/test-databases'
import type { TestDatabases } from '@selvedge/platform/testing/test-databases'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { productsReplica } from '../consumers/products.ts'
import { supplyReplica } from '../consumers/supply.ts'
import { productsDue, takeDue } from './stale.ts'

const migrations = [...supplyReplica.migrations, ...productsReplica.migrations]
let databases: TestDatabases
let one: Database
let other: Database

beforeEach(async () => {
  databases = testDatabases()
  const location = databases.locate('', 'orders')
  const open = () => openDatabase({ location, durability: 'truth' }, migrations)
  one = await open()
  other = await open()
})
afterEach(async () => {
  await one.close()
  await other.close()
  await databases.drop()
})

test('what one copy is working out is left to it, and is due no more afterwards', async () => {
  await one.transaction((tx) =>
    tx.insert('insert into stale_by_supply (product_id) values $rows', [['boot'], ['coat'], ['scarf']]),
  )
  const due = await productsDue(other.read, 10)
  expect(due).toEqual(['boot', 'coat', 'scarf'])
  await one.transaction(
    async (tx) => {
      expect(await takeDue(tx, ['boot', 'coat'], one.dialect)).toEqual(['boot', 'coat'])
      const taken = other.transaction((beside) => takeDue(beside, due, other.dialect), { guarded: true })
      expect(await taken).toEqual(['scarf'])
    },
    { guarded: true },
  )
  expect(await productsDue(other.read, 10)).toEqual([])
})
