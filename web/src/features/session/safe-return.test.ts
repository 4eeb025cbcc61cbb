import { expect, test } from 'vitest'
import { safeReturn } from './safe-return.ts'

test.each(['/orders', '/orders?status=placed', '/catalogue#x'])('%s is kept', (then) => {
  expect(safeReturn(then)).toBe(then)
})

test.each([
  undefined,
  7,
  '',
  '/',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/login?then=/x',
])('%j leads to the first page', (then) => {
  expect(safeReturn(then)).toBeUndefined()
})
