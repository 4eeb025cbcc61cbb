import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { topics } from '@selvedge/protos/topics'
import { eventually } from '@selvedge/platform/testing/settle'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  asBrand,
  connection,
  list,
  listNamed,
  pricesOf,
  pricingFixture,
  product,
  retailer,
  row,
} from './pricing-fixture.ts'
import type { Fixture } from './pricing-fixture.ts'

let fixture: Fixture

beforeEach(async () => {
  fixture = await pricingFixture('2026-11-23T09:00:00.000Z')
})
afterEach(() => fixture.close())

const DAY = 86_400_000

/** As many products as given, each with one row in list NL. */
async function fill(count: number): Promise<string> {
  await fixture.pricing.upsertPriceLists({ lists: [list()], operation: '' }, asBrand)
  const numbers = Array.from({ length: count }, (_, index) => String(1000 + index))
  for (const number of numbers)
    await fixture.append(topics.product, `p${number}`, product(`p${number}`, { styleNumber: number }))
  await fixture.applied()
  const rows = numbers.map((styleNumber) =>
    row({
      styleNumber,
      tiers: [
        { fromUnits: 1, whslMinor: 1001 },
        { fromUnits: 12, whslMinor: 901 },
      ],
    }),
  )
  await fixture.pricing.upsertPriceRows({ listCode: 'NL', rows, atomic: false, operation: '' }, asBrand)
  return eventually(async () => {
    const { id, rows: held } = await listNamed(fixture, 'NL')
    expect(held).toBe(count)
    return id
  })
}

test('a list begins and ends by the calendar of the brand, and its products with it', async () => {
  await fixture.append(
    topics.organisation,
    'b1',
    Organisation.fromPartial({ id: 'b1', kind: 'BRAND', brand: { timeZone: 'Europe/Amsterdam' } }),
  )
  const id = await fill(2)
  const update = (over: object) =>
    fixture.pricing.updatePriceList({ listId: id, list: list(over), archived: false }, asBrand)
  await update({ validFrom: '2026-11-25', validTo: '2026-11-25' })
  await pricesOf(fixture, 'p1001', (each) => each?.lists[0]?.live === false && each.lists[0].validTo === '2026-11-25')
  const live = (expected: boolean) =>
    Promise.all([
      pricesOf(fixture, 'p1000', (each) => each?.lists[0]?.live === expected),
      eventually(async () => expect(await fixture.newest(topics.priceList, id)).toMatchObject({ live: expected })),
    ])
  fixture.runtime.clock.advance(DAY + 13.99 * 3_600_000)
  await fixture.restart()
  expect(await listNamed(fixture, 'NL')).toMatchObject({ live: false, revision: 1 })
  fixture.runtime.clock.advance(60_000)
  await fixture.restart()
  await live(true)
  fixture.runtime.clock.advance(DAY)
  await fixture.restart()
  await live(false)
})

test('a copy has every row × factor, half-up; more products than one turn takes', async () => {
  const sourceId = await fill(230)
  const input = list({ code: '', name: 'Retail NL 50 %' })
  const copy = () =>
    fixture.pricing.copyPriceList({ sourceId, list: input, factorBp: 5_000 }, { ...asBrand, requestId: 'copy' })
  const { list: made } = await copy()
  expect(made).toMatchObject({ code: 'RETAIL-NL-50', rows: 230 })
  expect(await copy()).toMatchObject({ list: { id: made!.id } })
  const prices = await pricesOf(fixture, 'p1229', (each) => each?.lists.length === 2)
  expect(prices!.lists.map(({ rows }) => rows[0])).toMatchObject([
    { tiers: [{ whslMinor: 1001 }, { whslMinor: 901 }], rrpMinor: 9995 },
    {
      tiers: [
        { fromUnits: 1, whslMinor: 501 },
        { fromUnits: 12, whslMinor: 451 },
      ],
      rrpMinor: 4998,
    },
  ])
  const refused = fixture.pricing.copyPriceList(
    { sourceId, list: list({ code: 'X', currency: 'USD' }), factorBp: 10_000 },
    asBrand,
  )
  await expect(refused).rejects.toMatchObject({ reason: 'CURRENCY_FIXED' })
  await expect(
    fixture.pricing.copyPriceList({ sourceId, list: list({ code: 'X' }), factorBp: 0 }, asBrand),
  ).rejects.toMatchObject({ reason: 'FACTOR_INVALID' })
})

test('an archived list says nothing any more; one that a retailer buys by cannot be archived', async () => {
  const id = await fill(130)
  const archive = (archived: boolean) =>
    fixture.pricing.updatePriceList({ listId: id, list: undefined, archived }, asBrand)
  await fixture.append(topics.connection, 'c1', connection('c1', 'r1', id))
  await eventually(async () => {
    const held = await fixture.pricing.listPriceLists({ ids: [id] }, { viewer: retailer })
    expect(held.lists).toMatchObject([{ list: { id }, connectionIds: ['c1'], pendingEdits: 0 }])
  })
  await expect(archive(true)).rejects.toMatchObject({ reason: 'PRICE_LIST_USED' })
  await fixture.append(topics.connection, 'c1', connection('c1', 'r1'))
  await eventually(async () => expect((await archive(true)).list).toMatchObject({ archived: true, live: false }))
  for (const productId of ['p1000', 'p1129']) await pricesOf(fixture, productId, (each) => each === null)
  const rows = fixture.pricing.upsertPriceRows(
    { listCode: 'NL', rows: [row({ styleNumber: '1000' })], atomic: false, operation: '' },
    asBrand,
  )
  await expect(rows).rejects.toMatchObject({ reason: 'PRICE_LIST_ARCHIVED' })
  await archive(false)
  await pricesOf(fixture, 'p1129', (each) => each?.lists[0]?.live === true)
})

test('a name gives the code, a taken code is told', async () => {
  const create = (over = {}) => fixture.pricing.createPriceList({ list: list({ code: '', ...over }) }, asBrand)
  expect((await create()).list).toMatchObject({ code: 'RETAIL-NL', revision: 0, live: true })
  expect((await create()).list).toMatchObject({ code: 'RETAIL-NL-2' })
  await expect(create({ code: 'RETAIL-NL' })).rejects.toMatchObject({ code: 'EXISTS', reason: 'PRICE_LIST_CODE_TAKEN' })
  await expect(create({ currency: 'EURO' })).rejects.toMatchObject({ code: 'INVALID', reason: 'CURRENCY_UNKNOWN' })
})
