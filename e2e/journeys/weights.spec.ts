/** Pages stay light: what has to be fetched before the first one works, and what each other one adds. */
import { expect, test } from '@playwright/test'
import { pageWeights } from '../support/page-weights.ts'

const { first, lazy } = pageWeights('src/features/session/LoginPage.tsx')

test('the first route needs at most 230 KB of JavaScript and 40 KB of style sheets', () => {
  expect(first.js).toBeLessThanOrEqual(230)
  expect(first.css).toBeLessThanOrEqual(40)
})

test('no lazy part adds more than 60 KB of JavaScript', () => {
  const heavy = [...lazy].filter(([, { js }]) => js > 60).map(([name, { js }]) => `${name}: ${js.toFixed(1)} KB`)
  expect(lazy.size).toBeGreaterThan(0)
  expect(heavy).toEqual([])
})
