import fc from 'fast-check'
import { expect, test } from 'vitest'
import { availableOn } from '@selvedge/protos/rules/availability-on'
import { ProductSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import { allocate, availableUnits, withPromises } from './allocate.ts'
import { atpOn, balances, shortUnits } from './atp.ts'
import { availabilityOf } from './availability-of.ts'
import { someDate, someMovements } from './some-movements.ts'
import { addDemand, servedFrom, stockOf } from './stock-of.ts'
import type { Demand } from './stock-of.ts'

const TODAY = '2027-01-10'

const someWarehouse = (warehouse: string): fc.Arbitrary<WarehouseSupply> =>
  fc.record({
    warehouse: fc.constant(warehouse),
    onHand: fc.option(
      fc.record({
        quantity: fc.nat(40),
        asOf: someDate.map((date) => `${date}T08:00:00.000Z`),
        receivedAt: fc.constant('2027-01-01T00:00:00.000Z'),
        includesOrdersUpTo: fc.constant(0),
      }),
      { nil: undefined },
    ),
    coming: fc.array(fc.record({ quantity: fc.nat(40), date: someDate }), { maxLength: 3 }),
    openUntil: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, someDate),
    madeToOrder: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  })

const someStock = fc
  .tuple(someWarehouse('W1'), someWarehouse('W2'), someMovements, someMovements)
  .map(([first, second, firstDemand, secondDemand]) => {
    const supply = ProductSupply.fromPartial({
      productId: 'p',
      brandId: 'b',
      skus: [{ sku: 's', warehouses: [first, second] }],
    })
    const demand: Demand = new Map()
    addDemand(demand, 's', 'W1', firstDemand, 1)
    addDemand(demand, 's', 'W2', secondDemand, 1)
    return { supply, demand }
  })

const someChoice = fc.constantFrom<string[]>([], ['W1'], ['W2', 'W1'])

test('what is published is what can be promised', () => {
  fc.assert(
    fc.property(someStock, someChoice, someDate, fc.boolean(), ({ supply, demand }, warehouses, date, atOnce) => {
      const published = availabilityOf('p', undefined, supply, demand, 'UTC')!
      const said = availableOn(
        published.skus[0],
        { date, today: TODAY, kind: atOnce ? 'AT_ONCE' : 'PRE_ORDER' },
        warehouses,
      )
      const stocks = servedFrom(stockOf(supply, demand, 's', 'UTC'), warehouses)
      expect(availableUnits(stocks, { date, today: TODAY, atOnce })).toBe(said.units)
    }),
  )
})

test('promises add up, come from the warehouses served from, and leave no new shortage', () => {
  fc.assert(
    fc.property(
      someStock,
      someChoice,
      someDate,
      fc.integer({ min: 1, max: 60 }),
      ({ supply, demand }, warehouses, date, units) => {
        const stocks = servedFrom(stockOf(supply, demand, 's', 'UTC'), warehouses)
        const wanted = { units, date, today: TODAY, atOnce: false }
        const answer = allocate(stocks, wanted)
        const available = availableUnits(stocks, wanted)
        expect(answer.available).toBe(available)
        if (!answer.promises) {
          expect(answer.available).toBeLessThan(units)
          return
        }
        expect(answer.promises.reduce((sum, promise) => sum + promise.units, 0)).toBe(units)
        const after = withPromises(stocks, answer.promises, date)
        for (const [index, stock] of after.entries()) {
          const before = balances(stocks[index]!.finite, stocks[index]!.demand)
          const now = balances(stock.finite, stock.demand)
          const promised = answer.promises.find((each) => each.warehouse === stock.warehouse && !each.apart)?.units ?? 0
          expect(promised).toBeLessThanOrEqual(atpOn(before, date))
          expect(shortUnits(now)).toBe(shortUnits(before))
        }
      },
    ),
  )
})

test('one warehouse that has all of it is chosen before two that have parts', () => {
  const stock = (warehouse: string, units: number) => ({
    warehouse,
    supply: undefined,
    finite: [{ date: '', units }],
    demand: [],
  })
  const wanted = { units: 5, date: TODAY, today: TODAY, atOnce: true }
  expect(allocate([stock('W1', 3), stock('W2', 9)], wanted)).toEqual({
    promises: [{ warehouse: 'W2', units: 5, apart: false }],
    available: 12,
  })
  expect(allocate([stock('W1', 3), stock('W2', 4)], wanted)).toEqual({
    promises: [
      { warehouse: 'W1', units: 3, apart: false },
      { warehouse: 'W2', units: 2, apart: false },
    ],
    available: 7,
  })
  expect(allocate([stock('W1', 3), stock('W2', 1)], wanted)).toEqual({ available: 4 })
})

test('at once draws on nothing unlimited', () => {
  const supply = { warehouse: 'W1', coming: [], openUntil: '', madeToOrder: true }
  const stocks = [{ warehouse: 'W1', supply, finite: [{ date: '', units: 2 }], demand: [] }]
  const wanted = { units: 3, date: TODAY, today: TODAY }
  expect(allocate(stocks, { ...wanted, atOnce: true })).toEqual({ available: 2 })
  expect(allocate(stocks, { ...wanted, atOnce: false })).toEqual({
    promises: [{ warehouse: 'W1', units: 3, apart: true }],
    available: 'unlimited',
  })
})

test('late and counted rows show as overdue, and promises on them as short', () => {
  const onHand = { quantity: 1, asOf: '2027-01-10T08:00:00.000Z', receivedAt: '', includesOrdersUpTo: 0 }
  const coming = [
    { quantity: 8, date: '2027-01-10' },
    { quantity: 4, date: '2027-01-11' },
  ]
  const warehouse = { warehouse: '', onHand, coming, openUntil: '', madeToOrder: false }
  const supply = ProductSupply.fromPartial({
    productId: 'p',
    brandId: 'b',
    skus: [{ sku: 's', warehouses: [warehouse] }],
  })
  const demand: Demand = new Map([['s', new Map([['', [{ date: '2027-01-10', units: 6 }]]])]])
  const [sku] = availabilityOf('p', undefined, supply, demand, 'UTC')!.skus
  expect(sku!.warehouses[0]).toMatchObject({
    overdue: [{ date: '2027-01-10', quantity: 8 }],
    short: 5,
    steps: [{ date: '', quantity: 0 }],
  })
})
