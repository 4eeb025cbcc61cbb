import type { PriceRow } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeRows } from './change-rows.ts'
import type { RowChange } from './change-rows.ts'

const price = (whslMinor: number): RowValue => ({
  enabled: true,
  tiers: [{ fromUnits: 1, whslMinor }],
  rrpMinor: undefined,
})

test('a change sets, replaces and removes a row; saying the same again makes no difference', () => {
  const set = changeRows([], [{ sku: '', windowId: '', value: price(100) }])
  expect(set).toMatchObject({
    changed: true,
    made: [true],
    rows: [{ sku: '', windowId: '', tiers: [{ whslMinor: 100 }] }],
  })
  expect(changeRows(set.rows, [{ sku: '', windowId: '', value: price(100) }])).toMatchObject({
    changed: false,
    made: [false],
  })
  expect(changeRows(set.rows, [{ sku: '', windowId: '', value: null }])).toMatchObject({ changed: true, rows: [] })
  expect(changeRows([], [{ sku: 'x', windowId: '', value: null }])).toMatchObject({ changed: false, made: [false] })
})

const someValue: fc.Arbitrary<RowValue> = fc.record({
  enabled: fc.boolean(),
  tiers: fc.constantFrom(
    [],
    [{ fromUnits: 1, whslMinor: 1 }],
    [
      { fromUnits: 1, whslMinor: 2 },
      { fromUnits: 9, whslMinor: 1 },
    ],
  ),
  rrpMinor: fc.constantFrom(undefined, 0, 5),
})
const someChange: fc.Arbitrary<RowChange> = fc.record({
  sku: fc.constantFrom('', 'a', 'b'),
  windowId: fc.constantFrom('', 'w', 'v'),
  value: fc.option(someValue),
})

const told = (map: Map<string, RowValue>) =>
  JSON.stringify(Object.entries(Object.fromEntries(map)).sort(([left], [right]) => (left < right ? -1 : 1)))

test('property: any batches of changes leave what a plain map of keys would hold, in one order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someChange, { maxLength: 6 }), { maxLength: 6 }), (batches) => {
      const naive = new Map<string, RowValue>()
      let rows: PriceRow[] = []
      for (const batch of batches) {
        const before = told(naive)
        const result = changeRows(rows, batch)
        for (const { sku, windowId, value } of batch) {
          if (value === null) naive.delete(`${sku}|${windowId}`)
          else naive.set(`${sku}|${windowId}`, value)
        }
        rows = result.rows
        if (told(naive) !== before) expect(result.changed).toBe(true)
      }
      const held = Object.fromEntries(rows.map(({ sku, windowId, ...value }) => [`${sku}|${windowId}`, value]))
      expect(held).toEqual(Object.fromEntries(naive))
      expect(rows).toEqual(
        rows.toSorted((left, right) => (left.sku + '\n' + left.windowId < right.sku + '\n' + right.windowId ? -1 : 1)),
      )
    }),
  )
})
