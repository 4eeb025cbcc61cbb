import type { RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editOf, inConflict } from './pending-edit.ts'

const key = { productId: 'p', sku: '', windowId: '' }
const price = (whslMinor: number): RowValue => ({
  enabled: true,
  tiers: [{ fromUnits: 1, whslMinor }],
  rrpMinor: undefined,
})

test('typing the published value back takes the edit back', () => {
  expect(editOf(key, { kind: 'value', value: price(5) }, price(5), price(5))).toBeNull()
  expect(editOf(key, { kind: 'take-back' }, price(5), price(5))).toBeNull()
  expect(editOf(key, { kind: 'remove' }, null, null)).toBeNull()
  expect(editOf(key, { kind: 'remove' }, price(5), price(5))).toEqual({ ...key, value: null, base: price(5) })
})

test('a conflict is what was published unseen, unless it is what the edit wants', () => {
  const edit = { value: price(7), base: price(5) }
  expect(inConflict(edit, price(5))).toBe(false)
  expect(inConflict(edit, price(6))).toBe(true)
  expect(inConflict(edit, null)).toBe(true)
  expect(inConflict(edit, price(7))).toBe(false)
  expect(inConflict({ value: null, base: price(5) }, null)).toBe(false)
})

test('property: an edit made on what is published is never in conflict with it', () => {
  const value = fc.option(fc.integer({ min: 0, max: 3 }).map(price))
  fc.assert(
    fc.property(value, value, (published, wished) => {
      const edit = editOf(
        key,
        wished === null ? { kind: 'remove' } : { kind: 'value', value: wished },
        published,
        published,
      )
      if (edit) expect(inConflict(edit, published)).toBe(false)
      else expect(wished).toEqual(published)
    }),
  )
})
