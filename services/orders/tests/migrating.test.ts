import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '@selvedge/platform/db/database'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { allocationsOfSkus } from '../src/store/allocations.ts'
import { migrations } from '../src/store/migrations.ts'

let runtime: Awaited<ReturnType<typeof testRuntime>>
let location: string
let db: Database

beforeEach(async () => {
  runtime = await testRuntime('2026-11-23T09:00:00.000Z')
  location = runtime.locate(runtime.configOf('orders').dataDir, 'orders')
  const before = migrations.filter(({ name }) => name < '004')
  db = await openDatabase({ location, durability: 'truth' }, before)
})
afterEach(async () => {
  await db.close()
  await runtime.close()
})

test('units promised before allocations stood by line are found by their SKUs', async () => {
  const lines = [
    { id: '1', productId: 'coat' },
    { id: '2', productId: 'scarf' },
  ]
  const message = Order.encode(Order.fromPartial({ id: 'o', lines })).finish()
  const shipped = [{ units: 1, date: '2026-11-20', shippedAt: 's', recordedAt: 'r' }]
  await db.transaction(async (tx) => {
    await tx.run(
      `insert into orders (id, brand_id, retailer_id, number, status, clean, message)
        values ('o', 'b', 'r', 'N', 'PLACED', 1, $1)`,
      [message],
    )
    const rows = [
      ['coat-S', '1', '', 0, 2, JSON.stringify(shipped)],
      ['coat-M', '1', 'W1', 1, 3, '[]'],
      ['coat-M', '1', 'W2', 0, 4, '[]'],
      ['scarf', '2', '', 0, 5, '[]'],
    ]
    for (const [sku, lineId, warehouse, apart, held, gone] of rows) {
      await tx.run(
        `insert into allocation (brand_no, sku, order_no, line_id, warehouse, date, booked, apart, position, held, shipped)
          values (7, $1, 1, $2, $3, '2027-02-01', '2026-11-01', $4, 9, $5, $6)`,
        [sku!, lineId!, warehouse!, apart!, held!, gone!],
      )
    }
  })
  await db.close()
  db = await openDatabase({ location, durability: 'truth' }, migrations)

  const found = await allocationsOfSkus(db.read, 7, ['coat-S', 'coat-M'])
  const line = { brandNo: 7, productId: 'coat', orderNo: 1, lineId: '1', booked: '2026-11-01', position: 9 }
  const units = { date: '2027-02-01', shipped: [] }
  expect(found.toSorted((left, right) => left.held - right.held)).toEqual([
    { ...line, ...units, sku: 'coat-S', warehouse: '', apart: false, held: 2, shipped },
    { ...line, ...units, sku: 'coat-M', warehouse: 'W1', apart: true, held: 3 },
    { ...line, ...units, sku: 'coat-M', warehouse: 'W2', apart: false, held: 4 },
  ])
  expect(await allocationsOfSkus(db.read, 7, ['scarf'])).toMatchObject([{ productId: 'scarf', held: 5 }])
})
