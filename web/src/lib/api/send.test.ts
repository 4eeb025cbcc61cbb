import { expect, test } from 'vitest'
import { outcomeOf } from './send.ts'

const error = (code: string) => ({ message: code, path: ['b'], extensions: { code, traceId: 't1' } })

test('data alone', () => {
  expect(outcomeOf({ data: { a: 1 } }, 200, null)).toEqual({ data: { a: 1 } })
})

test('data with errors is data with missing parts', () => {
  expect(outcomeOf({ data: { a: 1, b: null }, errors: [error('UNAVAILABLE')] }, 200, null)).toMatchObject({
    data: { a: 1, unavailableParts: [{ path: 'b', error: { kind: 'unavailable' } }] },
  })
})

test('only nulls with errors is an error', () => {
  expect(outcomeOf({ data: { b: null }, errors: [error('NOT_FOUND')] }, 200, null)).toMatchObject({
    error: { kind: 'not-found', traceId: 't1' },
  })
})

test('null without error is data: there is nobody signed in', () => {
  expect(outcomeOf({ data: { me: null } }, 200, null)).toEqual({ data: { me: null } })
})

test('an expired session is an error even beside data', () => {
  expect(outcomeOf({ data: { a: 1 }, errors: [error('UNAUTHENTICATED')] }, 200, null)).toMatchObject({
    error: { kind: 'signed-out' },
  })
})

test.each([
  [401, 'signed-out'],
  [403, 'forbidden'],
  [429, 'busy'],
  [502, 'unavailable'],
  [400, 'rejected'],
])('status %s without a GraphQL answer is %s', (status, kind) => {
  expect(outcomeOf({}, status, '7')).toMatchObject({ error: { kind } })
})

test('a document the server does not know means an outdated page', () => {
  const unknown = { message: 'old', extensions: { code: 'BAD_USER_INPUT', reason: 'UNKNOWN_DOCUMENT' } }
  expect(outcomeOf({ errors: [unknown] }, 400, null)).toMatchObject({ error: { kind: 'outdated' } })
})

test('an unknown code is a defect', () => {
  expect(outcomeOf({ errors: [error('WHATEVER')] }, 200, null)).toMatchObject({ error: { kind: 'defect' } })
})
