import { eventually } from '@selvedge/platform/testing/settle'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { topics } from '@selvedge/protos/topics'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asBrand, list, listNamed, otherBrand, pricingFixture, product, retailer, row } from './pricing-fixture.ts'
import type { Fixture } from './pricing-fixture.ts'

let fixture: Fixture

beforeEach(async () => {
  fixture = await pricingFixture('2026-11-23T09:00:00.000Z')
  await fixture.append(topics.product, 'p1', product('p1'))
  await fixture.applied()
  fixture.runtime.clock.advance(1_000)
})
afterEach(() => fixture.close())

const clock = () => fixture.runtime.clock
const now = () => clock().now().toISOString()
const asOf = (at: string, listIds: string[], as: object = asBrand, productId = 'p1') =>
  fixture.pricing.getPricesAsOf({ productId, listIds, at }, as as typeof asBrand)

async function make(code: string): Promise<string> {
  await fixture.pricing.upsertPriceLists({ lists: [list({ code, name: code })], operation: '' }, asBrand)
  return (await listNamed(fixture, code)).id
}

const price = (listCode: string, sku: string, whslMinor: number | null) => {
  const name = sku === '' ? {} : { styleNumber: '', colourCode: '', sku }
  const value = whslMinor === null ? { remove: true, tiers: [] } : { tiers: [{ fromUnits: 1, whslMinor }] }
  return fixture.pricing.upsertPriceRows(
    { listCode, rows: [row({ ...name, ...value })], atomic: false, operation: `file of ${whslMinor}` },
    asBrand,
  )
}

type Step =
  | { gap: number; kind: 'price'; sku: string; whsl: number | null }
  | { gap: number; kind: 'head'; validTo: string }

interface Told {
  at: number
  validTo: string
  rows: Record<string, number>
}

const gap = fc.constantFrom(0, 1, 1, 2, 60_000)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      gap,
      kind: fc.constant('price' as const),
      sku: fc.constantFrom('', 'p1-S'),
      whsl: fc.constantFrom(null, 4_000, 4_500, 5_000),
    }),
    fc.record({ gap, kind: fc.constant('head' as const), validTo: fc.constantFrom('', '2027-01-31', '2027-06-30') }),
  ),
  { maxLength: 8 },
)

test('head and rows at any moment are the fold of all changes up to it', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      const code = `L-${++run}`
      clock().advance(10)
      const id = await make(code)
      const told: Told[] = [{ at: clock().now().getTime(), validTo: '', rows: {} }]
      for (const each of made) {
        clock().advance(each.gap)
        const { validTo, rows } = told.at(-1)!
        const at = clock().now().getTime()
        if (each.kind === 'head') {
          const head = list({ code, name: code, validTo: each.validTo })
          await fixture.pricing.updatePriceList({ listId: id, list: head, archived: false }, asBrand)
          told.push({ at, rows, validTo: each.validTo })
        } else {
          await price(code, each.sku, each.whsl)
          const { [each.sku]: _, ...others } = rows
          told.push({ at, validTo, rows: each.whsl === null ? others : { ...others, [each.sku]: each.whsl } })
        }
      }
      for (const ms of told.flatMap(({ at }) => [at - 1, at, at + 1])) {
        const { lists } = await asOf(new Date(ms).toISOString(), [id])
        const state = told.findLast(({ at }) => at <= ms)
        if (!state) {
          expect(lists).toEqual([])
          continue
        }
        const { validTo, rows } = state
        expect(lists).toMatchObject([{ list: { id, validTo }, headKeptFrom: '' }])
        const found = lists[0]!.prices?.rows.map(({ sku, tiers }) => [sku, tiers[0]!.whslMinor]) ?? []
        expect(Object.fromEntries(found)).toEqual(rows)
        if (lists[0]!.prices) expect(lists[0]!.prices.validTo).toBe(validTo)
      }
    }),
    { numRuns: 12 },
  )
})

test('each price is told with its revision, when it was published and by what', async () => {
  const id = await make('NL')
  const moments: string[] = []
  for (const whsl of [4_000, 4_500, 5_000]) {
    clock().advance(1_000)
    await price('NL', '', whsl)
    moments.push(now())
  }
  for (const [index, whsl] of [4_000, 4_500, 5_000].entries()) {
    const { lists } = await asOf(moments[index]!, [id])
    expect(lists).toMatchObject([
      {
        list: { revision: index + 1 },
        prices: { listId: id, currency: 'EUR', revision: index + 1, rows: [{ tiers: [{ whslMinor: whsl }] }] },
        changed: { at: moments[index], actor: 'user:u1:Kim', operation: `file of ${whsl}` },
      },
    ])
  }
})

test('an archived list says nothing while it is archived', async () => {
  const id = await make('NL')
  await price('NL', '', 4_000)
  const before = now()
  const archive = (archived: boolean) => {
    clock().advance(1_000)
    return fixture.pricing.updatePriceList({ listId: id, list: list({ code: 'NL', name: 'NL' }), archived }, asBrand)
  }
  await archive(true)
  const archived = now()
  await archive(false)
  expect((await asOf(archived, [id])).lists).toEqual([])
  for (const at of [before, now()]) expect((await asOf(at, [id])).lists).toHaveLength(1)
})

test('others have no such list; a retailer reads a list for as long as its terms named it', async () => {
  const [id, secret] = [await make('NL'), await make('SECRET')]
  await price('NL', '', 4_000)
  await price('SECRET', '', 1_000)
  const before = now()
  const revision = (number: number, ...priceListIds: string[]) => {
    clock().advance(1_000)
    return { revision: number, status: 'ACTIVE' as const, at: now(), terms: { priceListIds } }
  }
  const history = [revision(1, id)]
  clock().advance(1_000)
  await price('NL', '', 4_500)
  const held = now()
  history.push(revision(2, 'another'))
  const connection = Connection.fromPartial({ id: 'c1', brandId: 'b1', retailerId: 'r1', status: 'ACTIVE', history })
  await fixture.append(topics.connection, 'c1', connection)

  const asRetailer = { viewer: retailer }
  await eventually(async () => {
    expect((await asOf(held, [secret, id], asRetailer)).lists).toMatchObject([
      { list: { id }, prices: { rows: [{ tiers: [{ whslMinor: 4_500 }] }] } },
    ])
  })
  const told = JSON.stringify((await asOf(held, [id], asRetailer)).lists)
  expect(told).not.toMatch(/Kim|file of/)
  for (const at of [before, now()]) expect((await asOf(at, [id, secret], asRetailer)).lists, at).toEqual([])
  const stranger = { viewer: { ...retailer, organisationId: 'r2' } }
  expect((await asOf(held, [id, secret], stranger)).lists).toEqual([])
  expect((await asOf(held, [id, secret], { viewer: otherBrand })).lists).toEqual([])
})

test('too many lists and what is no moment are refused', async () => {
  const many = Array.from({ length: 21 }, (_, index) => `l${index}`)
  await expect(asOf(now(), many)).rejects.toMatchObject({ code: 'LIMIT' })
  await expect(asOf('soon', [])).rejects.toMatchObject({ code: 'INVALID', reason: 'MOMENT_INVALID' })
})
