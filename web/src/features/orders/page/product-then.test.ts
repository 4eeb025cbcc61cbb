import { expect, test } from 'vitest'
import { productThen } from './product-then.ts'

test('the address names product, moment and retailer', () => {
  const order = { placedAt: '2026-11-03T13:05:00.000Z', retailer: { id: 'r/1' } }
  const address = new URL(productThen(order, { productId: 'p&1' }), 'https://selvedge.example')
  expect(address.pathname).toBe('/as-of/p%261')
  expect(Object.fromEntries(address.searchParams)).toEqual({ at: '2026-11-03T13:05:00.000Z', retailer: 'r/1' })
})
