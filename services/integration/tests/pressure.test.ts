import { setTimeout as delay } from 'node:timers/promises'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { systemOnly } from '@selvedge/platform/rpc/policy'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import type { RpcServer } from '@selvedge/platform/rpc/server'
import { rpcService } from '@selvedge/platform/rpc/service'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPressure } from '../src/bulk/pressure.ts'
import type { Pressure } from '../src/bulk/pressure.ts'

let runtime: TestRuntime
let server: RpcServer
let client: RpcClient<typeof ConsumersService>
let pressure: Pressure
let outbox = { oldestAgeMs: 0, bytes: 0 }
let shownMs = 0

beforeEach(async () => {
  runtime = await testRuntime()
  // An owner whose outbox is as the test says, asked over its real socket.
  const status = () => ({
    name: 'catalog',
    rows: 1,
    parkedKeys: [],
    lostTopics: [],
    restoredAt: '',
    replays: [],
    dryRuns: [],
    replayable: true,
    ...outbox,
  })
  const handlers = {
    listConsumers: async () => ({ consumers: [], outboxes: [status()], parked: [], copy: '', codeVersion: '' }),
    retryParked: async () => ({ healed: true, error: '' }),
    dropParked: async () => ({ healed: true, error: '' }),
    readParked: async () => ({ records: [], more: false }),
    replay: async () => ({ replays: [] }),
    forgetLoss: async () => ({}),
  }
  const policy = {
    listConsumers: systemOnly,
    retryParked: systemOnly,
    dropParked: systemOnly,
    readParked: systemOnly,
    replay: systemOnly,
    forgetLoss: systemOnly,
  }
  const { viewerKeys, clock, logger, metrics } = runtime
  const services = [rpcService(ConsumersService, handlers, policy)]
  server = await startRpcServer({
    address: runtime.configOf('catalog').listen,
    services,
    viewerKeys,
    clock,
    log: logger,
    metrics,
  })
  client = connectPeer(runtime, runtime.configOf('test'), 'catalog', ConsumersService)
  shownMs = 0
  const asked = { consumers: [client], insight: { getLateness: async () => ({ shownMs }) } }
  const limits = { maxOutboxAgeMs: 10_000, maxOutboxBytes: 1_000, maxLateMs: 10_000 }
  pressure = createPressure(asked, limits, clock, logger)
})

afterEach(async () => {
  client.close()
  await server.stop()
  await runtime.close()
})

test('imports are taken while outboxes are young and small, and refused with a time to come back when not', async () => {
  outbox = { oldestAgeMs: 9_000, bytes: 900 }
  await pressure.assertCalm()
  for (const over of [
    { oldestAgeMs: 10_001, bytes: 0 },
    { oldestAgeMs: 0, bytes: 1_001 },
  ]) {
    outbox = over
    runtime.clock.advance(1_000)
    await expect(pressure.assertCalm()).rejects.toMatchObject({
      code: 'LIMIT',
      reason: 'OVERLOADED',
      details: { retryAfterSeconds: 10 },
    })
  }
})

test('the owners are asked once a second, however many records come', async () => {
  outbox = { oldestAgeMs: 0, bytes: 0 }
  await pressure.assertCalm()
  outbox = { oldestAgeMs: 60_000, bytes: 0 }
  await pressure.assertCalm()
  runtime.clock.advance(1_000)
  await expect(pressure.assertCalm()).rejects.toMatchObject({ reason: 'OVERLOADED' })
})

test('a running stream goes on when what came before is through, and ends its wait when its client has gone', async () => {
  outbox = { oldestAgeMs: 60_000, bytes: 0 }
  const waiting = pressure.pace(new AbortController().signal)
  outbox = { oldestAgeMs: 0, bytes: 0 }
  runtime.clock.advance(1_000)
  await waiting

  outbox = { oldestAgeMs: 60_000, bytes: 0 }
  runtime.clock.advance(1_000)
  const gone = new AbortController()
  const stopped = pressure.pace(gone.signal)
  gone.abort()
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
})

test('an owner that does not answer stops no import: it refuses what it cannot take itself', async () => {
  await server.stop(0)
  await pressure.assertCalm()
})

test('a running stream waits while retailers see products late; what comes as one request is taken all the same', async () => {
  outbox = { oldestAgeMs: 0, bytes: 0 }
  shownMs = 10_001
  await pressure.assertCalm()
  // It is asked beside; what it says counts from the next time on.
  await delay(0)
  let waits = true
  const waiting = pressure.pace(new AbortController().signal).then(() => (waits = false))
  await pressure.assertCalm()
  expect(waits).toBe(true)
  shownMs = 9_999
  runtime.clock.advance(1_000)
  await waiting
})
