import { expect, test } from 'vitest'
import { inputOf, isNarrowed, productsSearchOf, searchCountedBy } from './products-search.ts'

test('an address says what the server is asked for', () => {
  const search = productsSearchOf({
    q: 'parka',
    show: 'incomplete',
    reached: 'VALID',
    lost: 'NO_PRICE',
    season: 'SS27',
    sort: 'NAME',
  })
  expect(inputOf(search)).toEqual({
    first: 60,
    text: 'parka',
    complete: false,
    reached: 'VALID',
    lostTo: 'NO_PRICE',
    season: 'SS27',
    sort: 'NAME',
  })
})

test('what somebody typed into the address counts only where it is known', () => {
  expect(
    productsSearchOf({ show: 'all', reached: 'NOPE', lifecycle: 'GONE', sort: 1, short: 'yes', tab: 'x' }),
  ).toEqual({})
})

test('an EAN in the address is text, though it looks like a number', () => {
  expect(productsSearchOf({ q: 5901234123457 })).toEqual({ q: '5901234123457' })
})

test('the order and the tab narrow nothing', () => {
  expect(isNarrowed({ sort: 'NAME', tab: 'waiting', waits: 'PRICE' })).toBe(false)
  expect(isNarrowed({ missing: 'IMAGE' })).toBe(true)
  expect(isNarrowed(productsSearchOf({ setAside: true }))).toBe(true)
})

test('a number of the funnel leads to what it counts: of the season, whatever else narrows the list', () => {
  const shown = productsSearchOf({ q: 'parka', show: 'incomplete', season: 'SS27', lost: 'DRAFT', sort: 'NAME' })
  expect(searchCountedBy(shown, { reached: 'SEARCHABLE' })).toEqual({
    reached: 'SEARCHABLE',
    season: 'SS27',
    sort: 'NAME',
  })
  expect(searchCountedBy({ q: 'parka' }, {})).toEqual({})
})
