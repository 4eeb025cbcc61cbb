import { expect, test } from 'vitest'
import { stem } from './stem.ts'

test.each([
  ['dress', 'dresses'],
  ['shoe', 'shoes'],
  ['watch', 'watches'],
  ['box', 'boxes'],
  ['hoodie', 'hoodies'],
  ['accessory', 'accessories'],
  ['tie', 'ties'],
  ['trouser', 'trousers'],
  ['bikini', 'bikinis'],
  ['jersey', 'jerseys'],
  ['blouse', 'blouses'],
])('%s and %s are one', (one, many) => expect(stem(many)).toBe(stem(one)))

test.each(['dress', 'plus', 'gas', 'xs', '1042s', 'été'])('%s stays', (word) => expect(stem(word)).toBe(word))

test.each([
  ['dress', 'dre'],
  ['brass', 'bras'],
  ['plus', 'plu'],
])('%s and %s stay two', (one, other) => expect(stem(one)).not.toBe(stem(other)))
