import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const known = ['styleNumber', 'styleName', 'colourCode', 'colourName', 'sku', 'gtin']

test.each([
  ['style_number', 'styleNumber'],
  ['StyleNumber', 'styleNumber'],
  ['colorName', 'colourName'],
  ['stylenumer', 'styleNumber'],
  ['SKU', 'sku'],
  ['ean', undefined],
  ['weight', undefined],
  ['', undefined],
  ['x'.repeat(10_000), undefined],
])('%s is meant as %s', (name, meant) => {
  expect(nearestName(name, known)).toBe(meant)
})

test('a known name is nearest to itself, and one wrong letter in a long one does not hide it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...known), fc.nat(), fc.constantFrom(...'qxz'), (name, at, letter) => {
      expect(nearestName(name, known)).toBe(name)
      const place = at % name.length
      if (name.length > 6) expect(nearestName(name.slice(0, place) + letter + name.slice(place + 1), [name])).toBe(name)
    }),
  )
})
