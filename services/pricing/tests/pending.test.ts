import type { RowEdit } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { topics } from '@selvedge/protos/topics'
import { eventually } from '@selvedge/platform/testing/settle'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  asBrand,
  colleague,
  connection,
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
let listId: string

beforeEach(async () => {
  fixture = await pricingFixture()
  const { pricing } = fixture
  await pricing.upsertPriceLists({ lists: [list()], operation: '' }, asBrand)
  listId = (await listNamed(fixture, 'NL')).id
  for (const [id, colourCode] of [
    ['p1', 'BLK'],
    ['p2', 'RED'],
    ['p3', 'WHT'],
  ] as const) {
    await fixture.append(topics.product, id, product(id, { colourCode, colourName: colourCode }))
  }
  await fixture.append(topics.deliveryWindow, 'w1', window('w1', 'AUG'))
  await fixture.applied()
  await pricing.upsertPriceRows(
    { listCode: 'NL', rows: [row(), row({ colourCode: 'RED' })], atomic: false, operation: '' },
    asBrand,
  )
})
afterEach(() => fixture.close())

const price = (whslMinor: number, rrpMinor?: number) => ({
  enabled: true,
  tiers: [{ fromUnits: 1, whslMinor }],
  rrpMinor,
})
const set = (productId: string, whslMinor: number, over: Partial<RowEdit['key']> = {}): RowEdit => ({
  key: { productId, sku: '', windowId: '', ...over },
  value: price(whslMinor),
  remove: false,
})
const takeBack = (productId: string): RowEdit => ({
  key: { productId, sku: '', windowId: '' },
  value: undefined,
  remove: false,
})
const removal = (productId: string): RowEdit => ({ ...takeBack(productId), remove: true })
const edit = (edits: RowEdit[], { viewer = asBrand.viewer, seenRevision = 0 } = {}) =>
  fixture.pricing.editPending({ listId, edits, seenRevision }, { viewer })
const pending = (limit = 0) => fixture.pricing.getPending({ listId, after: '', limit }, asBrand)
const publish = async (expectedRevision?: number, requestId?: string) => {
  const revision = expectedRevision ?? (await pending(-1)).revision
  return fixture.pricing.publishPending({ listId, expectedRevision: revision }, { ...asBrand, requestId })
}

test('edits gather, show old and new with those they affect, and become one revision', async () => {
  await fixture.append(topics.connection, 'c1', connection('c1', 'r1', listId))
  await fixture.append(topics.connection, 'c2', connection('c2', 'r2', 'other', listId))
  await eventually(async () => expect((await pending()).retailerIds).toEqual(['r1', 'r2']))
  const answer = await edit([set('p1', 4500), set('p3', 3000), removal('p2'), set('p1', 4200, { windowId: 'w1' })])
  expect(answer).toMatchObject({ total: 4, conflicts: 0, revision: 1, editedBy: 'Kim' })
  const { rows } = await pending()
  expect(rows).toMatchObject([
    {
      key: { productId: 'p1', windowId: '' },
      published: { rrpMinor: 9995 },
      pending: { tiers: [{ whslMinor: 4500 }] },
    },
    { key: { productId: 'p1', windowId: 'w1' }, windowCode: 'AUG', published: undefined },
    { key: { productId: 'p2' }, pendingRemoval: true, pending: undefined },
    { key: { productId: 'p3' }, published: undefined, pending: { tiers: [{ whslMinor: 3000 }] } },
  ])
  expect(await fixture.newest(topics.productPrices, 'p3')).toBeUndefined()
  const done = await publish()
  expect(done).toMatchObject({ list: { revision: 2, rows: 3 }, retailerIds: ['r1', 'r2'] })
  expect(done.products.map(({ key }) => key).sort()).toEqual(['p1', 'p2', 'p3'])
  await pricesOf(fixture, 'p2', (each) => each === null)
  const prices = await pricesOf(fixture, 'p1', (each) => each?.lists[0]?.revision === 2)
  expect(prices).toMatchObject({
    lists: [{ rows: [{ windowId: '' }, { windowId: 'w1' }] }],
    origin: { operation: 'price list page' },
  })
  expect(await pending()).toMatchObject({ total: 0, rows: [] })
  await expect(publish()).rejects.toMatchObject({ reason: 'NOTHING_PENDING' })
})

