import { expectReplayed } from '@selvedge/platform/testing/expect-replayed'
import { eventually } from '@selvedge/platform/testing/settle'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { brandViewer, counted, input, NOW, startStock } from './harness.ts'
import type { Harness } from './harness.ts'

let stock: Harness

beforeEach(async () => {
  stock = await startStock()
})
afterEach(() => stock.close())

test('a snapshot of one kind never wipes another', async () => {
  await stock.product('p', ['a', 'b'])
  const coming = {
    rows: [
      { quantity: 5, date: '2027-02-01' },
      { quantity: 3, date: '2027-01-01' },
    ],
  }
  expect(
    await stock.upsert([input({ sku: 'a', coming, openUntil: '2027-01-31' }), input({ sku: 'a', onHand: counted(7) })]),
  ).toEqual(['APPLIED', 'APPLIED'])
  await stock.upsert([input({ sku: 'b', madeToOrder: true })])
  expect(await stock.supply('p')).toMatchObject({
    brandId: 'brand-1',
    origin: { actor: 'user:u:Hanna', operation: 'PUT /supply' },
    skus: [
      {
        sku: 'a',
        warehouses: [
          {
            onHand: { quantity: 7, asOf: NOW, receivedAt: NOW, includesOrdersUpTo: 0 },
            coming: [
              { quantity: 3, date: '2027-01-01' },
              { quantity: 5, date: '2027-02-01' },
            ],
            openUntil: '2027-01-31',
            madeToOrder: false,
          },
        ],
      },
      { sku: 'b', warehouses: [{ onHand: undefined, madeToOrder: true }] },
    ],
  })
  await stock.upsert([input({ sku: 'a', coming: { rows: [] }, openUntil: '' })])
  expect((await stock.supply('p'))!.skus[0]!.warehouses[0]).toMatchObject({
    onHand: { quantity: 7 },
    coming: [],
    openUntil: '',
  })
})

test('every record gets its answer, with all its problems', async () => {
  await stock.product('p', ['a'], { a: '4006381333931' })
  const results = await stock.upsert([
    input({ sku: 'a', onHand: counted(1) }),
    input({ sku: 'a', onHand: counted(1) }),
    input({ sku: 'a', onHand: counted(2, '2026-11-23T08:59:59Z') }),
    input({
      sku: 'a',
      onHand: counted(-1, '2026-11-23T09:05:01Z', 3),
      coming: {
        rows: [
          { quantity: 1, date: '2027-02-30' },
          { quantity: -2, date: '2027-01-01' },
        ],
      },
    }),
    input({ onHand: counted(1) }),
    input({ sku: 'a' }),
    input({ sku: 'a', gtin: '123', madeToOrder: true }),
    input({ sku: 'later', onHand: counted(9) }),
    input({ gtin: '4006381333931', onHand: counted(4, '2026-11-23T09:04:59Z') }),
    input({ sku: 'a', onHand: counted(4, 'today') }),
  ])
  expect(results).toEqual([
    'APPLIED',
    'UNCHANGED',
    'REJECTED AS_OF_OLDER',
    'REJECTED UNITS_INVALID AS_OF_AHEAD CURSOR_AHEAD DATE_INVALID UNITS_INVALID',
    'REJECTED SKU_MISSING',
    'REJECTED NOTHING_SET',
    'REJECTED GTIN_INVALID',
    'WAITING',
    'APPLIED',
    'REJECTED AS_OF_INVALID',
  ])
  const { results: again } = await stock.rpc.upsertSupply(
    { supplies: [input({ sku: 'a', onHand: counted(-1) })], operation: '' },
    { viewer: brandViewer() },
  )
  expect(again[0]!.problems[0]).toMatchObject({ pointer: '/onHand/quantity', value: '-1' })
})

test('supply of unknown articles waits, is seen, and is merged when its product comes', async () => {
  expect(
    await stock.upsert([
      input({ sku: 'x', onHand: counted(5) }),
      input({ gtin: '036000291452', coming: { rows: [{ quantity: 2, date: '2027-01-01' }] } }),
    ]),
  ).toEqual(['WAITING', 'WAITING'])
  const waiting = await stock.rpc.listWaitingSupply({ after: '', limit: 1 }, { viewer: brandViewer() })
  expect(waiting).toMatchObject({
    total: 2,
    supplies: [{ sku: '', gtin: '36000291452', origin: { operation: 'PUT /supply' } }],
    next: expect.any(String),
  })
  expect(
    (await stock.rpc.listWaitingSupply({ after: waiting.next, limit: 1 }, { viewer: brandViewer() })).supplies,
  ).toMatchObject([{ sku: 'x' }])
  expect((await stock.rpc.listWaitingSupply({ after: '', limit: 9 }, { viewer: brandViewer('brand-2') })).total).toBe(0)
  await stock.product('p', ['x'], { x: '0036000291452' })
  expect((await stock.supply('p'))!.skus).toMatchObject([
    { sku: 'x', warehouses: [{ onHand: { quantity: 5 }, coming: [{ quantity: 2 }] }] },
  ])
  expect((await stock.rpc.listWaitingSupply({ after: '', limit: 9 }, { viewer: brandViewer() })).total).toBe(0)
})

