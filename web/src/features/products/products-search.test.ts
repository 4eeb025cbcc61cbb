import { expect, test } from 'vitest'
import { inputOf, isNarrowed, productsSearchOf } from './products-search.ts'

test('an address says what the server is asked for', () => {
  const search = productsSearchOf({ q: 'parka', show: 'incomplete', stopped: 'PRICE', season: 'SS27', sort: 'NAME' })
  expect(inputOf(search)).toEqual({
    first: 60,
    text: 'parka',
    complete: false,
    stoppedAt: 'PRICE',
    season: 'SS27',
    sort: 'NAME',
  })
})

test('what somebody typed into the address counts only where it is known', () => {
  expect(
    productsSearchOf({ show: 'all', stopped: 'NOPE', lifecycle: 'GONE', sort: 1, short: 'yes', tab: 'x' }),
  ).toEqual({})
})

test('an EAN in the address is text, though it looks like a number', () => {
  expect(productsSearchOf({ q: 5901234123457 })).toEqual({ q: '5901234123457' })
})

test('the order and the tab narrow nothing', () => {
  expect(isNarrowed({ sort: 'NAME', tab: 'waiting', waits: 'PRICE' })).toBe(false)
  expect(isNarrowed({ missing: 'IMAGE' })).toBe(true)
})
