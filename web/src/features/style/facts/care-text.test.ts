import { expect, test } from 'vitest'
import { careText } from './care-text.ts'

test.each([
  ['wash-30', 'Wash 30'],
  ['NO_BLEACH', 'No bleach'],
  ['Wash at 30 °C', 'Wash at 30 °C'],
])('%s is read as %s', (care, words) => {
  expect(careText(care)).toBe(words)
})
