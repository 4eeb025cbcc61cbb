import { expect, test } from 'vitest'
import { streamStep } from './step.ts'

test('an event is what stands in the one field', () => {
  const event = { cursor: 'c1', n: 1 }
  expect(streamStep({ numbers: event })).toEqual({ cursor: 'c1', reset: false, event })
})

test('an event may be a reset that holds everything anew', () => {
  const event = { cursor: 'c1', reset: true, n: 1 }
  expect(streamStep({ numbers: event })).toEqual({ cursor: 'c1', reset: true, event })
})

test('a bare reset is no event', () => {
  expect(streamStep({ numbers: { __typename: 'Reset', cursor: 'c1' } })).toEqual({
    cursor: 'c1',
    reset: true,
    event: undefined,
  })
})

test('a missing field moves nothing', () => {
  expect(streamStep({ numbers: null })).toEqual({ cursor: null, reset: false, event: undefined })
})
