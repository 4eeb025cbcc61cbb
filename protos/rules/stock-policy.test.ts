import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AtpStep, Availability } from '../gen/orders/topic/v1/availability.ts'
import { bucketOf } from './availability-bucket.ts'
import { availableOn } from './availability-on.ts'
import { someAvailability, someDate } from './some-availability.ts'
import type { StockSettings } from './stock-policy.ts'
import { applyStockPolicy, reduceAvailability } from './stock-policy.ts'

const exact: StockSettings = { stockPolicy: 'EXACT', stockCap: 0, lowBelow: 0 }
const capped: StockSettings = { stockPolicy: 'CAPPED', stockCap: 100, lowBelow: 0 }
const level: StockSettings = { stockPolicy: 'LEVEL', stockCap: 0, lowBelow: 10 }
const hidden: StockSettings = { stockPolicy: 'HIDDEN', stockCap: 100, lowBelow: 10 }

test('each policy says what it may', () => {
  expect(applyStockPolicy(240, exact)).toEqual({ shown: 'EXACT', value: 240 })
  expect(applyStockPolicy('unlimited', exact)).toEqual({ shown: 'EXACT', value: 'unlimited' })
  expect(applyStockPolicy(99, capped)).toEqual({ shown: 'EXACT', value: 99 })
  expect(applyStockPolicy(100, capped)).toEqual({ shown: 'AT_LEAST', value: 100 })
  expect(applyStockPolicy('unlimited', capped)).toEqual({ shown: 'AT_LEAST', value: 100 })
  expect([0, 9, 10, 'unlimited' as const].map((units) => applyStockPolicy(units, level))).toEqual(
    ['OUT', 'LOW', 'IN', 'IN'].map((each) => ({ shown: 'LEVEL', level: each })),
  )
  expect(applyStockPolicy(5, hidden)).toEqual({ shown: 'HIDDEN' })
  expect(applyStockPolicy(5, { ...exact, stockPolicy: 'UNSPECIFIED' })).toEqual({ shown: 'HIDDEN' })
})

test('a cap of nothing still tells there from gone', () => {
  expect(applyStockPolicy(0, { ...capped, stockCap: 0 })).toEqual({ shown: 'EXACT', value: 0 })
  expect(applyStockPolicy(7, { ...capped, stockCap: 0 })).toEqual({ shown: 'AT_LEAST', value: 1 })
})

const someSettings: fc.Arbitrary<StockSettings> = fc.record({
  stockPolicy: fc.constantFrom('EXACT', 'CAPPED', 'LEVEL', 'HIDDEN', 'UNSPECIFIED'),
  stockCap: fc.nat(60),
  lowBelow: fc.nat(60),
})

test('property: the reduced availability shows the same as the full one, per warehouse and in its bucket', () => {
  fc.assert(
    fc.property(someAvailability, someSettings, someDate, (full, settings, date) => {
      const reduced = reduceAvailability(full, settings)
      expect(reduced === undefined).toBe(['HIDDEN', 'UNSPECIFIED'].includes(settings.stockPolicy))
      if (!reduced) return
      expect(bucketOf(reduced, date, [])).toBe(bucketOf(full, date, []))
      full.skus.forEach((sku, index) => {
        for (const code of ['W1', 'W2', 'W3']) {
          const before = availableOn(sku, { date, today: date }, [code])
          const after = availableOn(reduced.skus[index], { date, today: date }, [code])
          expect(applyStockPolicy(after.units, settings)).toEqual(applyStockPolicy(before.units, settings))
          expect(after.asOf).toBe(before.asOf)
        }
      })
    }),
  )
})

/**
 * Another availability that shows alike at every step: figures above the cap or inside a level are changed, and another
 * delivery comes that may not be known.
 */
function disguised(full: Availability, settings: StockSettings, by: number): Availability {
  const alike = (quantity: number) => {
    const changed = quantity + by
    const shown = JSON.stringify(applyStockPolicy(quantity, settings))
    return JSON.stringify(applyStockPolicy(changed, settings)) === shown ? changed : quantity
  }
  const later = (steps: AtpStep[]) => steps.slice(-1).map((step) => ({ ...step, date: '2026-09-01' }))
  const skus = full.skus.map((sku) => ({
    ...sku,
    warehouses: sku.warehouses.map((warehouse) => ({
      ...warehouse,
      short: warehouse.short + by,
      overdue: [{ date: '2026-08-01', quantity: by }],
      steps: [...warehouse.steps, ...later(warehouse.steps)].map((step) => ({
        ...step,
        quantity: alike(step.quantity),
      })),
    })),
  }))
  return { ...full, skus }
}

test('property: the policy never reveals more than it allows: what shows alike leaves as the very same bytes', () => {
  const guarded = someSettings.filter((settings) => settings.stockPolicy !== 'EXACT')
  fc.assert(
    fc.property(someAvailability, guarded, fc.integer({ min: 1, max: 50 }), (full, settings, by) => {
      expect(reduceAvailability(disguised(full, settings, by), settings)).toEqual(reduceAvailability(full, settings))
    }),
  )
})

test('property: no figure leaves above the cap, and of levels only the three', () => {
  fc.assert(
    fc.property(someAvailability, someSettings, (full, settings) => {
      const figures = (reduceAvailability(full, settings)?.skus ?? [])
        .flatMap((sku) => sku.warehouses)
        .flatMap((warehouse) => [...warehouse.steps.map((step) => step.quantity), warehouse.short])
      if (settings.stockPolicy === 'CAPPED') {
        expect(figures.every((figure) => figure <= Math.max(1, settings.stockCap))).toBe(true)
      }
      if (settings.stockPolicy === 'LEVEL') {
        expect(figures.every((figure) => [0, 1, Math.max(1, settings.lowBelow)].includes(figure))).toBe(true)
      }
    }),
  )
})
