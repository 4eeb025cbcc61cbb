// Processes that follow the log say that they cannot while a server they need is away; those that serve people stay.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../platform/testing/settle.ts'
import { tempDir } from '../../../platform/testing/temp-dir.ts'
import { composeServices, exampleSettings } from '../../../stack/tests/deploy/read-compose.ts'
import { startFaultyEngines } from '../faulty-engines.ts'
import type { EngineName, FaultyEngines } from '../faulty-engines.ts'
import { startContainers, untilReady } from './containers.ts'
import type { RunningContainer } from './containers.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const dir = tempDir()
const compose = composeServices('compose.yaml')
/** Those that follow, and one of each kind that must not mind. */
const names = ['orders', 'enrichment', 'notices', 'projector', 'gateway'] as const
type Name = (typeof names)[number]
const services = Object.fromEntries(names.map((name) => [name, { ...compose[name]!, deploy: { replicas: 1 } }]))

let engines: FaultyEngines
let settings: Record<string, string>
const running: RunningContainer[] = []

beforeAll(async () => {
  engines = await startFaultyEngines()
  settings = { ...exampleSettings(), ...engines.env, SELVEDGE_LOG_LEVEL: 'error' }
  const migrate = compose['migrate']!.command.slice(1)
  const env = { PATH: process.env.PATH, ...settings }
  // Not waited for by standing still: the networks in front of the servers are of this process.
  await promisify(execFile)(process.execPath, migrate, { cwd: root, env })
  running.push(...(await startContainers(services, settings, dir.path)))
  for (const container of running) await untilReady(container)
}, 600_000)

afterAll(async () => {
  for (const container of running) container.signal('SIGKILL')
  await Promise.all(running.map(({ ended }) => ended))
  await engines?.stop()
  dir.remove()
}, 120_000)

async function lacking({ at }: RunningContainer): Promise<string[]> {
  const answer = (await (await fetch(`http://${at.health}/readyz`)).json()) as { missing?: Record<string, string> }
  return Object.keys(answer.missing ?? {})
}

async function expectReady(container: RunningContainer): Promise<void> {
  expect(await lacking(container), container.said()).toEqual([])
}

/** What is named first of all; views that fail for it may be named beside it. */
const lost: Record<EngineName, Partial<Record<Name, string>>> = {
  kafka: { enrichment: 'log', notices: 'log', projector: 'log' },
  postgres: { enrichment: 'database', notices: 'database', projector: 'database' },
  elasticsearch: { projector: 'search' },
  s3: {},
}

test.each(Object.entries(lost) as [EngineName, Partial<Record<Name, string>>][])(
  '%s away: who needs it for following is unready and goes on trying, nobody else is, and all are ready again after',
  async (engine, unready) => {
    const { network } = engines.engines.get(engine)!
    await network.down()
    try {
      for (const container of running) {
        const needed = unready[container.name.replace(/-1$/, '') as Name]
        if (needed) await eventually(async () => expect(await lacking(container)).toContain(needed))
      }
      for (const container of running) {
        const { name, at } = container
        if (!unready[name.replace(/-1$/, '') as Name]) await expectReady(container)
        expect((await fetch(`http://${at.health}/livez`)).status).toBe(200)
        expect((await fetch(`http://${at.health}/startupz`)).status).toBe(200)
      }
    } finally {
      await network.up()
    }
    for (const container of running) await untilReady(container)
  },
)

test('one that starts meanwhile is ready to take the place of another, and says then what it lacks', async () => {
  const { network } = engines.engines.get('elasticsearch')!
  await network.down()
  const { projector } = services
  const [next] = await startContainers({ projector: projector! }, settings, dir.path)
  running.push(next!)
  await eventually(async () => expect((await fetch(`http://${next!.at.health}/startupz`)).status).toBe(200))
  await eventually(async () => expect(await lacking(next!)).toContain('search'))
  await network.up()
  await untilReady(next!)
})