test('an edit taken back, or typed back, is gone; discarding gives all up', async () => {
  await edit([set('p1', 4500), set('p3', 1)])
  expect(await edit([takeBack('p1')])).toMatchObject({ total: 1 })
  const back = { key: { productId: 'p1', sku: '', windowId: '' }, value: price(4000, 9995), remove: false }
  expect(await edit([set('p1', 4600), back])).toMatchObject({ total: 1 })
  expect(await fixture.pricing.discardPending({ listId }, asBrand)).toMatchObject({ total: 1 })
  expect(await pending()).toMatchObject({ total: 0, editedBy: '' })
})

test('another publish in between: the publish is stale, the row is marked, editing it with the news in sight settles it', async () => {
  await edit([set('p1', 4500), set('p2', 4100)])
  const seen = (await pending()).revision
  await fixture.pricing.upsertPriceRows(
    { listCode: 'NL', rows: [row({ tiers: [{ fromUnits: 1, whslMinor: 3900 }] })], atomic: false, operation: '' },
    asBrand,
  )
  await expect(publish(seen)).rejects.toMatchObject({ code: 'STALE', details: { revision: 2 } })
  const marked = await pending()
  expect(marked).toMatchObject({
    conflicts: 1,
    revision: 2,
    rows: [{ conflict: true, published: { tiers: [{ whslMinor: 3900 }] } }, { conflict: false }],
  })
  // A page that has not seen it yet goes on editing: the mark stays.
  expect(await edit([set('p1', 4600)], { seenRevision: seen })).toMatchObject({ conflicts: 1 })
  expect(await edit([set('p1', 4600)], { seenRevision: 2 })).toMatchObject({ conflicts: 0, total: 2 })
  expect(await publish(2)).toMatchObject({ list: { revision: 3 } })
})

test('a repeated publish gives the same answer; the same id for something else is refused', async () => {
  await edit([set('p1', 4500)])
  const first = await publish(1, 'request-1')
  expect(await publish(1, 'request-1')).toEqual(first)
  await expect(publish(2, 'request-1')).rejects.toMatchObject({ reason: 'REQUEST_REUSED' })
})

