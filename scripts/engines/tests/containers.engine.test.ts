// deploy/compose.yaml without containers: what each one runs and is told, on servers that are started for this file.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tempDir } from '../../../platform/testing/temp-dir.ts'
import { settingsAccess } from '../../../stack/src/ops/system-access.ts'
import type { SystemAccess } from '../../../stack/src/ops/system-access.ts'
import { composeServices, exampleSettings } from '../../../stack/tests/deploy/read-compose.ts'
import { makeSmallShowroom } from '../../../stack/tests/faults/small-showroom.ts'
import { startEngines } from '../engines.ts'
import type { Engines } from '../engines.ts'
import { abilitiesIn } from './abilities.ts'
import { startContainers, untilReady } from './containers.ts'
import type { RunningContainer } from './containers.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const dir = tempDir()
const { migrate, ...services } = composeServices('compose.yaml')
let engines: Engines
let settings: Record<string, string>
let containers: RunningContainer[] = []
let access: SystemAccess

/** One that ends with the command, in this release. */
function once(command: string[], env: Record<string, string>) {
  return spawnSync(process.execPath, command.slice(1), {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  })
}

beforeAll(async () => {
  engines = await startEngines()
  // Questions of tests are no documents of the web app.
  settings = { ...exampleSettings(), ...engines.env, SELVEDGE_FREE_DOCUMENTS: 'true' }
}, 600_000)

afterAll(async () => {
  access?.close()
  for (const container of containers) container.signal('SIGKILL')
  await Promise.all(containers.map(({ ended }) => ended))
  await engines?.stop()
  dir.remove()
}, 120_000)

test('the databases are migrated by the first of them', () => {
  const { status, stdout, stderr } = once(migrate!.command, settings)
  expect(stderr).toBe('')
  expect(stdout).toContain('orders: ')
  expect(status).toBe(0)
})

test('started all at once, every one gets ready', async () => {
  containers = await startContainers(services, settings, dir.path)
  for (const container of containers) await untilReady(container)
})

test('the first people are made from inside a container', () => {
  const { env } = containers.find(({ name }) => name === 'gateway-1')!
  const made = ['org', 'create', '--kind', 'operator', '--name', 'Operations', '--slug', 'ops', '--country', 'NL']
  const { status, stdout, stderr } = once(['node', 'stack/src/ops/cli.ts', ...made], env)
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('Operations (ops) is there.')
})

test('people search and order through each gateway, brands push goods and pictures', async () => {
  const gateways = containers.filter(({ name }) => name.startsWith('gateway-'))
  access = settingsAccess(gateways[0]!.env, 'test')!
  const urls = gateways.map(({ at }) => `http://${at.pages}`)
  expect(urls).toHaveLength(2)
  const showroom = await makeSmallShowroom(urls[0]!, access)
  for (const url of urls) await abilitiesIn({ program: { url }, access, showroom })
})

test('asked to stop all at once, every one ends with 0', async () => {
  access.close()
  for (const container of containers) container.signal('SIGTERM')
  const codes = await Promise.all(
    containers.map(async ({ name, ended, said }) => ({ name, code: await ended, said: said() })),
  )
  expect(codes.filter(({ code }) => code !== 0)).toEqual([])
})
