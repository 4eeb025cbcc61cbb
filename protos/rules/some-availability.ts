/** Arbitrary availabilities for the property tests of this folder. */

import fc from 'fast-check'
import type { AtpStep, Availability, SkuAvailability } from '../gen/orders/topic/v1/availability.ts'

export const someDate = fc.integer({ min: 1, max: 28 }).map((day) => `2026-08-${String(day).padStart(2, '0')}`)

/** Rising, as ATP is a minimum over all later dates. */
const someSteps = fc
  .tuple(fc.nat(60), fc.uniqueArray(fc.tuple(someDate, fc.nat(60)), { selector: ([date]) => date, maxLength: 4 }))
  .map(([first, arrivals]): AtpStep[] => {
    const steps = [{ date: '', quantity: first }]
    for (const [date, more] of arrivals.sort(([left], [right]) => (left < right ? -1 : 1))) {
      steps.push({ date, quantity: steps.at(-1)!.quantity + more })
    }
    return steps
  })

export const someWarehouse = fc.record({
  warehouse: fc.constantFrom('W1', 'W2', 'W3'),
  steps: fc.oneof(someSteps, fc.constant<AtpStep[]>([])),
  unlimitedUntil: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, someDate),
  madeToOrder: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  asOf: fc.constantFrom('', '2026-08-01T00:00:00.000Z', '2026-08-02T00:00:00.000Z'),
  overdue: fc.array(fc.record({ date: someDate, quantity: fc.nat(9) }), { maxLength: 1 }),
  short: fc.nat(3),
})

export const someSku: fc.Arbitrary<SkuAvailability> = fc.record({
  sku: fc.constantFrom('s1', 's2'),
  size: fc.constant('M'),
  warehouses: fc.uniqueArray(someWarehouse, { selector: (each) => each.warehouse, maxLength: 3 }),
})

export const someAvailability: fc.Arbitrary<Availability> = fc.record({
  productId: fc.constant('p'),
  brandId: fc.constant('b'),
  skus: fc.uniqueArray(someSku, { selector: (each) => each.sku, maxLength: 2 }),
})
