import { Client, credentials } from '@grpc/grpc-js'
import { expect, test } from 'vitest'
import { eventually } from '../../testing/settle.ts'
import { DomainError } from '../errors.ts'
import { gate } from './gate.ts'
import { boot, buyer, collect, echo } from './harness.ts'

const options = { viewer: buyer }

test('a call that takes longer than its deadline fails, and its handler is told', async () => {
  const { state, pass, open } = gate()
  await using harness = await boot({
    handlers: {
      getEcho: async (request, ctx) => {
        await pass(ctx.signal)
        return request
      },
    },
  })
  // Connected already, so that the deadline is spent in the handler.
  await harness.client.sayEcho(echo(), options)
  const call = harness.client.getEcho(echo(), { viewer: buyer, deadlineMs: 1_000 })
  await expect(call).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'DEADLINE_EXCEEDED' })
  await eventually(() => expect(state).toEqual({ entered: 1, aborted: 1 }))
  open()
})

test('a caller that goes away cancels the call, before it and under way', async () => {
  const { state, pass, open } = gate()
  await using harness = await boot({
    handlers: {
      sayEcho: async (request, ctx) => {
        await pass(ctx.signal)
        return request
      },
    },
  })
  const controller = new AbortController()
  const call = harness.client.sayEcho(echo(), { viewer: buyer, signal: controller.signal })
  const failed = expect(call).rejects.toMatchObject({ reason: 'CANCELLED', retriable: false })
  await eventually(() => expect(state.entered).toBe(1))
  controller.abort()
  await failed
  await eventually(() => expect(state.aborted).toBe(1))
  const late = harness.client.sayEcho(echo(), { viewer: buyer, signal: controller.signal })
  await expect(late).rejects.toMatchObject({ reason: 'CANCELLED' })
  expect(state.entered).toBe(1)
  open()
})

test('leaving a stream early ends it at the service', async () => {
  let ended = false
  await using harness = await boot({
    handlers: {
      async *listEchoes(request) {
        try {
          for (let n = 0; ; n++) yield { ...request, n }
        } finally {
          ended = true
        }
      },
    },
  })
  for await (const { n } of harness.client.listEchoes(echo('x'.repeat(1_000)), options)) if (n === 5) break
  await eventually(() => expect(ended).toBe(true))
})

test('a service may answer a stream of requests before its end', async () => {
  await using harness = await boot({
    handlers: {
      collectEchoes: async (requests) => {
        for await (const { n } of requests) {
          if (n === 3) throw new DomainError('INVALID', 'row 3 is bad', { reason: 'BAD_ROW' })
        }
        return echo()
      },
    },
  })
  let sent = 0
  let stopped = false
  async function* endless() {
    try {
      for (;;) yield echo('x'.repeat(10_000), sent++)
    } finally {
      stopped = true
    }
  }
  await expect(harness.client.collectEchoes(endless(), options)).rejects.toMatchObject({ reason: 'BAD_ROW' })
  await eventually(() => expect(stopped).toBe(true))
})

test('requests that cannot be produced fail the call with their own error', async () => {
  await using harness = await boot()
  async function* broken() {
    yield echo('a')
    throw new RangeError('row cannot be read')
  }
  await expect(harness.client.collectEchoes(broken(), options)).rejects.toThrow('row cannot be read')
  await expect(collect(harness.client.talk(broken(), options))).rejects.toThrow('row cannot be read')
})

test('a message above the limit is refused by whichever side meets it first', async () => {
  await using harness = await boot({ server: { maxMessageBytes: 20_000 } })
  const big = echo('x'.repeat(30_000))
  await expect(harness.client.getEcho(big, options)).rejects.toMatchObject({ code: 'LIMIT' })
  await expect(harness.client.collectEchoes([echo(), big], options)).rejects.toMatchObject({ code: 'LIMIT' })
  expect(await harness.client.getEcho(echo(), options)).toEqual(echo())
})

test('a message that cannot be decoded harms nobody else', async () => {
  await using harness = await boot()
  const raw = new Client(harness.address, credentials.createInsecure())
  const garbage = await new Promise<Error | null>((resolve) => {
    const path = '/selvedge.test.v1.EchoService/GetEcho'
    const deserialize = (bytes: Buffer) => bytes
    raw.makeUnaryRequest(
      path,
      (bytes: Buffer) => bytes,
      deserialize,
      Buffer.from('{'),
      (error) => resolve(error),
    )
  })
  raw.close()
  expect(garbage).toMatchObject({ code: 13 })
  expect(await harness.client.getEcho(echo(), options)).toEqual(echo())
})

test('above their limits client and server refuse at once', async () => {
  const { state, pass, open } = gate()
  const handlers = {
    sayEcho: async (request: ReturnType<typeof echo>, ctx: { signal: AbortSignal }) => {
      await pass(ctx.signal)
      return request
    },
  }
  await using tightClient = await boot({ handlers, client: { maxInFlight: 2 } })
  await using tightServer = await boot({ handlers, server: { maxInFlight: 2 } })
  const running = [tightClient, tightClient, tightServer, tightServer].map(({ client }) =>
    client.sayEcho(echo(), options),
  )
  await eventually(() => expect(state.entered).toBe(4))
  const refusedHere = tightClient.client.getEcho(echo(), options)
  await expect(refusedHere).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'TOO_MANY_IN_FLIGHT' })
  const refusedThere = tightServer.client.getEcho(echo(), options)
  await expect(refusedThere).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'OVERLOADED' })
  open()
  await Promise.all(running)
  expect(await tightClient.client.getEcho(echo(), options)).toEqual(echo())
  expect(await tightServer.client.getEcho(echo(), options)).toEqual(echo())
})

test('reads and writes with a request id are tried again; other writes are not', async () => {
  const tried: Record<string, number> = { get: 0, say: 0 }
  const failTwice = (name: string) => async (request: ReturnType<typeof echo>) => {
    tried[name]! += 1
    if (tried[name]! < 3) throw new DomainError('UNAVAILABLE', 'starting')
    return request
  }
  await using harness = await boot({ handlers: { getEcho: failTwice('get'), sayEcho: failTwice('say') } })
  expect(await harness.client.getEcho(echo(), options)).toEqual(echo())
  await expect(harness.client.sayEcho(echo(), options)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect(tried).toEqual({ get: 3, say: 1 })
  expect(await harness.client.sayEcho(echo(), { viewer: buyer, requestId: 'r-1' })).toEqual(echo())
  expect(tried).toEqual({ get: 3, say: 3 })
})
