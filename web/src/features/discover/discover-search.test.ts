import { expect, test } from 'vitest'
import { brandsInputOf, discoverSearchOf, isNarrowed } from './discover-search.ts'

test('an address is read as far as it makes sense', () => {
  expect(
    discoverSearchOf({ q: 'wool', relation: 'CONNECTED', country: 7, season: ' ', category: 'men/coats' }),
  ).toEqual({
    q: 'wool',
    relation: 'CONNECTED',
    category: 'men/coats',
  })
  expect(discoverSearchOf({ relation: 'FRIENDS' })).toEqual({})
})

test('what is not the page’s own does not reach the server, nor count as a filter', () => {
  const search = { q: 'wool', locale: 'pseudo' }
  expect(brandsInputOf(search)).toEqual({ text: 'wool', first: 24 })
  expect(isNarrowed({ locale: 'pseudo' } as object)).toBe(false)
})
