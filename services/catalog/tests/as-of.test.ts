import { openReader } from '@selvedge/platform/db/open-reader'
import { acrossTenants } from '@selvedge/platform/db/tenant'
import { eventually } from '@selvedge/platform/testing/settle'
import { recordOf } from '@selvedge/platform/views/replay-test'
import type { Lifecycle } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ConnectionStatus } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { topics } from '@selvedge/protos/topics'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { brandViewer, productInput, startCatalog } from './harness.ts'
import type { CatalogHarness } from './harness.ts'

let harness: CatalogHarness
const halden = brandViewer('brand-halden')
const norvik = brandViewer('brand-norvik')
const kade = brandViewer('kade', { organisationKind: 'RETAILER', role: 'BUYER' })
const other = brandViewer('other', { organisationKind: 'RETAILER', role: 'BUYER' })

beforeEach(async () => {
  harness = await startCatalog()
})

afterEach(() => harness.close())

const now = () => harness.runtime.clock.now().toISOString()
const asOf = (productId: string, at: string, as = halden) => harness.catalog.getProductAsOf({ productId, at }, as)

async function upsert(styleNumber: string, styleName: string, lifecycle: Lifecycle = 'ACTIVE'): Promise<string> {
  const products = [productInput({ styleNumber, styleName, lifecycle })]
  const { results } = await harness.catalog.upsertProducts({ products, operation: `import of ${styleName}` }, halden)
  return results[0]!.id
}

interface Told {
  at: number
  name: string
  lifecycle: Lifecycle
}

interface Step {
  gap: number
  name: string
  lifecycle: Lifecycle
  alone: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  gap: fc.constantFrom(0, 1, 1, 2, 60_000),
  name: fc.constantFrom('Ida', 'Ira', 'Iva'),
  lifecycle: fc.constantFrom<Lifecycle>('ACTIVE', 'CLOSED', 'DRAFT'),
  /** Only its lifecycle is set. */
  alone: fc.boolean(),
})

test('the state at any moment is the fold of all changes up to it', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 8 }),
      fc.array(fc.nat(130_000), { maxLength: 4 }),
      async (steps, asked) => {
        const number = `P-${++run}`
        harness.runtime.clock.advance(10)
        const made = harness.runtime.clock.now().getTime()
        const told: Told[] = [{ at: made, name: 'Ada', lifecycle: 'ACTIVE' }]
        const id = await upsert(number, 'Ada')
        for (const { gap, name, lifecycle, alone } of steps) {
          harness.runtime.clock.advance(gap)
          if (alone) await harness.catalog.setLifecycle({ productIds: [id], lifecycle }, halden)
          else await upsert(number, name, lifecycle)
          const before = told.at(-1)!
          const next = { at: harness.runtime.clock.now().getTime(), name: alone ? before.name : name, lifecycle }
          if (next.name !== before.name || next.lifecycle !== before.lifecycle) told.push(next)
        }
        const edges = told.flatMap(({ at }) => [at - 1, at, at + 1])
        for (const ms of [...edges, ...asked.map((after) => made + after)]) {
          const answer = await asOf(id, new Date(ms).toISOString())
          const place = told.findLastIndex(({ at }) => at <= ms)
          const state = told[place]
          if (!state) {
            expect(answer).toMatchObject({ product: undefined, absence: 'NOT_YET' })
            continue
          }
          const { at, name, lifecycle } = state
          expect(answer.product).toMatchObject({
            styleName: name,
            lifecycle,
            origin: { at: new Date(at).toISOString() },
          })
          const next = told[place + 1]
          expect(answer.ended?.at).toBe(next && new Date(next.at).toISOString())
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('what makes a product or leaves it as it is keeps nothing', async () => {
  await upsert('A-1', 'Ida')
  await upsert('A-1', 'Ida')
  const reader = await openReader(harness.runtime.locate(harness.runtime.configOf('catalog').dataDir, 'catalog'))
  const kept = () => acrossTenants(() => reader.read.all('select key from replaced'))
  expect(await kept()).toEqual([])
  await upsert('A-1', 'Ira')
  expect(await kept()).toHaveLength(1)
  await reader.close()
})

test('who and what changed it is told, and a moment has to be one', async () => {
  const id = await upsert('A-1', 'Ida')
  const made = now()
  harness.runtime.clock.advance(1_000)
  await upsert('A-1', 'Ira')
  expect(await asOf(id, made)).toMatchObject({
    product: { styleName: 'Ida', origin: { operation: 'import of Ida', actor: 'user:u1:Ada' } },
    ended: { at: now(), operation: 'import of Ira' },
  })
  for (const at of ['', 'yesterday', '2026-11-23', '2026-11-23T09:00:00'])
    await expect(asOf(id, at)).rejects.toMatchObject({ code: 'INVALID', reason: 'MOMENT_INVALID' })
})

test('another brand has no such product', async () => {
  const id = await upsert('A-1', 'Ida')
  await expect(asOf(id, now(), norvik)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'PRODUCT_UNKNOWN' })
  await expect(asOf('nothing', now())).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'PRODUCT_UNKNOWN' })
})

test('a retailer reads what it was shown while it was connected, and nothing besides', async () => {
  const id = await upsert('A-1', 'Ida')
  const before = now()
  const revision = (number: number, status: ConnectionStatus) => {
    harness.runtime.clock.advance(1_000)
    return { revision: number, status, at: now(), terms: { priceListIds: ['l1'] } }
  }
  const history = [revision(1, 'ACTIVE')]
  harness.runtime.clock.advance(1_000)
  await upsert('A-1', 'Ira')
  const connected = now()
  harness.runtime.clock.advance(1_000)
  await upsert('A-1', 'Iva', 'DRAFT')
  const hidden = now()
  harness.runtime.clock.advance(1_000)
  await upsert('A-1', 'Iva')
  history.push(revision(2, 'SUSPENDED'))
  const suspended = now()
  history.push(revision(3, 'ENDED'))
  const ended = now()
  const connection = Connection.fromPartial({ id: 'c1', brandId: 'brand-halden', retailerId: 'kade', history })
  await harness.runtime.log.append([recordOf(topics.connection, 'c1', connection, 3)])

  await eventually(async () => {
    expect(await asOf(id, connected, kade)).toMatchObject({ product: { styleName: 'Ira' } })
  })
  expect(await asOf(id, suspended, kade)).toMatchObject({ product: { styleName: 'Iva' } })
  const told = JSON.stringify([await asOf(id, connected, kade), await asOf(id, suspended, kade)])
  expect(told).not.toMatch(/Ada|import/)
  for (const at of [before, hidden, ended])
    await expect(asOf(id, at, kade), at).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(asOf(id, connected, other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
