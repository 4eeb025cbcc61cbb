// docs/resiliency.md is written from this: each engine of a cluster in each weather, and what people can still do.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePorts } from '../../../platform/testing/free-port.ts'
import { eventually } from '../../../platform/testing/settle.ts'
import type { TcpProxy } from '../../../platform/testing/tcp-proxy.ts'
import { tempDir } from '../../../platform/testing/temp-dir.ts'
import { systemAccess } from '../../../stack/src/ops/system-access.ts'
import type { SystemAccess } from '../../../stack/src/ops/system-access.ts'
import { makeSmallShowroom } from '../../../stack/tests/faults/small-showroom.ts'
import { startFaultyEngines } from '../faulty-engines.ts'
import type { EngineName, FaultyEngines } from '../faulty-engines.ts'
import { abilitiesIn, outcomeOf } from './abilities.ts'
import type { Abilities, Ability, Outcome } from './abilities.ts'
import { PORTS, startCluster } from './cluster-program.ts'
import type { ClusterProgram } from './cluster-program.ts'

const dir = tempDir()
let servers: FaultyEngines
let cluster: ClusterProgram
let access: SystemAccess
let abilities: Abilities

beforeAll(async () => {
  servers = await startFaultyEngines()
  const port = await freePorts(PORTS)
  cluster = startCluster(dir.path, port, servers.env)
  await cluster.says(`Selvedge is at ${cluster.url}`)
  access = systemAccess(dir.path, 'test')
  abilities = await abilitiesIn(cluster.url, access, await makeSmallShowroom(cluster.url, access))
  for (const ask of Object.values(abilities)) await eventually(ask)
}, 600_000)

afterAll(async () => {
  access?.close()
  cluster?.signal('SIGTERM')
  await cluster?.ended
  await servers?.stop()
  dir.remove()
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
      const seen: Partial<Record<Ability, Outcome>> = {}
      const reasons: string[] = []
      for (const [name, ask] of Object.entries(abilities) as [Ability, () => Promise<void>][]) {
        const { outcome, why } = await outcomeOf(ask, weather === 'flapping' ? 8 : 2)
        seen[name] = outcome
        if (why) reasons.push(`${name}: ${why.slice(0, 160)}`)
      }
      const expected = Object.fromEntries(
        (Object.keys(abilities) as Ability[]).map((name) => [
          name,
          lost[engine][weather].includes(name) ? 'is refused' : 'works',
        ]),
      )
      expect(seen, reasons.join('\n')).toEqual(expected)
    } finally {
      await end()
    }
    for (const ask of Object.values(abilities)) await eventually(ask)
  },
)
