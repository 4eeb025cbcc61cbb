import { KafkaJSConnectionError, KafkaJSNumberOfRetriesExceeded, KafkaJSProtocolError } from 'kafkajs'
import { expect, test } from 'vitest'
import { createRestarts } from './restarts.ts'

const protocol = (type: string, retriable: boolean) =>
  new KafkaJSProtocolError(Object.assign(new Error(type), { type, code: 1, retriable }))
const wrapped = (error: Error) => new KafkaJSNumberOfRetriesExceeded(error, { retryCount: 4, retryTime: 1 })

test('brokers that cannot be reached, or are not ready, are waited for without end', () => {
  const restarts = createRestarts()
  for (let n = 0; n < 1_000; n++) {
    const error = n % 2 ? new KafkaJSConnectionError('refused') : protocol('GROUP_LOAD_IN_PROGRESS', true)
    expect(restarts.crashed(wrapped(error))).toBeLessThanOrEqual(5_000)
  }
})

test('anything else is tried a few times, unless something was handled between', () => {
  const restarts = createRestarts()
  const error = protocol('INCONSISTENT_GROUP_PROTOCOL', false)
  for (let n = 0; n < 100; n++) {
    expect(restarts.crashed(error)).toBeDefined()
    restarts.progressed()
  }
  const pauses = Array.from({ length: 6 }, () => restarts.crashed(error))
  expect(pauses).toEqual([50, 100, 200, 400, 800, undefined])
})
