import { expect, test } from 'vitest'
import { answerOf, isUnavailable } from './answer.ts'

const late = { message: 'late', path: ['search', 'facets', 2], extensions: { code: 'UNAVAILABLE' } }

test('a whole answer is passed on untouched', () => {
  const data = { a: 1 }
  expect(answerOf(data, [])).toBe(data)
})

test('missing parts stand beside the data', () => {
  const answer = answerOf({ search: { hits: [] } }, [late])
  expect(answer.search.hits).toEqual([])
  expect(answer.unavailableParts).toMatchObject([{ path: 'search.facets.2', error: { kind: 'unavailable' } }])
})

test.each([
  ['search.facets', true],
  ['search.facets.2', true],
  ['search.facets.2.values', true],
  ['search', true],
  ['search.facets.3', false],
  ['search.facet', false],
])('%s unavailable: %s', (path, expected) => {
  expect(isUnavailable(answerOf({}, [late]), path)).toBe(expected)
})
