import { topics } from '@selvedge/protos/topics'
import { expectReplayed } from '@selvedge/platform/testing/expect-replayed'
import { eventually } from '@selvedge/platform/testing/settle'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  asBrand,
  list,
  listNamed,
  otherBrand,
  pricesOf,
  pricingFixture,
  product,
  retailer,
  row,
  window,
} from './pricing-fixture.ts'
import type { Fixture } from './pricing-fixture.ts'

let fixture: Fixture

beforeEach(async () => {
  fixture = await pricingFixture()
})
afterEach(() => fixture.close())

const outcomes = ({ results }: { results: { outcome: string }[] }) => results.map(({ outcome }) => outcome)
const codes = ({ results }: { results: { problems: { code: string }[] }[] }) =>
  results.map(({ problems }) => problems.map(({ code }) => code).join())
const upsertLists = (...lists: ReturnType<typeof list>[]) =>
  fixture.pricing.upsertPriceLists({ lists, operation: 'PUT /price-lists' }, asBrand)
const upsertRows = (rows: ReturnType<typeof row>[], { atomic = false, listCode = 'NL' } = {}) =>
  fixture.pricing.upsertPriceRows({ listCode, rows, atomic, operation: 'PUT /prices' }, asBrand)

test('lists: made, unchanged, changed, and every fault of a record told', async () => {
  expect(outcomes(await upsertLists(list(), list({ code: 'US', currency: 'USD' })))).toEqual(['APPLIED', 'APPLIED'])
  expect(outcomes(await upsertLists(list(), list({ code: 'US', currency: 'USD', name: 'Retail US' })))).toEqual([
    'UNCHANGED',
    'APPLIED',
  ])
  const wrong = await upsertLists(
    list({ code: '', currency: 'XYZ', validFrom: '2026-13-01' }),
    list({ code: 'NL', validFrom: '2026-12-31', validTo: '2026-01-01', taxRateBp: -1 }),
    list({ code: 'A' }),
    list({ code: 'A' }),
  )
  expect(codes(wrong)).toEqual([
    'CODE_INVALID,CURRENCY_UNKNOWN,DATE_INVALID',
    'VALIDITY_REVERSED,TAX_RATE_INVALID',
    '',
    'DUPLICATE_RECORD',
  ])
  const seen = await eventually(async () => {
    const newest = await fixture.newest(topics.priceList, (await listNamed(fixture, 'US')).id)
    expect(newest).toMatchObject({
      name: 'Retail US',
      currency: 'USD',
      revision: 0,
      live: true,
      origin: { actor: 'user:u1:Kim' },
    })
    return newest!
  })
  expect((await fixture.pricing.listPriceLists({ ids: [seen.id] }, { viewer: otherBrand })).lists).toEqual([])
  expect((await fixture.pricing.listPriceLists({ ids: [seen.id] }, { viewer: retailer })).lists).toEqual([])
})

test('one batch is one revision; good rows go in beside bad ones, and saying the same again changes nothing', async () => {
  await upsertLists(list())
  await fixture.append(topics.product, 'p1', product('p1'))
  await fixture.append(topics.product, 'p2', product('p2', { colourCode: 'RED' }))
  await fixture.applied()
  const rows = [
    row(),
    row({ colourCode: 'RED', tiers: [{ fromUnits: 1, whslMinor: -1 }] }),
    row({ styleNumber: '', colourCode: '', sku: 'p1-M', rrpMinor: undefined }),
    row(),
    row({ colourCode: 'RED', rrpMinor: 3000 }),
  ]
  const first = await upsertRows(rows)
  expect(outcomes(first)).toEqual(['APPLIED', 'REJECTED', 'APPLIED', 'REJECTED', 'REJECTED'])
  // A record that names what a rejected one named is a duplicate all the same: which of the two counts is unclear.
  expect(codes(first)).toEqual(['', 'AMOUNT_NEGATIVE', '', 'DUPLICATE_RECORD', 'DUPLICATE_RECORD'])
  expect(first.revision).toBe(1)
  const warned = await upsertRows([row({ colourCode: 'RED', rrpMinor: 3000 })])
  expect([outcomes(warned), codes(warned), warned.revision]).toEqual([['APPLIED'], ['WHSL_ABOVE_RRP'], 2])
  const again = await upsertRows([row(), row({ colourCode: 'RED', rrpMinor: 3000 })])
  expect([outcomes(again), again.revision]).toEqual([['UNCHANGED', 'UNCHANGED'], 2])
  const prices = await pricesOf(fixture, 'p1', (each) => each?.lists[0]?.rows.length === 2)
  expect(prices).toMatchObject({
    brandId: 'b1',
    lists: [
      {
        currency: 'EUR',
        revision: 1,
        live: true,
        taxRateBp: 2100,
        rows: [{ sku: '', rrpMinor: 9995 }, { sku: 'p1-M' }],
      },
    ],
    origin: { operation: 'PUT /prices', actor: 'user:u1:Kim' },
  })
  expect(await listNamed(fixture, 'NL')).toMatchObject({ revision: 2, rows: 3 })
})

