import { createIds } from '@selvedge/platform/ids'
import type { OutgoingRecord } from '@selvedge/platform/log/log'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { testDatabases } from '@selvedge/platform/testing/test-databases'
import { applyPart } from '@selvedge/platform/views/apply-batch'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { openRun } from '@selvedge/platform/views/view-run'
import type { ViewRun } from '@selvedge/platform/views/view-run'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Completeness } from '@selvedge/protos/gen/enrichment/topic/v1/completeness'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { cellOf, lineOf } from '@selvedge/protos/rules/some-order'
import { topics } from '@selvedge/protos/topics'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ViewReader } from '../view-reader.ts'
import { funnelSteps } from './funnel.ts'
import type { FunnelStep } from './funnel.ts'
import { gateNames } from './gates.ts'
import { brandProductsQuery } from './query.ts'
import type { BrandProductsQuery } from './query.ts'
import type { SearchState } from './standing.ts'
import { brandProductsView } from './view.ts'

/** A product as its owners and search know it; `seen` is the version of it that gates were looked at with. */
const states = fc.record({
  season: fc.constantFrom('AW27', 'SS28'),
  seen: fc.constantFrom(0, 1, 2),
  closed: fc.subarray(gateNames, { maxLength: 2 }),
  published: fc.boolean(),
  takenIn: fc.boolean(),
  parked: fc.boolean(),
  ordered: fc.boolean(),
  removed: fc.boolean(),
})
type State = typeof states extends fc.Arbitrary<infer T> ? T : never

/** The rule in plain words, written a second time. */
function standingOf({ seen, closed, published, takenIn, parked, ordered }: State): [FunnelStep, string] {
  if (seen === 0) return ['RECEIVED', 'CHECKING']
  const first = gateNames.find((name) => closed.includes(name))
  if (first === 'MASTER_DATA') return ['RECEIVED', 'NO_MASTER_DATA']
  if (seen === 1) return ['VALID', 'MERGING']
  if (first) return ['MERGED', `NO_${first}`]
  if (parked) return ['COMPLETE', 'SET_ASIDE']
  if (!published || !takenIn) return ['COMPLETE', 'UNDERWAY']
  return ordered ? ['ORDERED', ''] : ['SEARCHABLE', 'NOT_ORDERED']
}

let run: ViewRun
let query: BrandProductsQuery
let close: () => Promise<void>
const ends = new Map<string, number>()

beforeAll(async () => {
  const { path, remove } = tempDir()
  const databases = testDatabases()
  const at = { location: databases.locate(path, 'view') }
  run = await openRun(brandProductsView, { at, codeVersion: 'test', newId: createIds() })
  query = brandProductsQuery({ view: brandProductsView, read: run.db.read } as ViewReader)
  close = async () => {
    await run.db.close()
    await databases.drop()
    remove()
  }
})

afterAll(() => close())

/** All in one partition: only the order within a topic matters here. */
async function apply(records: OutgoingRecord[]): Promise<void> {
  for (const [topic, all] of Map.groupBy(records, (record) => record.topic)) {
    const from = ends.get(topic) ?? 0
    ends.set(topic, from + all.length)
    const placed = all.map((record, index) => ({ ...record, partition: 0, offset: from + index, appendedAt: 1 }))
    const batch = { records: placed, ends: [{ topic, partition: 0, offset: from + all.length }] }
    for (let next = 0; next < placed.length;) next = await applyPart(run, batch, next)
  }
}

/** @returns what search knows when it has taken in what `takenIn` says */
async function fill(brandId: string, products: readonly State[]): Promise<SearchState> {
  const idOf = (index: number) => `${brandId}-${index}`
  const records: OutgoingRecord[] = []
  const behind: OutgoingRecord[] = []
  products.forEach(({ season, seen, closed, published, takenIn, ordered, removed }, index) => {
    const id = idOf(index)
    const product = Product.fromPartial({ id, brandId, styleNumber: id, seasons: [season], lifecycle: 'ACTIVE' })
    records.push(recordOf(topics.product, id, removed ? null : product, 2))
    if (seen > 0) {
      const gates = gateNames.map((name) => ({
        name,
        passed: !closed.includes(name),
        code: closed.includes(name) ? `NO_${name}` : '',
      }))
      const sources = { [topics.product.name]: seen }
      const complete = closed.length === 0
      records.push(
        recordOf(
          topics.completeness,
          id,
          Completeness.fromPartial({ productId: id, brandId, complete, gates, sources }),
          1,
        ),
      )
    }
    if (published)
      (takenIn ? records : behind).push(
        recordOf(topics.enrichedProduct, id, EnrichedProduct.fromPartial({ product }), 1),
      )
    if (ordered) {
      const line = lineOf(id, [cellOf({ sku: id })], { productId: id })
      records.push(recordOf(topics.order, id, Order.fromPartial({ id, brandId, lines: [line] }), 1))
    }
  })
  await apply(records)
  const { name } = topics.enrichedProduct
  const cursor = { birth: 'search', positions: { [name]: [ends.get(name) ?? 0] } }
  await apply(behind)
  return { cursor, parked: new Map(products.flatMap(({ parked }, index) => (parked ? [[idOf(index), 1]] : []))) }
}

test('every product stands once, and each number is the length of the list behind it', async () => {
  let brands = 0
  const scenario = fc.record({ products: fc.array(states, { maxLength: 20 }), season: fc.constantFrom(null, 'AW27') })
  await fc.assert(
    fc.asyncProperty(scenario, async ({ products, season }) => {
      const brandId = `b${brands++}`
      const search = await fill(brandId, products)
      const counted = products.filter((each) => !each.removed && (season === null || each.season === season))
      const { stages } = await query.funnel(brandId, season, search)
      const idsOf = async (filter: object) => {
        const { ids } = await query.page(brandId, { season, ...filter }, search, 'STYLE_NUMBER', 100)
        expect(await query.count(brandId, { season, ...filter }, search)).toBe(ids.length)
        return ids.length
      }
      expect(await idsOf({ setAside: true })).toBe(counted.filter(({ parked }) => parked).length)
      for (const { step, reached, lost } of stages) {
        const standing = counted.map(standingOf)
        const here = standing.filter(([at]) => funnelSteps.indexOf(at) >= funnelSteps.indexOf(step))
        expect(reached, step).toBe(here.length)
        expect(await idsOf({ reached: step }), step).toBe(reached)
        const reasons = here.filter(([at, reason]) => at === step && reason !== '').map(([, reason]) => reason)
        expect(Object.fromEntries(lost.map(({ reason, count }) => [reason, count]))).toEqual(
          Object.fromEntries(
            [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length]),
          ),
        )
        for (const { reason, count } of lost) expect(await idsOf({ lostTo: reason }), reason).toBe(count)
      }
    }),
    { numRuns: 40 },
  )
})

test('another brand’s products are in no number and no list', async () => {
  const state: State = {
    season: 'AW27',
    seen: 2,
    closed: [],
    published: true,
    takenIn: true,
    parked: true,
    ordered: true,
    removed: false,
  }
  const search = await fill('mine', [state, state])
  await fill('theirs', [state])
  expect((await query.funnel('theirs', null, search)).stages[0]!.reached).toBe(1)
  expect((await query.page('theirs', { lostTo: 'SET_ASIDE' }, search, 'NAME', 10)).ids).toEqual([])
})
