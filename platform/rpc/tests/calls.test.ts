import { existsSync, statSync } from 'node:fs'
import { Client, credentials } from '@grpc/grpc-js'
import { expect, test } from 'vitest'
import { acrossTenants, currentTenant, EVERYBODY } from '../../db/tenant.ts'
import { runInTrace, newTrace, parseTraceparent } from '../../telemetry/trace.ts'
import { EchoServiceService } from '../../testing/echo-service.ts'
import type { Echo } from '../../testing/echo-service.ts'
import type { RpcContext } from '../context.ts'
import { allow, anonymous, systemOnly } from '../policy.ts'
import { socketPath } from '../address.ts'
import { systemViewer } from '../viewer.ts'
import { boot, buyer, collect, echo } from './harness.ts'

test('all four kinds of method answer over a socket file only the owner may open', async () => {
  await using harness = await boot()
  const { client, address } = harness
  const options = { viewer: buyer }
  expect(await client.getEcho(echo('hi', 3), options)).toEqual(echo('hi', 3))
  expect(await collect(client.listEchoes(echo('x', 3), options))).toEqual([echo('x', 0), echo('x', 1), echo('x', 2)])
  expect(await client.collectEchoes([echo('a'), echo('b')], options)).toEqual(echo('a b', 2))
  expect(await collect(client.talk([echo('a', 1), echo('b', 2)], options))).toEqual([echo('a', 2), echo('b', 3)])
  expect(statSync(socketPath(address)!).mode & 0o777).toBe(0o600)
})

test('a handler knows viewer, request id, deadline and trace of its call', async () => {
  const seen: RpcContext[] = []
  await using harness = await boot({
    handlers: {
      getEcho: async (request, ctx) => {
        seen.push(ctx)
        return request
      },
    },
  })
  const trace = newTrace()
  const before = Date.now()
  await runInTrace(trace, () => harness.client.getEcho(echo(), { viewer: buyer, requestId: 'r-1', deadlineMs: 45_000 }))
  await harness.client.getEcho(echo(), { viewer: buyer })
  const after = Date.now()
  const [first, second] = seen
  expect(first!.viewer).toEqual(buyer)
  expect(first!.requestId).toBe('r-1')
  expect(first!.deadline).toBeGreaterThan(before)
  // gRPC carries what is left as a duration, rounded up.
  expect(first!.deadline).toBeLessThanOrEqual(after + 45_001)
  expect(parseTraceparent(first!.traceparent)!.traceId).toBe(trace.traceId)
  expect(second!.requestId).toMatch(/^[0-9a-f-]{36}$/)
})

test('every piece of a call is done on behalf of its viewer, whoever started the server', async () => {
  const tenant = () => echo(currentTenant())
  const everyone = allow({ kinds: ['RETAILER', 'OPERATOR', 'SYSTEM'] })
  await using harness = await acrossTenants(() =>
    boot({
      handlers: {
        getEcho: async () => tenant(),
        sayEcho: async () => tenant(),
        async *listEchoes(_, { signal }) {
          yield tenant()
          await new Promise(setImmediate)
          if (!signal.aborted) yield tenant()
        },
        async *talk(requests) {
          for await (const _ of requests) yield tenant()
        },
      },
      policy: { getEcho: everyone, sayEcho: anonymous },
    }),
  )
  const { client } = harness
  const operator = { ...buyer, organisationId: 'o1', organisationKind: 'OPERATOR', role: 'OPERATOR' } as const
  const viewers = [buyer, { ...buyer, organisationId: 'r2' }, operator, systemViewer('test')]
  const seen = await Promise.all(viewers.map((viewer) => client.getEcho(echo(), { viewer })))
  expect(seen.map(({ text }) => text)).toEqual(['r1', 'r2', EVERYBODY, EVERYBODY])
  expect(await askAsNobody(harness.address)).toEqual(echo(''))
  expect(await collect(client.listEchoes(echo(), { viewer: buyer }))).toEqual([echo('r1'), echo('r1')])
  expect(await collect(client.talk([echo(), echo()], { viewer: buyer }))).toEqual([echo('r1'), echo('r1')])
})

