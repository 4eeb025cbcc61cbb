import { expect, test } from 'vitest'
import { DomainError, RemoteFault } from '../rpc/errors.ts'
import { isExpected, toProblem } from './problem.ts'

test('a refusal is told with its code, reason, details and trace', () => {
  const error = new DomainError('EXISTS', 'A list of this name exists', {
    reason: 'PRICE_LIST_NAME_TAKEN',
    details: { name: 'EU-A' },
  })
  expect(toProblem(error, 't1').problem).toEqual({
    type: 'urn:selvedge:problem:price-list-name-taken',
    title: 'Already exists',
    status: 409,
    detail: 'A list of this name exists',
    code: 'EXISTS',
    reason: 'PRICE_LIST_NAME_TAKEN',
    details: { name: 'EU-A' },
    traceId: 't1',
  })
})

test('who is too early learns when to come back', () => {
  const limit = new DomainError('LIMIT', 'slow down', { details: { retryAfterSeconds: 2.1 } })
  expect(toProblem(limit, 't').headers).toEqual({ 'retry-after': '3' })
  expect(toProblem(new DomainError('UNAVAILABLE', 'later'), 't').headers).toEqual({ 'retry-after': '1' })
  expect(toProblem(new DomainError('UNAUTHENTICATED', 'who?'), 't').headers).toEqual({
    'www-authenticate': 'Bearer',
  })
})

test('of a bug nothing is told but the trace', () => {
  for (const error of [new TypeError('hunter2'), new RemoteFault('/x/Y', 'hunter2'), 'hunter2', undefined]) {
    expect(isExpected(error)).toBe(false)
    expect(toProblem(error, 't1').problem).toEqual({
      type: 'about:blank',
      title: 'Internal error',
      status: 500,
      code: 'INTERNAL',
      traceId: 't1',
    })
  }
})

test('an error that only looks like a refusal is a bug', () => {
  expect(isExpected(Object.assign(new Error('x'), { statusCode: 400 }))).toBe(false)
  expect(isExpected(Object.assign(new Error('x'), { statusCode: 400, code: 'ERR_OTHER' }))).toBe(false)
})
