// The whole system as deploy/compose.yaml starts it, and docs/resiliency.md, which is written from this: each server and
// each service in each weather, and what people can still do.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../platform/testing/settle.ts'
import type { TcpProxy } from '../../../platform/testing/tcp-proxy.ts'
import { settingsAccess } from '../../../stack/src/ops/system-access.ts'
import type { SystemAccess } from '../../../stack/src/ops/system-access.ts'
import { alertRules, metricsIn } from '../../../stack/tests/deploy/alert-rules.ts'
import { makeSmallShowroom } from '../../../stack/tests/faults/small-showroom.ts'
import type { EngineName } from '../faulty-engines.ts'
import { abilitiesIn, expectAll, expectLost } from './abilities.ts'
import type { Abilities, Ability } from './abilities.ts'
import { untilReady } from './containers.ts'
import type { RunningContainer } from './containers.ts'
import { deploymentOnServers } from './deployment.ts'
import type { Deployment } from './deployment.ts'
import { weatherNames, weathers } from './weathers.ts'
import type { WeatherName } from './weathers.ts'
import { lostWithServer, lostWithService, unreadyWithout } from './what-is-lost.ts'
import type { ServiceName } from './what-is-lost.ts'

let deployment: Deployment
let access: SystemAccess | undefined
let abilities: Abilities

beforeAll(async () => {
  deployment = await deploymentOnServers()
})

afterAll(async () => {
  access?.close()
  await deployment?.stop()
})

test('the databases are migrated by the first of them', async () => {
  expect(await deployment.migrated()).toContain('orders: ')
})

test('started all at once, every one gets ready', async () => {
  await deployment.start()
  for (const container of deployment.running) await untilReady(container)
})

test('the first people are made from inside a container', async () => {
  const { env } = deployment.copiesOf('gateway')[0]!
  const made = ['org', 'create', '--kind', 'operator', '--name', 'Operations', '--slug', 'ops', '--country', 'NL']
  expect(await deployment.run(['node', 'stack/src/ops/cli.ts', ...made], env)).toContain('Operations (ops) is there.')
})

test('people search and order through each gateway, brands push goods and pictures', async () => {
  const [one, other] = deployment.copiesOf('gateway')
  access = settingsAccess(one!.env, 'test')!
  const urls = [one!, other!].map(({ at }) => `http://${at.pages}`)
  const showroom = await makeSmallShowroom(urls[0]!, access)
  for (const url of urls) abilities = await abilitiesIn({ program: { url }, access, showroom })
})

test('each process tells how long its loop is held up, and between them they tell of all that alerts ask for', () =>
  eventually(async () => {
    const asked = deployment.running.map(async ({ at }) => (await fetch(`http://${at.health}/metrics`)).text())
    const texts = await Promise.all(asked)
    for (const text of texts) expect(text).toContain('selvedge_event_loop_delay_seconds{')
    for (const { name } of alertRules.flatMap(({ expr }) => metricsIn(expr)))
      expect(texts.join('\n')).toMatch(new RegExp(`^${name}\\{`, 'm'))
  }))

const cellsOf = <Name extends string>(lost: Readonly<Record<Name, unknown>>) =>
  (Object.keys(lost) as Name[]).flatMap((name) => weatherNames.map((weather) => [name, weather] as const))

test.each(cellsOf(lostWithServer))(
  '%s %s: what does not need it goes on, the rest is refused, and all is well again after',
  (server: EngineName, weather) => {
    const { network } = deployment.engines.engines.get(server)!
    return expectIn(weather, [network], lostWithServer[server][weather])
  },
)

test.each(cellsOf(lostWithService))(
  '%s %s: only what it alone can answer is refused, and all is well again after',
  (service: ServiceName, weather) => {
    const networks = deployment.copiesOf(service).flatMap((copy) => copy.networks)
    return expectIn(weather, networks, lostWithService[service][weather], forgetting(service))
  },
)

/** A gateway remembers for five seconds who somebody is. */
const forgetting = (service: ServiceName) => (service === 'accounts' ? 5_500 : 500)

/** @param settlesMs until connections that stood are found out */
async function expectIn(
  weather: WeatherName,
  networks: readonly TcpProxy[],
  lost: readonly Ability[],
  settlesMs = 500,
): Promise<void> {
  const end = await weathers[weather](networks)
  try {
    await pause(settlesMs)
    await expectLost(abilities, lost, weather === 'flapping' ? 8 : 2)
  } finally {
    await end()
  }
  await expectAll(abilities)
}

test.each(Object.keys(lostWithService) as ServiceName[])(
  '%s stands still, with its connections open: only what it alone can answer is refused, and all is well again after',
  async (service) => {
    const copies = deployment.copiesOf(service)
    for (const copy of copies) copy.signal('SIGSTOP')
    try {
      await pause(forgetting(service))
      await expectLost(abilities, lostWithService[service].down, 1)
    } finally {
      for (const copy of copies) copy.signal('SIGCONT')
    }
    await expectAll(abilities)
  },
)

async function lacking({ at }: RunningContainer): Promise<string[]> {
  const answer = (await (await fetch(`http://${at.health}/readyz`)).json()) as { missing?: Record<string, string> }
  return Object.keys(answer.missing ?? {})
}

test.each(Object.entries(unreadyWithout) as [EngineName, (typeof unreadyWithout)[EngineName]][])(
  '%s away: who needs it for following is unready and goes on trying, nobody else is, and all are ready again after',
  async (server, { names, lack }) => {
    const { network } = deployment.engines.engines.get(server)!
    const unready = new Set(names.flatMap(deployment.copiesOf))
    await network.down()
    try {
      for (const container of unready) {
        await eventually(async () => expect(await lacking(container), container.said()).toContain(lack))
      }
      for (const container of deployment.running) {
        if (!unready.has(container)) expect(await lacking(container), container.said()).toEqual([])
        expect((await fetch(`http://${container.at.health}/livez`)).status).toBe(200)
        expect((await fetch(`http://${container.at.health}/startupz`)).status).toBe(200)
      }
    } finally {
      await network.up()
    }
    for (const container of deployment.running) await untilReady(container)
  },
)

test('one that starts meanwhile is ready to take the place of another, and says then what it lacks', async () => {
  const { network } = deployment.engines.engines.get('elasticsearch')!
  await network.down()
  const next = await deployment.startOneMore('projector')
  await eventually(async () => expect((await fetch(`http://${next.at.health}/startupz`)).status).toBe(200))
  await eventually(async () => expect(await lacking(next)).toContain('search'))
  await network.up()
  await untilReady(next)
})

test('asked to stop all at once, every one ends with 0', async () => {
  access?.close()
  for (const container of deployment.running) container.signal('SIGTERM')
  const codes = await Promise.all(
    deployment.running.map(async ({ name, ended, said }) => ({ name, code: await ended, said: said() })),
  )
  expect(codes.filter(({ code }) => code !== 0)).toEqual([])
})
