import { expect, test } from 'vitest'
import { scaleText } from './scale-text.ts'

test.each([
  ['alpha-women', 'Alpha women'],
  ['eu-men', 'EU men'],
  ['shoes_uk', 'Shoes UK'],
  ['use-once', 'Use once'],
  ['', ''],
])('%s is read as %s', (code, words) => {
  expect(scaleText(code)).toBe(words)
})