test('what is no price, no product of the brand or no size of it is refused as a whole', async () => {
  await expect(edit([set('p1', 1), set('p2', -1)])).rejects.toMatchObject({
    code: 'INVALID',
    reason: 'AMOUNT_NEGATIVE',
    details: { problems: [{ pointer: '/edits/1/tiers/0/whslMinor' }] },
  })
  await expect(edit([set('nobody', 1)])).rejects.toMatchObject({ reason: 'PRODUCT_UNKNOWN' })
  await expect(edit([set('p1', 1, { sku: 'p2-M' })])).rejects.toMatchObject({ reason: 'SKU_UNKNOWN' })
  await expect(edit([set('p1', 1, { windowId: 'w9' })])).rejects.toMatchObject({ reason: 'WINDOW_UNKNOWN' })
  await expect(edit([set('p1', 1)], { viewer: otherBrand })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(edit([set('p1', 1)], { viewer: retailer })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await pending()).toMatchObject({ total: 0 })
})

test('a file names rows by numbers and codes; what it names wrongly is told per row, the rest is taken', async () => {
  const { results, pending: after } = await fixture.pricing.importPending(
    {
      listId,
      rows: [
        row({ line: 2, tiers: [{ fromUnits: 1, whslMinor: 4400 }] }),
        row({ line: 3, colourCode: 'RED' }),
        row({ line: 4, styleNumber: '', colourCode: '', sku: 'p3-L', windowCode: 'AUG' }),
        row({ line: 5, colourCode: 'XXX' }),
        row({ line: 6, windowCode: 'SEP' }),
      ],
    },
    { viewer: colleague },
  )
  expect(results.map(({ outcome, problems }) => [outcome, problems[0]?.code])).toEqual([
    ['APPLIED', undefined],
    ['UNCHANGED', undefined],
    ['APPLIED', undefined],
    ['REJECTED', 'PRODUCT_UNKNOWN'],
    ['REJECTED', 'WINDOW_UNKNOWN'],
  ])
  expect(after).toMatchObject({ total: 2, editedBy: 'Sam' })
})

test('the page: by number and colour, sizes in scale order, words found from their beginning, unpriced products on wish', async () => {
  const sku = (size: string) => row({ styleNumber: '', colourCode: '', sku: `p1-${size}`, windowCode: 'AUG' })
  await fixture.pricing.upsertPriceRows(
    { listCode: 'NL', rows: [sku('L'), sku('S')], atomic: false, operation: '' },
    asBrand,
  )
  const page = (over = {}) =>
    fixture.pricing.getPriceList({ listId, search: '', after: '', limit: 0, withUnpriced: false, ...over }, asBrand)
  const names = ({ rows }: Awaited<ReturnType<typeof page>>) =>
    rows.map(({ colourCode, size, windowCode }) => [colourCode, size, windowCode].join(' ').trim())
  expect(names(await page())).toEqual(['BLK', 'BLK S AUG', 'BLK L AUG', 'RED'])
  expect(names(await page({ withUnpriced: true }))).toEqual(['BLK', 'BLK S AUG', 'BLK L AUG', 'RED', 'WHT'])
  expect(await page({ withUnpriced: true })).toMatchObject({ total: 5, next: '' })
  expect(names(await page({ search: 'crew red' }))).toEqual(['RED'])
  expect(names(await page({ search: 'p1-m' }))).toEqual(['BLK', 'BLK S AUG', 'BLK L AUG'])
  expect(await page({ search: '%' })).toMatchObject({ rows: [], total: 0 })
  const first = await page({ limit: 2 })
  expect([names(first), first.total]).toEqual([['BLK', 'BLK S AUG', 'BLK L AUG'], 4])
  expect(names(await page({ after: first.next, limit: 2 }))).toEqual(['RED'])
  await expect(page({ after: 'nonsense' })).rejects.toMatchObject({ reason: 'CURSOR_INVALID' })
  await edit([set('p3', 1)])
  expect(names(await page())).toContain('WHT')
})

test('property: publishing random edits leaves the list as the naive map of rows says', async () => {
  const someEdit = fc.record({
    productId: fc.constantFrom('p1', 'p2', 'p3'),
    size: fc.constantFrom('', 'S', 'M'),
    windowId: fc.constantFrom('', 'w1'),
    wish: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant('remove' as const), fc.constant('take-back' as const)),
  })
  const naive = new Map<string, number>([
    ['p1||', 4000],
    ['p2||', 4000],
  ])
  await fc.assert(
    fc.asyncProperty(fc.array(someEdit, { minLength: 1, maxLength: 12 }), async (edits) => {
      const wished = new Map<string, number | 'remove'>()
      for (const { productId, size, windowId, wish } of edits) {
        const key = { productId, sku: size && `${productId}-${size}`, windowId }
        const name = `${productId}|${key.sku}|${windowId}`
        if (wish === 'take-back') wished.delete(name)
        else wished.set(name, wish)
        await edit([{ key, value: typeof wish === 'number' ? price(wish) : undefined, remove: wish === 'remove' }])
      }
      for (const [name, wish] of wished) {
        if (wish === 'remove') naive.delete(name)
        else naive.set(name, wish)
      }
      if ((await pending(-1)).total > 0) await publish()
      const { rows } = await fixture.pricing.getPriceList(
        { listId, search: '', after: '', limit: 0, withUnpriced: false },
        asBrand,
      )
      const held = rows.map(({ key, published }) => [
        `${key!.productId}|${key!.sku}|${key!.windowId}`,
        published!.tiers[0]!.whslMinor,
      ])
      expect(Object.fromEntries(held)).toEqual(Object.fromEntries(naive))
    }),
    { numRuns: 25 },
  )
})
