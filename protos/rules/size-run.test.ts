import { expect, test } from 'vitest'
import { sizeRun, sortSizes } from './size-run.ts'

const scale = { name: 'alpha', sizes: ['XS', 'S', 'M', 'L', 'XL', 'XXL'] }
const variants = (...sizes: string[]) => sizes.map((size) => ({ sku: size, size, gtin: '' }))

test('a size run goes from the first to the last size that is made, by the scale', () => {
  expect(sizeRun({ variants: variants('XXL', 'M', 'XS'), sizeScale: scale })).toBe('XS–XXL')
  expect(sizeRun({ variants: variants('L', 'S'), sizeScale: scale })).toBe('S–L')
  expect(sizeRun({ variants: variants('M'), sizeScale: scale })).toBe('M')
  expect(sizeRun({ variants: [], sizeScale: scale })).toBe('')
  expect(sizeRun({ variants: variants('One size', 'One size'), sizeScale: undefined })).toBe('One size')
})

test('sizes the scale does not know come last and keep their order', () => {
  expect(sortSizes(['4XL', 'L', '3XL', 'XS'], scale.sizes)).toEqual(['XS', 'L', '4XL', '3XL'])
})
