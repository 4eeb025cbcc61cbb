import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { freePort } from '@selvedge/platform/testing/free-port'
import type { Clock } from '@selvedge/platform/clock'
import type { Log } from '@selvedge/platform/log/log'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { consumersRpc } from '@selvedge/platform/runtime/consumers-rpc'
import { startRpcServer } from '@selvedge/platform/rpc/server'
import type { RpcServer } from '@selvedge/platform/rpc/server'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Service } from '@selvedge/platform/lifecycle/service'
import { eventually } from '@selvedge/platform/testing/settle'
import type { PrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { startView } from '@selvedge/platform/views/run-view'
import type { RunningView } from '@selvedge/platform/views/run-view'
import { recordOf } from '@selvedge/platform/views/replay-test'
import { source } from '@selvedge/platform/views/view'
import { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { ConsumerHealth } from '@selvedge/protos/gen/insight/v1/insight_service'
import { topics, topicsOf } from '@selvedge/protos/topics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createService } from '../src/service.ts'

let runtime: Omit<TestRuntime, 'clock'> & { clock: Clock }
let view: RunningView
/** What its service says it runs. */
let views: RunningView[]
let server: RpcServer
let insight: Service
let port: number
/** Set: time stands still there. */
let standing: Date | undefined
/** What each batch waits for: not its transaction, which a server ends when nothing happens in it. */
let gate: PromiseWithResolvers<void>

const operator = { viewer: systemViewer('test') }

beforeEach(async () => {
  // The minutes of a course pass in seconds, for all of them alike.
  standing = undefined
  runtime = {
    ...(await testRuntime()),
    clock: { now: () => standing ?? new Date(performance.timeOrigin + performance.now() * 60) },
  }
  await runtime.log.createTopics(topicsOf('connections'))
  gate = Promise.withResolvers()
  gate.resolve()
  const location = runtime.locate(runtime.dir, 'slow-v1')
  const sources = [source(topics.matchMaking, async () => {})]
  view = await startView(
    { name: 'slow', version: 1, migrations: [], sources },
    { ...runtime, log: gated(runtime.log), location, onError: () => undefined },
  )
  views = [view]
  server = await startRpcServer({
    ...runtime,
    log: runtime.logger,
    address: runtime.configOf('notices').listen,
    services: [consumersRpc({ views, relays: {}, codeVersion: 'tested' })],
  })
  port = await freePort()
  insight = createInsight()
  await insight.start()
})
afterEach(async () => {
  gate.resolve()
  await insight.stop()
  await server.stop()
  await view.stop()
  await runtime.close()
})

function gated(log: Log): Log {
  return {
    ...log,
    subscribe: (options) =>
      log.subscribe({ ...options, onBatch: (batch) => gate.promise.then(() => options.onBatch(batch)) }),
  }
}

function createInsight(): Service {
  return createService(
    {
      ...runtime.configOf('insight'),
      peers: { notices: runtime.configOf('notices').listen },
      healthEveryMs: 20,
      burrowListen: `127.0.0.1:${port}`,
    },
    runtime,
  )
}

async function health(): Promise<ConsumerHealth> {
  const client = connectPeer(runtime, runtime.configOf('test'), 'insight', InsightService)
  const { services } = await client.getConsole({}, operator)
  client.close()
  expect(services[0]!.health).toHaveLength(1)
  return services[0]!.health[0]!
}

const append = (id: string) =>
  runtime.log.append([recordOf(topics.matchMaking, id, MatchMaking.fromPartial({ id }), 1)])
const burrow = async (path: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}/v3/kafka${path}`)
  return { code: answer.status, ...((await answer.json()) as Record<string, any>) } as Record<string, any>
}

test('a consumer that stands still is told from one that works, what waits has an age, and a restart forgets none of it', async () => {
  await append('a')
  await eventually(async () => expect(await health()).toMatchObject({ verdict: 'FINE', status: 'OK', lagMs: 0 }))

  gate = Promise.withResolvers()
  await append('b')
  const stuck = await eventually(async () => {
    const now = await health()
    expect(now).toMatchObject({ verdict: 'STUCK', status: 'ERR', complete: 1, lagAtLeast: false })
    // Where the next look is late, it may have stopped.
    expect(now.partitions).toEqual([expect.objectContaining({ topic: topics.matchMaking.name, status: 'STALL' })])
    return now
  })
  expect(stuck.lagMs).toBeGreaterThan(0)

  await insight.stop()
  insight = createInsight()
  await insight.start()
  // What was seen before is still part of the course: since when the record waits is not forgotten.
  await eventually(async () => {
    const now = await health()
    expect(now).toMatchObject({ verdict: 'STUCK', lagAtLeast: false })
    expect(now.lagMs).toBeGreaterThan(stuck.lagMs)
  })

  gate.resolve()
  await eventually(async () => expect(await health()).toMatchObject({ verdict: 'FINE', status: 'OK', partitions: [] }))
})

test('a consumer that its service does not run any more is forgotten', async () => {
  await append('a')
  await eventually(async () => expect(await health()).toMatchObject({ verdict: 'FINE' }))
  expect((await burrow('/selvedge/consumer'))['consumers']).toHaveLength(1)
  const told = () => (runtime.metrics as PrometheusMetrics).text()
  expect(await told()).toContain('consumer="slow-v1"')
  views.length = 0
  await eventually(async () => expect((await burrow('/selvedge/consumer'))['consumers']).toEqual([]))
  expect(await told()).not.toContain('consumer="slow-v1"')
})

test('of a service that is silent what it ran is still told, with what it was, and nobody waits for it', async () => {
  await append('a')
  await eventually(async () => expect(await health()).toMatchObject({ verdict: 'FINE' }))
  // Copies are forgotten after two minutes, and of those that pass here a look waits for more than one.
  standing = runtime.clock.now()
  await server.stop()
  const address = runtime.configOf('notices').listen.slice('unix:'.length)
  rmSync(address, { force: true })
  // It takes calls and never answers them.
  const deaf = createServer().listen(address)
  const client = connectPeer(runtime, runtime.configOf('test'), 'insight', InsightService)
  await eventually(async () => {
    const { services, topics: told } = await client.getConsole({}, { ...operator, deadlineMs: 1_000 })
    expect(services[0]).toMatchObject({
      answers: false,
      silentSince: expect.stringMatching(/Z$/),
      known: [{ view: 'slow-v1', topics: [topics.matchMaking.name] }],
      code: [{ version: 'tested', copies: 1 }],
    })
    expect(told).toHaveLength(Object.keys(topics).length)
  })
  client.close()
  deaf.close()
})

test('what was seen is written down, a restart forgets none of it, and no more is asked for than is kept', async () => {
  const client = connectPeer(runtime, runtime.configOf('test'), 'insight', InsightService)
  const course = async (metric: string) => {
    const request = { metric, rangeMs: 3_600_000 }
    const { series } = await client.getMetrics(request, operator)
    return series.find(({ of }) => of === 'slow-v1')?.values.filter((value) => !Number.isNaN(value)) ?? []
  }
  gate = Promise.withResolvers()
  await append('a')
  await eventually(async () => {
    expect(await course('CONSUMER_LAG')).toContain(1)
    expect(Math.max(...(await course('CONSUMER_AGE')))).toBeGreaterThan(0)
  })
  gate.resolve()
  await eventually(async () => expect((await course('CONSUMER_LAG')).at(-1)).toBe(0))
  await insight.stop()
  insight = createInsight()
  await insight.start()
  await eventually(async () => expect(await course('CONSUMER_LAG')).toContain(1))

  // Whoever asks is believed for a minute.
  standing = runtime.clock.now()
  const refused = (metric: string, rangeMs: number) => expect(client.getMetrics({ metric, rangeMs }, operator)).rejects
  await refused('toString', 3_600_000).toMatchObject({ reason: 'METRIC_UNKNOWN' })
  await refused('CREATED', 86_400_001).toMatchObject({ reason: 'RANGE_INVALID' })
  await refused('CREATED', 0).toMatchObject({ reason: 'RANGE_INVALID' })
  client.close()
})

test("monitors that speak Burrow's protocol are answered in it", async () => {
  await append('a')
  const { group } = view.status()
  await eventually(async () => expect((await burrow('/selvedge/consumer')).consumers).toEqual([group]))
  expect(await burrow('')).toMatchObject({ code: 200, error: false, clusters: ['selvedge'] })
  const topic = topics.matchMaking.name
  expect((await burrow('/selvedge/topic')).topics).toEqual([topic])
  expect((await burrow(`/selvedge/topic/${topic}/consumers`)).consumers).toEqual([group])
  await eventually(async () => {
    const { offsets } = await burrow(`/selvedge/topic/${topic}`)
    expect((offsets as number[]).reduce((sum, each) => sum + each, 0)).toBe(1)
  })
  // What the log holds may be seen before it is applied.
  const { status } = await eventually(async () => {
    const lag = await burrow(`/selvedge/consumer/${group}/lag`)
    expect(lag.status).toMatchObject({ totallag: 0 })
    return lag
  })
  expect(status).toMatchObject({
    cluster: 'selvedge',
    group,
    status: 'OK',
    partition_count: topics.matchMaking.partitions,
  })
  expect(status.partitions).toHaveLength(topics.matchMaking.partitions)
  expect((await burrow(`/selvedge/consumer/${group}/status`)).status.partitions).toEqual([])
  expect((await burrow(`/selvedge/consumer/${group}`)).topics[topic][0].offsets.at(-1)).toMatchObject({ lag: 0 })
  for (const unknown of ['/other/consumer', '/selvedge/consumer/nobody/lag', '/selvedge/topic/nothing'])
    expect(await burrow(unknown)).toMatchObject({ code: 404, error: true })
})
