import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SkuSupply, WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { SupplyInput } from '@selvedge/protos/gen/stock/v1/stock_service'
import { applySupply, mergeSupply } from './apply-supply.ts'
import { firstEnd, withoutEnded } from './pre-book.ts'

const now = new Date('2026-11-23T09:00:00.000Z')
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString()

const someDate = fc.integer({ min: 1, max: 28 }).map((day) => `2027-01-${String(day).padStart(2, '0')}`)
const someInput: fc.Arbitrary<SupplyInput> = fc.record({
  sku: fc.constant('s'),
  gtin: fc.constant(''),
  warehouse: fc.constantFrom('', 'N'),
  onHand: fc.option(fc.record({ quantity: fc.nat(9), asOf: fc.nat(59).map(at), includesOrdersUpTo: fc.nat(2) }), {
    nil: undefined,
  }),
  coming: fc.option(
    fc.record({
      rows: fc.uniqueArray(fc.record({ quantity: fc.nat(9), date: someDate }), {
        selector: ({ date }) => date,
        maxLength: 3,
      }),
    }),
    { nil: undefined },
  ),
  openUntil: fc.option(fc.oneof(someDate, fc.constant('')), { nil: undefined }),
  madeToOrder: fc.option(fc.boolean(), { nil: undefined }),
  line: fc.constant(0),
})

function applyAll(inputs: readonly SupplyInput[]): SkuSupply | undefined {
  let stored: SkuSupply | undefined
  for (const input of inputs) {
    const applied = applySupply(stored, input, 's', now)
    if (applied.outcome === 'APPLIED') stored = applied.supply
  }
  return stored
}

const warehouseIn = (supply: SkuSupply | undefined, code: string) =>
  supply?.warehouses.find(({ warehouse }) => warehouse === code)

test('each kind holds what was last said of it, whatever was said of the others', () => {
  fc.assert(
    fc.property(fc.array(someInput, { maxLength: 12 }), (inputs) => {
      const supply = applyAll(inputs)
      for (const code of ['', 'N']) {
        const expected: Partial<WarehouseSupply> = { coming: [], openUntil: '', madeToOrder: false }
        let said = false
        let newest = ''
        for (const { warehouse, onHand, coming, openUntil, madeToOrder } of inputs) {
          // A record with an older count is refused whole.
          if (warehouse !== code || (onHand && onHand.asOf < newest)) continue
          if (onHand) newest = onHand.asOf
          if (onHand) expected.onHand = { ...onHand, receivedAt: now.toISOString() }
          if (coming)
            expected.coming = coming.rows
              .filter(({ quantity }) => quantity > 0)
              .sort((left, right) => (left.date < right.date ? -1 : 1))
          if (openUntil !== undefined) expected.openUntil = openUntil
          if (madeToOrder !== undefined) expected.madeToOrder = madeToOrder
          said = true
        }
        const kept = warehouseIn(supply, code)
        if (said) expect(kept).toMatchObject(expected)
        else expect(kept).toBeUndefined()
      }
    }),
  )
})

test('the same record again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(someInput, { maxLength: 6 }), someInput, (before, input) => {
      const stored = applyAll([...before, input])
      expect(applySupply(stored, input, 's', new Date(now.getTime() + 60_000)).outcome).not.toBe('APPLIED')
    }),
  )
})

test('the newer count stands when supply by GTIN and by SKU become one', () => {
  fc.assert(
    fc.property(
      fc.array(someInput, { maxLength: 5 }),
      fc.array(someInput, { minLength: 1, maxLength: 5 }),
      (left, right) => {
        const [older, newer] = [applyAll(left), applyAll(right)]
        const merged = mergeSupply(older, newer ?? { sku: '', warehouses: [] }, 's')
        for (const { warehouse, onHand } of merged.warehouses) {
          const counts = [older, newer].map((each) => warehouseIn(each, warehouse)?.onHand?.asOf ?? '')
          expect(onHand?.asOf ?? '').toBe(counts.toSorted().at(-1))
        }
      },
    ),
  )
})

test('pre-book ends when its day is over in the last place on earth', () => {
  const supply = applyAll([{ sku: 's', gtin: '', warehouse: '', openUntil: '2027-01-31', line: 0 }])!
  expect(firstEnd(supply)).toEqual(new Date('2027-02-01T12:00:00Z'))
  expect(withoutEnded(supply, new Date('2027-02-01T11:59:59Z'))).toBe(supply)
  expect(withoutEnded(supply, new Date('2027-02-01T12:00:00Z')).warehouses[0]!.openUntil).toBe('')
})
