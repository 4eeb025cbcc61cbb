// docs/resiliency.md is written from this: each engine of a cluster in each weather, and what people can still do.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, test } from 'vitest'
import type { TcpProxy } from '../../../platform/testing/tcp-proxy.ts'
import { startFaultyEngines } from '../faulty-engines.ts'
import type { EngineName, FaultyEngines } from '../faulty-engines.ts'
import { abilitiesIn, expectAll, expectLost } from './abilities.ts'
import type { Abilities, Ability } from './abilities.ts'
import { startTradingCluster } from './trading-cluster.ts'
import type { TradingCluster } from './trading-cluster.ts'

let servers: FaultyEngines
let cluster: TradingCluster
let abilities: Abilities

beforeAll(async () => {
  servers = await startFaultyEngines()
  cluster = await startTradingCluster(servers.env)
  abilities = await abilitiesIn(cluster)
}, 600_000)

afterAll(async () => {
  await cluster?.stop()
  await servers?.stop()
}, 120_000)

/** A well-formed answer that means nothing to anybody. */
const nonsense = Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}')
const FLAPS_EVERY_MS = 400

type Weather = (network: TcpProxy) => Promise<() => Promise<void>>

/** Each begins when called, and ends when what it returns is called. */
const weathers = {
  async down(network) {
    await network.down()
    return () => network.up()
  },
  async slow(network) {
    network.weather({ latencyMs: 10 })
    return async () => network.weather({})
  },
  async flapping(network) {
    const timer = setInterval(() => network.cut(), FLAPS_EVERY_MS)
    return async () => clearInterval(timer)
  },
  async 'wrong answers'(network) {
    network.weather({ insteadOfAnswers: nonsense })
    return async () => {
      network.cut()
      network.weather({})
    }
  },
} satisfies Record<string, Weather>

type WeatherName = keyof typeof weathers

/** What a weather takes away; everything else works. */
const lost: Record<EngineName, Record<WeatherName, Ability[]>> = {
  kafka: { down: [], slow: [], flapping: [], 'wrong answers': [] },
  elasticsearch: { down: ['search'], slow: [], flapping: [], 'wrong answers': ['search'] },
  s3: { down: ['push a picture'], slow: [], flapping: [], 'wrong answers': ['push a picture'] },
  postgres: {
    down: ['search', 'see orders', 'place an order', 'push stock', 'push a picture'],
    slow: [],
    flapping: [],
    'wrong answers': ['search', 'see orders', 'place an order', 'push stock', 'push a picture'],
  },
}

const cells = (Object.keys(lost) as EngineName[]).flatMap((engine) =>
  (Object.keys(weathers) as WeatherName[]).map((weather) => [engine, weather] as const),
)

test.each(cells)(
  '%s %s: what does not need it goes on, the rest is refused, and all is well again after',
  async (engine, weather) => {
    const end = await weathers[weather](servers.engines.get(engine)!.network)
    try {
      // Connections that stood are found out.
      await pause(500)
      await expectLost(abilities, lost[engine][weather], weather === 'flapping' ? 8 : 2)
    } finally {
      await end()
    }
    await expectAll(abilities)
  },
)
