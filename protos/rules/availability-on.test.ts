import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SkuAvailability, WarehouseAvailability } from '../gen/orders/topic/v1/availability.ts'
import { bucketOf } from './availability-bucket.ts'
import { availableOn, firstDateWith } from './availability-on.ts'
import { addDays } from './calendar.ts'
import { someAvailability, someDate, someSku } from './some-availability.ts'

function warehouse(code: string, over: Partial<WarehouseAvailability> = {}): WarehouseAvailability {
  return {
    warehouse: code,
    steps: [],
    unlimitedUntil: '',
    madeToOrder: false,
    asOf: '',
    overdue: [],
    short: 0,
    ...over,
  }
}

function sku(...warehouses: WarehouseAvailability[]): SkuAvailability {
  return { sku: 's1', size: 'M', warehouses }
}

const steps = [
  { date: '', quantity: 3 },
  { date: '2026-08-15', quantity: 10 },
]

test('the last step not after the date counts, over the warehouses of the connection', () => {
  const one = warehouse('W1', { steps, asOf: '2026-08-02T00:00:00.000Z' })
  const two = warehouse('W2', { steps: [{ date: '', quantity: 5 }], asOf: '2026-08-01T00:00:00.000Z' })
  expect(availableOn(sku(one, two), { date: '2026-08-14', today: '2026-08-14' }, []).units).toBe(8)
  expect(availableOn(sku(one, two), { date: '2026-08-15', today: '2026-08-15' }, [])).toEqual({
    units: 15,
    asOf: '2026-08-01T00:00:00.000Z',
  })
  expect(availableOn(sku(one, two), { date: '2026-08-15', today: '2026-08-15' }, ['W1'])).toEqual({
    units: 10,
    asOf: '2026-08-02T00:00:00.000Z',
  })
  expect(availableOn(sku(one, two), { date: '2026-08-15', today: '2026-08-15' }, ['W9'])).toEqual({
    units: 0,
    asOf: '',
  })
  expect(availableOn(sku(one, two), { date: '', today: '' }, [])).toMatchObject({ units: 8 })
  expect(availableOn(undefined, { date: '2026-08-15', today: '2026-08-15' }, [])).toEqual({ units: 0, asOf: '' })
})

test('what one warehouse owes does not eat what another has', () => {
  const owing = warehouse('W1', { steps: [{ date: '', quantity: -4 }] })
  expect(
    availableOn(sku(owing, warehouse('W2', { steps })), { date: '2026-08-01', today: '2026-08-01' }, []).units,
  ).toBe(3)
})

test('open pre-book is unlimited up to its date, made to order always, at-once never', () => {
  const open = sku(warehouse('W1', { steps, unlimitedUntil: '2026-08-10' }))
  // Booked in time, shipped later.
  expect(availableOn(open, { date: '2026-12-01', today: '2026-08-10' }, []).units).toBe('unlimited')
  expect(availableOn(open, { date: '2026-08-10', today: '2026-08-10' }, []).units).toBe('unlimited')
  expect(availableOn(open, { date: '2026-08-11', today: '2026-08-11' }, []).units).toBe(3)
  expect(availableOn(open, { date: '2026-08-10', today: '2026-08-10', kind: 'AT_ONCE' }, []).units).toBe(3)
  const made = sku(warehouse('W1', { madeToOrder: true }))
  expect(availableOn(made, { date: '2030-01-01', today: '2030-01-01' }, []).units).toBe('unlimited')
  expect(availableOn(made, { date: '2030-01-01', today: '2030-01-01', kind: 'AT_ONCE' }, []).units).toBe(0)
})

test('the first date with enough', () => {
  const some = sku(warehouse('W1', { steps }), warehouse('W2', { steps: [{ date: '2026-08-20', quantity: 1 }] }))
  const first = (units: number, from = '2026-08-01') => firstDateWith(some, units, from, [])
  expect([first(3), first(4), first(11), first(12)]).toEqual(['2026-08-01', '2026-08-15', '2026-08-20', undefined])
  expect(first(4, '2026-08-18')).toBe('2026-08-18')
})

test('property: before the first date with enough there is not enough, from it on there is', () => {
  fc.assert(
    fc.property(someSku, fc.integer({ min: 1, max: 200 }), someDate, (some, units, from) => {
      const enough = (date: string) => {
        const on = availableOn(some, { date: date, today: date }, []).units
        return on === 'unlimited' || on >= units
      }
      const first = firstDateWith(some, units, from, [])
      for (let date = from; date < (first ?? '2026-09-30'); date = addDays(date, 1)) expect(enough(date)).toBe(false)
      if (first) expect(enough(first) && first >= from).toBe(true)
    }),
  )
})

test('the bucket is the soonest of any size', () => {
  const product = (...skus: SkuAvailability[]) => ({ productId: 'p', brandId: 'b', skus })
  const none = sku(warehouse('W1', { steps: [{ date: '', quantity: 0 }] }))
  const later = sku(warehouse('W1', { steps: [{ date: '2026-08-15', quantity: 2 }] }))
  const open = sku(warehouse('W1', { unlimitedUntil: '2026-12-01' }))
  const made = sku(warehouse('W1', { madeToOrder: true, unlimitedUntil: '9999-12-31' }))
  const now = sku(warehouse('W1', { steps: [{ date: '', quantity: 1 }] }))
  const bucket = (...skus: SkuAvailability[]) => bucketOf(product(...skus), '2026-08-01', [])
  expect([none, later, open, made, now].map((each) => bucket(each))).toEqual([
    'SOLD_OUT',
    'COMING',
    'COMING',
    'MADE_TO_ORDER',
    'AT_ONCE',
  ])
  expect(bucket(made, later)).toBe('COMING')
  expect(bucket(made, later, now)).toBe('AT_ONCE')
  expect(bucketOf(product(later), '2026-08-15', [])).toBe('AT_ONCE')
  expect(bucketOf(product(later), '', [])).toBe('COMING')
  expect(bucketOf(undefined, '2026-08-01', [])).toBe('SOLD_OUT')
})

test('property: sold out is what no window of any kind could get', () => {
  fc.assert(
    fc.property(someAvailability, someDate, (availability, today) => {
      const ever = availability.skus.some((each) => firstDateWith(each, 1, today, []) !== undefined)
      expect(bucketOf(availability, today, []) === 'SOLD_OUT').toBe(!ever)
    }),
  )
})
