import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { expect, test } from 'vitest'
import { forRetailer, judgeAsOf, wasShown } from './as-of.ts'

const origin = (at: string) => ({ eventId: 'e', at, actor: 'user:u1:Ada', operation: 'PUT /products', line: 7 })
const product = (over: Partial<Product> = {}) =>
  Product.fromPartial({
    id: 'p1',
    brandId: 'b1',
    lifecycle: 'ACTIVE',
    visible: true,
    variants: [{ sku: 's', size: 'S' }],
    createdAt: '2026-01-01T00:00:00.000Z',
    origin: origin('2026-02-01T00:00:00.000Z'),
    ...over,
  })

test('a state that began later is not told for what was before it', () => {
  expect(judgeAsOf(product(), undefined, new Date('2026-01-31T23:59:59.999Z'))).toMatchObject({
    brandId: 'b1',
    absence: 'NOT_KEPT',
    keptFrom: '2026-02-01T00:00:00.000Z',
    product: undefined,
  })
  expect(judgeAsOf(product(), undefined, new Date('2025-12-31T23:59:59.999Z'))).toMatchObject({
    absence: 'NOT_YET',
    product: undefined,
    keptFrom: '',
  })
  expect(judgeAsOf(product(), undefined, new Date('2026-02-01T00:00:00.000Z'))).toMatchObject({
    product: { id: 'p1' },
    ended: undefined,
  })
})

test('a retailer is told when, and neither by whom nor by what', () => {
  const next = product({ origin: origin('2026-03-01T00:00:00.000Z') })
  const told = forRetailer(judgeAsOf(product(), next, new Date('2026-02-02T00:00:00.000Z')))
  expect(told).toMatchObject({ product: { origin: { at: '2026-02-01T00:00:00.000Z' } } })
  expect(told.ended).toMatchObject({ at: '2026-03-01T00:00:00.000Z' })
  expect(JSON.stringify(told)).not.toMatch(/Ada|PUT/)
})

test.each([
  [true, {}],
  [false, { lifecycle: 'DRAFT' as const }],
  [false, { lifecycle: 'CLOSED' as const }],
  [false, { visible: false }],
  [false, { variants: [] }],
])('shown to retailers: %s for %o', (expected, over) => expect(wasShown(product(over))).toBe(expected))
