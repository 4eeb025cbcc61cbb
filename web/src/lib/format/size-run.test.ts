import { expect, test } from 'vitest'
import { formatSizeRun } from './size-run.ts'

const scale = ['XS', 'S', 'M', 'L', 'XL', 'XXL']

test.each([
  [['XS', 'S', 'M', 'L'], 'XS–L'],
  [['L', 'XS', 'M', 'S', 'XXL'], 'XS–L, XXL'],
  [['S', 'M'], 'S, M'],
  [['M'], 'M'],
  [[], ''],
  [['XS', 'S', 'M', 'One size'], 'XS–M, One size'],
])('%j is %s', (sizes, text) => {
  expect(formatSizeRun(sizes, scale)).toBe(text)
})
