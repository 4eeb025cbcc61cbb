import { expect, test } from 'vitest'
import { asLogError, isPassing } from './errors.ts'
import { Broker } from './internals.ts'

test('a broker asked before it was greeted is one that cannot be reached yet, though kafkajs gives that no name', async () => {
  const quiet = { namespace: () => ({ debug() {} }) }
  const broker = new Broker({ logger: quiet, connectionPool: { host: '127.0.0.1', port: 1, connectionTimeout: 1 } })
  const told: unknown = await broker.metadata([]).catch((error: unknown) => error)
  expect(asLogError(told)).toMatchObject({ name: 'LogUnavailableError', retriable: true })
  expect(isPassing(told)).toBe(true)
})
