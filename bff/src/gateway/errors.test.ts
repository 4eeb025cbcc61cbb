import { DatabaseUnavailableError } from '@selvedge/platform/db/errors'
import { DomainError, RemoteFault } from '@selvedge/platform/rpc/errors'
import { silentLogger } from '@selvedge/platform/telemetry/logger'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { createErrorMask, refuse, unavailableIn } from './errors.ts'
import { tellingService } from './service-name.ts'

const mask = createErrorMask(silentLogger)
const masked = (cause: Error) =>
  mask({ message: cause.message, path: ['a'] }, new GraphQLError(cause.message, { originalError: cause }))

test.each([
  [new Error('connect to 10.0.0.3 as admin'), 'INTERNAL_SERVER_ERROR'],
  [new RemoteFault('/x', 'select * from secrets'), 'INTERNAL_SERVER_ERROR'],
  [
    new DomainError('UNAUTHENTICATED', 'the viewer cannot be trusted', { reason: 'VIEWER_FORGED' }),
    'INTERNAL_SERVER_ERROR',
  ],
])('%s is a bug of ours and stays inside', (cause, code) => {
  const { message, extensions } = masked(cause)
  expect(message).toBe('internal error')
  expect(extensions).toEqual({ code, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) })
})

test.each([
  [
    new DomainError('UNAUTHENTICATED', 'sign in', { reason: 'SIGNED_OUT' }),
    { code: 'UNAUTHENTICATED', reason: 'SIGNED_OUT' },
  ],
  [new DomainError('NOT_ALLOWED', 'no'), { code: 'FORBIDDEN' }],
  [
    new DomainError('LIMIT', 'slow down', { details: { retryAfterSeconds: 3 } }),
    { code: 'RATE_LIMITED', retryAfter: 3 },
  ],
  [new DatabaseUnavailableError('busy'), { code: 'UNAVAILABLE', service: 'read-models', retriable: true }],
])('%s is told with a stable code', (cause, extensions) => {
  expect(masked(cause)).toMatchObject({ path: ['a'], extensions })
})

test('what is missing is named once per service', async () => {
  const away = async () => {
    throw new DomainError('UNAVAILABLE', 'No connection established', { reason: 'UNREACHABLE' })
  }
  const clients = { pricing: tellingService('pricing', { away }), stock: tellingService('stock', { away }) }
  const errors = []
  for (const client of [clients.stock, clients.pricing, clients.stock])
    errors.push(masked(await client.away().catch((error: Error) => error)))
  expect(errors[0]!.message).toBe('stock does not answer now')
  expect(unavailableIn(errors)).toEqual(['pricing', 'stock'])
})

test('a refusal is data with its problems; being away is not', () => {
  const problems = [{ code: 'GTIN_CHECK_DIGIT', pointer: '/gtin', message: 'the last digit is wrong', value: '12' }]
  const error = new DomainError('INVALID', 'not valid', { reason: 'PRODUCT_INVALID', details: { problems } })
  expect(refuse(error)).toEqual({
    __typename: 'Refused',
    code: 'PRODUCT_INVALID',
    message: 'not valid',
    problems: [{ code: 'GTIN_CHECK_DIGIT', pointer: '/gtin', message: 'the last digit is wrong' }],
  })
  expect(() => refuse(new DomainError('UNAVAILABLE', 'away'))).toThrow('away')
  expect(() => refuse(new TypeError('bug'))).toThrow('bug')
})
