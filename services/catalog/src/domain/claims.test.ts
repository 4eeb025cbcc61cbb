import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settleClaims } from './claims.ts'
import type { Candidate } from './claims.ts'

const refusedIndexes = (candidates: Candidate[], holders: Record<string, string>) => [
  ...settleClaims(candidates, new Map(Object.entries(holders))).keys(),
]

test('products of one batch may hand over and swap', () => {
  const takerFirst = [
    { productId: 'b', claims: ['s1', 's2'] },
    { productId: 'a', claims: [] },
  ]
  expect(refusedIndexes(takerFirst, { s1: 'a', s2: 'b' })).toEqual([])
  const swap = [
    { productId: 'a', claims: ['s2'] },
    { productId: 'b', claims: ['s1'] },
  ]
  expect(refusedIndexes(swap, { s1: 'a', s2: 'b' })).toEqual([])
})

test('a holder that keeps its SKU goes before a newcomer, whatever the order', () => {
  const batch = [
    { productId: 'b', claims: ['s1'] },
    { productId: 'a', claims: ['s1'] },
  ]
  expect(refusedIndexes(batch, { s1: 'a' })).toEqual([0])
  expect(refusedIndexes(batch, {})).toEqual([1])
})

test('who is refused keeps what it had, which refuses who counted on it', () => {
  const chain = [
    { productId: 'a', claims: ['s3'] },
    { productId: 'b', claims: ['s1'] },
  ]
  expect(refusedIndexes(chain, { s1: 'a', s3: 'c' })).toEqual([0, 1])
})

test('afterwards nothing is held twice, and every refusal names a standing holder', () => {
  const product = fc.constantFrom('a', 'b', 'c', 'd')
  const claim = fc.constantFrom('s1', 's2', 's3', 's4', 's5')
  const candidates = fc.uniqueArray(fc.record({ productId: product, claims: fc.uniqueArray(claim) }), {
    selector: (each) => each.productId,
  })
  const holders = fc.dictionary(claim, product)
  fc.assert(
    fc.property(candidates, holders, (batch, held) => {
      const refused = settleClaims(batch, new Map(Object.entries(held)))
      const after = new Map<string, string[]>()
      const hold = (key: string, owner: string) => after.set(key, [...(after.get(key) ?? []), owner])
      const written = batch.filter((_, index) => !refused.has(index))
      for (const { productId, claims } of written) for (const key of claims) hold(key, productId)
      for (const [key, owner] of Object.entries(held)) {
        if (!written.some(({ productId }) => productId === owner)) hold(key, owner)
      }
      for (const owners of after.values()) expect(owners).toHaveLength(1)
    }),
  )
})