/** Our own clients always say on whose behalf they ask. */
async function askAsNobody(address: string): Promise<Echo> {
  const client = new Client(address, credentials.createInsecure())
  const { path, requestSerialize, responseDeserialize } = EchoServiceService.sayEcho
  try {
    return await new Promise((resolve, reject) => {
      client.makeUnaryRequest(path, requestSerialize, responseDeserialize, echo(), (error, answer) =>
        error ? reject(error) : resolve(answer!),
      )
    })
  } finally {
    client.close()
  }
}

test('the context of a call, given on, bounds the next call by what is left of its time', async () => {
  const calls: { deadline: number; at: number }[] = []
  const note = ({ deadline }: RpcContext) => calls.push({ deadline, at: Date.now() })
  await using inner = await boot({
    handlers: {
      getEcho: async (request, ctx) => {
        note(ctx)
        return request
      },
    },
    client: { defaultDeadlineMs: 50_000 },
  })
  await using outer = await boot({
    handlers: {
      getEcho: async (request, ctx) => {
        note(ctx)
        return inner.client.getEcho(request, ctx)
      },
    },
  })
  await outer.client.getEcho(echo(), { viewer: buyer, deadlineMs: 20_000 })
  const [first, second] = calls
  // gRPC carries what is left as a duration, rounded up: the inner end lies after the outer one by the time on the way.
  expect(second!.deadline).toBeLessThanOrEqual(first!.deadline + second!.at - first!.at + 1)
})

test('a rule is enforced for every kind of method; without a viewer nothing is answered', async () => {
  await using harness = await boot({
    policy: { getEcho: systemOnly, listEchoes: systemOnly, collectEchoes: systemOnly, talk: systemOnly },
  })
  const { client } = harness
  const refused = { code: 'NOT_ALLOWED' }
  const options = { viewer: buyer }
  await expect(client.getEcho(echo(), options)).rejects.toMatchObject(refused)
  await expect(collect(client.listEchoes(echo('x', 2), options))).rejects.toMatchObject(refused)
  await expect(client.collectEchoes([echo()], options)).rejects.toMatchObject(refused)
  await expect(collect(client.talk([echo()], options))).rejects.toMatchObject(refused)
  expect(await client.getEcho(echo(), { viewer: systemViewer('orders') })).toEqual(echo())
})

test('a viewer signed with a key the service does not know is refused', async () => {
  const foreign = [{ id: 'k1', secret: 'another secret of forty characters, so long' }]
  await using harness = await boot({ client: { viewerKeys: foreign }, policy: { sayEcho: anonymous } })
  await expect(harness.client.getEcho(echo(), { viewer: buyer })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  })
  await expect(harness.client.sayEcho(echo(), { viewer: buyer })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  })
})

test('calls are counted by method and outcome', async () => {
  await using harness = await boot({ policy: { sayEcho: systemOnly } })
  await harness.client.getEcho(echo(), { viewer: buyer })
  await harness.client.sayEcho(echo(), { viewer: buyer }).catch(() => undefined)
  const text = await harness.metrics.text()
  expect(text).toMatch(
    /rpc_server_seconds_count\{[^}]*method="selvedge.test.v1.EchoService\/GetEcho",code="OK"[^}]*\} 1/,
  )
  expect(text).toMatch(/rpc_server_seconds_count\{[^}]*SayEcho",code="NOT_ALLOWED"[^}]*\} 1/)
})

test('the socket file is gone after the service stopped', async () => {
  const harness = await boot()
  const path = socketPath(harness.address)!
  expect(existsSync(path)).toBe(true)
  await harness[Symbol.asyncDispose]()
  expect(existsSync(path)).toBe(false)
})