test('atomic: one bad row keeps the whole batch out', async () => {
  await upsertLists(list())
  await fixture.append(topics.product, 'p1', product('p1'))
  await fixture.applied()
  const answer = await upsertRows([row(), row({ sku: 'p1-S' })], { atomic: true })
  expect([outcomes(answer), codes(answer), answer.revision]).toEqual([
    ['REJECTED', 'REJECTED'],
    ['BATCH_REJECTED', 'PRODUCT_NAME'],
    0,
  ])
  expect(outcomes(await upsertRows([row()], { atomic: true }))).toEqual(['APPLIED'])
  await expect(upsertRows([row()], { listCode: 'NONE' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    reason: 'PRICE_LIST_UNKNOWN',
  })
  await expect(upsertRows(Array.from({ length: 501 }, () => row()))).rejects.toMatchObject({ code: 'LIMIT' })
})

test('a long batch is written in groups, with results in order and no row twice in the request', async () => {
  await upsertLists(list())
  const names = Array.from({ length: 200 }, (_, index) => `n${index}`)
  const answer = await upsertRows([...names, 'n0'].map((styleNumber) => row({ styleNumber })))
  expect(answer.results.map(({ index }) => index)).toEqual(Array.from({ length: 201 }, (_, index) => index))
  expect(outcomes(answer)).toEqual([...names.map(() => 'WAITING'), 'REJECTED'])
  expect(answer.results.at(-1)!.problems).toMatchObject([{ code: 'DUPLICATE_RECORD' }])
})

test('rows for an unknown product, SKU or window wait in sight of the brand, and are merged when it comes', async () => {
  await upsertLists(list())
  const answer = await upsertRows([
    row({ windowCode: 'AUG' }),
    row(),
    row({ styleNumber: '', colourCode: '', sku: 'p1-M', line: 7 }),
    row({ styleNumber: '200', remove: true }),
  ])
  expect([outcomes(answer), answer.revision]).toEqual([['WAITING', 'WAITING', 'WAITING', 'UNCHANGED'], 0])
  const waiting = await fixture.pricing.listWaitingRows({ after: '', limit: 2 }, asBrand)
  expect(waiting).toMatchObject({ total: 3, rows: [{ listCode: 'NL' }, { listCode: 'NL' }] })
  const rest = await fixture.pricing.listWaitingRows({ after: waiting.next, limit: 2 }, asBrand)
  expect([...waiting.rows, ...rest.rows].map(({ waitingFor }) => waitingFor).sort()).toEqual([
    'PRODUCT',
    'PRODUCT',
    'SKU',
  ])
  expect((await fixture.pricing.listWaitingRows({ after: '', limit: 2 }, { viewer: otherBrand })).total).toBe(0)

  await fixture.append(topics.product, 'p1', product('p1'))
  const two = await pricesOf(fixture, 'p1', (each) => each?.lists[0]?.rows.length === 2)
  expect(two!.lists[0]).toMatchObject({ revision: 1, rows: [{ sku: '' }, { sku: 'p1-M' }] })
  expect((await fixture.pricing.listWaitingRows({ after: '', limit: 9 }, asBrand)).rows).toMatchObject([
    { waitingFor: 'WINDOW', windowCode: 'AUG' },
  ])
  await fixture.append(topics.deliveryWindow, 'w1', window('w1', 'AUG'))
  const three = await pricesOf(fixture, 'p1', (each) => each?.lists[0]?.rows.length === 3)
  expect(three!.lists[0]!.rows).toMatchObject([{ windowId: '' }, { windowId: 'w1' }, { sku: 'p1-M' }])
  expect(await listNamed(fixture, 'NL')).toMatchObject({ revision: 2, rows: 3 })
  expect((await fixture.pricing.listWaitingRows({ after: '', limit: 9 }, asBrand)).total).toBe(0)
})

test('a SKU that moves to another product takes its prices along, in whatever order the two records come', async () => {
  await upsertLists(list())
  await fixture.append(topics.product, 'p1', product('p1'))
  await fixture.append(topics.product, 'p2', product('p2', { colourCode: 'RED' }))
  await fixture.applied()
  await upsertRows([
    row(),
    row({ styleNumber: '', colourCode: '', sku: 'p1-M' }),
    row({ styleNumber: '', colourCode: '', sku: 'p1-L' }),
  ])
  const [s, m, l] = product('p1').variants
  // First claimed by both, then given up.
  await fixture.append(topics.product, 'p2', product('p2', { colourCode: 'RED', variants: [m!] }))
  await fixture.append(topics.product, 'p1', product('p1', { variants: [s!, l!] }))
  const taker = await pricesOf(fixture, 'p2', (each) => each !== null)
  expect(taker!.lists[0]!.rows).toMatchObject([{ sku: 'p1-M', rrpMinor: 9995 }])
  await pricesOf(fixture, 'p1', (each) => each?.lists[0]?.rows.every(({ sku }) => sku !== 'p1-M') ?? false)
  // First given up, then claimed.
  await fixture.append(topics.product, 'p1', product('p1', { variants: [s!] }))
  await pricesOf(fixture, 'p1', (each) => each?.lists[0]?.rows.every(({ sku }) => sku === '') ?? false)
  expect((await fixture.pricing.listWaitingRows({ after: '', limit: 9 }, asBrand)).rows).toMatchObject([
    { sku: 'p1-L' },
  ])
  await fixture.append(topics.product, 'p2', product('p2', { colourCode: 'RED', variants: [m!, l!] }))
  await pricesOf(fixture, 'p2', (each) => each?.lists[0]?.rows.length === 2)
  expect(await listNamed(fixture, 'NL')).toMatchObject({ rows: 3 })
})

test('the last row of a product that goes leaves a tombstone; currency is fixed once there are rows', async () => {
  await upsertLists(list())
  await fixture.append(topics.product, 'p1', product('p1'))
  await fixture.applied()
  await upsertRows([row()])
  await pricesOf(fixture, 'p1', (each) => each?.lists.length === 1)
  expect(codes(await upsertLists(list({ currency: 'USD' })))).toEqual(['CURRENCY_FIXED'])
  expect(outcomes(await upsertRows([row({ remove: true })]))).toEqual(['APPLIED'])
  await pricesOf(fixture, 'p1', (each) => each === null)
  expect(outcomes(await upsertRows([row({ remove: true })]))).toEqual(['UNCHANGED'])
  expect(outcomes(await upsertLists(list({ currency: 'USD' })))).toEqual(['APPLIED'])
})

test('who may: a viewer reads only, an API key needs its scope, retailers and strangers write nothing', async () => {
  const asViewer = { viewer: { ...asBrand.viewer, role: 'VIEWER' as const } }
  const asKey = (scope: string) => ({ viewer: { ...asBrand.viewer, keyId: 'k1', scopes: [scope] } })
  const request = { lists: [list()], operation: '' }
  await expect(fixture.pricing.upsertPriceLists(request, asViewer)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(fixture.pricing.upsertPriceLists(request, { viewer: retailer })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await expect(fixture.pricing.upsertPriceLists(request, asKey('supply:write'))).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  expect(outcomes(await fixture.pricing.upsertPriceLists(request, asKey('prices:write')))).toEqual(['APPLIED'])
  const { id } = await listNamed(fixture, 'NL')
  await expect(
    fixture.pricing.publishPending({ listId: id, expectedRevision: 0 }, asKey('prices:write')),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(
    fixture.pricing.getPending({ listId: id, after: '', limit: 0 }, { viewer: otherBrand }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what the log has lost is sent again as it was, also what followed a change of a list', async () => {
  await fixture.append(topics.product, 'p1', product('p1'))
  await fixture.applied()
  await upsertLists(list(), list({ code: 'US', currency: 'USD' }))
  await upsertRows([row()])
  await upsertRows([row()], { listCode: 'US' })
  await upsertLists(list({ taxRateBp: 900 }))
  await pricesOf(fixture, 'p1', (prices) => prices?.lists.some(({ taxRateBp }) => taxRateBp === 900) ?? false)
  await expectReplayed(fixture.runtime, 'pricing')
})