test('a SKU that moves takes its supply along, in whichever order its products come', async () => {
  await stock.product('p1', ['a', 'x'])
  await stock.product('p2', ['b'])
  await stock.upsert(['a', 'b', 'x'].map((sku) => input({ sku, onHand: counted(1) })))
  const skus = async (id: string) => (await stock.supply(id))?.skus.map(({ sku }) => sku)
  await stock.product('p2', ['b', 'x'])
  expect([await skus('p1'), await skus('p2')]).toEqual([['a'], ['b', 'x']])
  await stock.product('p1', ['a'])
  expect([await skus('p1'), await skus('p2')]).toEqual([['a'], ['b', 'x']])
  await stock.product('p2', ['b'])
  await stock.product('p1', ['a', 'x'])
  expect([await skus('p1'), await skus('p2')]).toEqual([['a', 'x'], ['b']])
  await stock.product('p2', null)
  expect(await skus('p2')).toBeUndefined()
  expect(
    (await stock.rpc.listWaitingSupply({ after: '', limit: 9 }, { viewer: brandViewer() })).supplies,
  ).toMatchObject([{ sku: 'b' }])
})

test('a count that names no orders includes those the brand has committed', async () => {
  await stock.product('p', ['a', 'b'])
  Object.assign(stock.cursor, { committed: 7, end: 9 })
  const key = brandViewer('brand-1', { keyId: 'k', scopes: ['supply:write'] })
  await stock.upsert([input({ sku: 'a', onHand: counted(5) }), input({ sku: 'b', onHand: counted(5, NOW, 9) })], key)
  const skus = (await stock.supply('p'))!.skus
  expect(skus.map(({ warehouses }) => warehouses[0]!.onHand!.includesOrdersUpTo)).toEqual([7, 9])
  await stock.stopPeer()
  await expect(stock.upsert([input({ sku: 'a', onHand: counted(4, '2026-11-23T09:01:00Z') })])).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  })
  expect(await stock.upsert([input({ sku: 'a', madeToOrder: true })])).toEqual(['APPLIED'])
})

test('pre-book ends when its day is over everywhere', async () => {
  await stock.product('p', ['a'])
  await stock.upsert([input({ sku: 'a', openUntil: '2026-11-24' })])
  stock.runtime.clock.advance(48 * 3_600_000)
  await stock.upsert([input({ sku: 'a', madeToOrder: true })])
  expect((await stock.supply('p'))!.skus[0]!.warehouses[0]!.openUntil).toBe('2026-11-24')
  stock.runtime.clock.advance(4 * 3_600_000)
  // Any commit makes the scheduler look; it may be at it before this one, which therefore says nothing of the product.
  await stock.upsert([input({ sku: 'another', madeToOrder: true })])

  const supply = await eventually(async () => {
    const found = await stock.supply('p')
    expect(found!.skus[0]!.warehouses[0]!.openUntil).toBe('')
    return found
  })
  expect(supply!.origin).toMatchObject({ actor: 'system:stock', operation: 'pre-book ended' })
})

test('a brand reads and writes its own supply only', async () => {
  await stock.product('p', ['a'])
  await stock.upsert([input({ sku: 'a', onHand: counted(5) })])
  const rival = brandViewer('brand-2')
  expect(await stock.upsert([input({ sku: 'a', onHand: counted(1) })], rival)).toEqual(['WAITING'])
  expect(await stock.rpc.batchGetSupply({ productIds: ['p'] }, { viewer: rival })).toEqual({ supplies: [] })
  const { supplies } = await stock.rpc.batchGetSupply({ productIds: ['p', 'none'] }, { viewer: brandViewer() })
  expect(supplies).toMatchObject([{ productId: 'p', skus: [{ sku: 'a', warehouses: [{ onHand: { quantity: 5 } }] }] }])
  const viewer = brandViewer('brand-1', { role: 'VIEWER' })
  await expect(stock.upsert([], viewer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  const many = Array.from({ length: 501 }, () => input({ sku: 'a', madeToOrder: true }))
  await expect(stock.upsert(many)).rejects.toMatchObject({ code: 'LIMIT' })
})

test('what the log has lost is sent again as it was', async () => {
  await stock.product('p', ['a', 'b'])
  await stock.upsert([input({ sku: 'a', onHand: counted(7) }), input({ sku: 'b', madeToOrder: true })])
  await stock.supply('p')
  await expectReplayed(stock.runtime, 'stock')
})
