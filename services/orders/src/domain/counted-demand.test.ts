import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { atpOn, balances } from './atp.ts'
import { countedDemand, stillCounted } from './counted-demand.ts'
import type { Allocation } from './counted-demand.ts'
import { finiteSupply } from './finite-supply.ts'

const allocation = (over: Partial<Allocation> = {}): Allocation => ({
  date: '2027-02-01',
  booked: '2026-11-23',
  apart: false,
  position: 7,
  held: 4,
  shipped: [],
  ...over,
})

/** Minutes of one day, as instants. */
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString()

function supplyOf(quantity: number, over: Partial<NonNullable<WarehouseSupply['onHand']>> = {}): WarehouseSupply {
  const onHand = { quantity, asOf: at(0), receivedAt: at(0), includesOrdersUpTo: 0, ...over }
  return { warehouse: '', onHand, coming: [], openUntil: '', madeToOrder: false }
}

const available = (supply: WarehouseSupply, given: Allocation, basis: 'PHYSICAL' | 'NET') =>
  atpOn(balances(finiteSupply(supply, 'UTC').supply, countedDemand(given, supply, basis)), '')

test('physical: one order crossing a count, whatever arrives first', () => {
  // 10 on the shelf; 4 promised; shipped in minute 10, told to us in minute 20.
  const shipped = { units: 4, date: '2026-11-23', shippedAt: at(10), recordedAt: at(20) }
  const before = allocation()
  const after = allocation({ held: 0, shipped: [shipped] })
  // Counted before they left: still in the figure, whenever the figure came.
  expect(available(supplyOf(10, { asOf: at(5), receivedAt: at(6) }), before, 'PHYSICAL')).toBe(6)
  expect(available(supplyOf(10, { asOf: at(5), receivedAt: at(6) }), after, 'PHYSICAL')).toBe(6)
  expect(available(supplyOf(10, { asOf: at(5), receivedAt: at(30) }), after, 'PHYSICAL')).toBe(6)
  // Counted after they left and told later: out of the figure, and out of what we take off.
  expect(available(supplyOf(6, { asOf: at(15), receivedAt: at(25) }), after, 'PHYSICAL')).toBe(6)
  // The count without them came before the shipment was told: for this moment they are taken off twice, never not at all.
  expect(available(supplyOf(6, { asOf: at(15), receivedAt: at(16) }), before, 'PHYSICAL')).toBe(2)
  expect(available(supplyOf(6, { asOf: at(15), receivedAt: at(16) }), after, 'PHYSICAL')).toBe(2)
  // The next count puts it right.
  expect(available(supplyOf(6, { asOf: at(21), receivedAt: at(22) }), after, 'PHYSICAL')).toBe(6)
})

test('net: the ERP has taken off what it had read of the feed, neither more nor less', () => {
  const shipped = { units: 4, date: '2026-11-23', shippedAt: at(10), recordedAt: at(20) }
  const held = allocation()
  const left = allocation({ held: 0, shipped: [shipped] })
  for (const given of [held, left]) {
    // Read up to 6: this order, the seventh, is not in the figure yet.
    expect(available(supplyOf(10, { includesOrdersUpTo: 6 }), given, 'NET')).toBe(6)
    expect(available(supplyOf(6, { includesOrdersUpTo: 7 }), given, 'NET')).toBe(6)
  }
})

test('net: without a count nothing is included', () => {
  const supply = { ...supplyOf(0), onHand: undefined, coming: [{ quantity: 9, date: '2027-01-15' }] }
  expect(countedDemand(allocation(), supply, 'NET')).toEqual([{ date: '2027-02-01', units: 4 }])
})

test('promises of unlimited supply weigh on what has come once that supply is withdrawn', () => {
  const given = allocation({ apart: true })
  const open = { ...supplyOf(10), openUntil: '2026-11-23' }
  expect(countedDemand(given, open, 'PHYSICAL')).toEqual([])
  expect(countedDemand(given, { ...open, openUntil: '2026-11-22' }, 'PHYSICAL')).toEqual([
    { date: '2027-02-01', units: 4 },
  ])
  expect(countedDemand(given, { ...open, openUntil: '', madeToOrder: true }, 'PHYSICAL')).toEqual([])
  expect(countedDemand(given, undefined, 'PHYSICAL')).toEqual([{ date: '2027-02-01', units: 4 }])
})

test('units that left early are taken off from the day they left', () => {
  const shipped = { units: 3, date: '2026-12-01', shippedAt: at(10), recordedAt: at(20) }
  expect(countedDemand(allocation({ held: 1, shipped: [shipped] }), supplyOf(9), 'PHYSICAL')).toEqual([
    { date: '2026-12-01', units: 3 },
    { date: '2027-02-01', units: 1 },
  ])
})

const minute = fc.nat(60)
const someSupply = fc.record({ asOf: minute, receivedAt: minute, includesOrdersUpTo: fc.nat(9) }).map((count) => {
  return supplyOf(100, { ...count, asOf: at(count.asOf), receivedAt: at(count.receivedAt) })
})
const someAllocation = fc
  .record({
    position: fc.integer({ min: 1, max: 9 }),
    held: fc.nat(5),
    shipped: fc.array(fc.record({ units: fc.integer({ min: 1, max: 5 }), shippedAt: minute, late: minute }), {
      maxLength: 3,
    }),
  })
  .map(({ shipped, ...rest }) => {
    const units = shipped.map((each) => ({
      units: each.units,
      date: '2026-11-23',
      shippedAt: at(each.shippedAt),
      recordedAt: at(each.shippedAt + each.late),
    }))
    return allocation({ ...rest, shipped: units })
  })

test('a count hides a unit only when it can have seen it leave, or its order', () => {
  fc.assert(
    fc.property(someAllocation, someSupply, (given, supply) => {
      const { onHand } = supply
      const units = (basis: 'PHYSICAL' | 'NET') =>
        countedDemand(given, supply, basis).reduce((sum, each) => sum + each.units, 0)
      const unseen = given.shipped.filter(
        (each) => !(onHand!.receivedAt > each.recordedAt && onHand!.asOf > each.shippedAt),
      )
      expect(units('PHYSICAL')).toBe(given.held + unseen.reduce((sum, each) => sum + each.units, 0))
      const all = given.held + given.shipped.reduce((sum, each) => sum + each.units, 0)
      expect(units('NET')).toBe(given.position <= onHand!.includesOrdersUpTo ? 0 : all)
    }),
  )
})

test('what is forgotten did not count, and a later count never brings it back', () => {
  fc.assert(
    fc.property(someAllocation, someSupply, fc.constantFrom('PHYSICAL', 'NET'), (given, supply, basis) => {
      const forgotten = { ...given, shipped: stillCounted(given, supply, basis) }
      expect(countedDemand(forgotten, supply, basis)).toEqual(countedDemand(given, supply, basis))
      const { onHand } = supply
      const later = supplyOf(100, {
        asOf: new Date(Date.parse(onHand!.asOf) + 60_000).toISOString(),
        receivedAt: new Date(Date.parse(onHand!.receivedAt) + 60_000).toISOString(),
        includesOrdersUpTo: onHand!.includesOrdersUpTo + 1,
      })
      expect(countedDemand(forgotten, later, basis)).toEqual(countedDemand(given, later, basis))
    }),
  )
})
