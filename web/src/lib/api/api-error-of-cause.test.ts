import { expect, test } from 'vitest'
import { apiErrorOfCause } from './api-error-of-cause.ts'

test.each([
  ['Failed to fetch dynamically imported module: /assets/x.js'],
  ['Importing a module script failed.'],
  ['error loading dynamically imported module'],
])('%s: the page is older than the server', (message) => {
  expect(apiErrorOfCause(new TypeError(message))).toEqual({ kind: 'outdated' })
})

test('an answer of the API stays what it is', () => {
  expect(apiErrorOfCause({ kind: 'forbidden' })).toEqual({ kind: 'forbidden' })
})

test('anything else is a defect', () => {
  expect(apiErrorOfCause(new Error('x is undefined'))).toEqual({ kind: 'defect' })
})
