/** What a container is told is what its process reads: without a container. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEnv } from '@selvedge/platform/config/env'
import type { Env } from '@selvedge/platform/config/env'
import { codeVersion } from '@selvedge/platform/runtime/code-version'
import { processEnv } from '@selvedge/platform/runtime/run-service'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createPart } from '../../src/embedded/create-part.ts'
import { parts } from '../../src/topology.ts'
import type { PartName } from '../../src/topology.ts'
import { composeServices, deployFolder, envFile, exampleSettings } from './read-compose.ts'

const root = join(deployFolder, '..')
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
const services = composeServices('compose.yaml')
const engines = composeServices('engines.yaml')
const settings = exampleSettings()

let runtime: TestRuntime
beforeAll(async () => {
  runtime = await testRuntime()
})
afterAll(() => runtime.close())

/** Reads the settings of the part as its own process would. @returns the variables it asked for */
async function asked(name: PartName, env: Env): Promise<Set<string>> {
  const names = new Set<string>()
  const noted = new Proxy(env, {
    get(target, variable: string) {
      names.add(variable)
      return target[variable]
    },
  })
  readEnv(noted, processEnv)
  const part = await createPart(name, noted, runtime)
  await part.stop()
  return names
}

test.each(parts)(
  '$name runs in as many copies as the topology says, and reads every setting it is given',
  async (part) => {
    const { command, environment, deploy, stop_grace_period: grace } = services[part.name]!
    expect(command).toEqual(['node', part.program])
    expect(existsSync(join(root, part.program))).toBe(true)
    expect(deploy!.replicas).toBe(part.copies)
    expect(Number.parseInt(grace!, 10)).toBeGreaterThan(25)
    const names = await asked(part.name, { ...settings, ...environment })
    expect(Object.keys(environment!).filter((name) => !names.has(name))).toEqual([])
  },
)

test('a part whose setting is missing or misspelt does not start', async () => {
  const { SELVEDGE_LISTEN: listen, ...rest } = services['orders']!.environment!
  await expect(asked('orders', { ...settings, ...rest, SELVEDGE_LISTN: listen! })).rejects.toThrow('SELVEDGE_LISTEN')
})

test('the example alone starts nothing: a key is to be made', async () => {
  const { environment } = services['orders']!
  const forgotten = asked('orders', { ...envFile('selvedge.env.example'), ...environment })
  await expect(forgotten).rejects.toThrow('SELVEDGE_VIEWER_KEYS: missing')
})

test('every setting of the example is read by some part, and every address in it is a server that is started', async () => {
  const all = await Promise.all(parts.map(({ name }) => asked(name, { ...settings, ...services[name]!.environment })))
  expect(Object.keys(settings).filter((name) => !all.some((names) => names.has(name)))).toEqual([])
  const servers = Object.keys(engines).filter((name) => name !== 'migrate')
  const hosts = [
    settings['KAFKA_BROKERS']!.split(':')[0],
    ...['POSTGRES_URL', 'ELASTICSEARCH_URL', 'S3_URL'].map(hostOf),
  ]
  expect(hosts.toSorted()).toEqual(servers.toSorted())
  expect(Object.keys(engines['migrate']!.depends_on!).toSorted()).toEqual(servers.toSorted())
})

const hostOf = (name: string) => new URL(settings[name]!).hostname

test('the passwords of both examples agree', () => {
  const given = envFile('engines.env.example')
  const password = (name: string) => new URL(settings[name]!).password
  expect(password('POSTGRES_URL')).toBe(given['SELVEDGE_POSTGRES_PASSWORD'])
  expect(password('ELASTICSEARCH_URL')).toBe(given['ELASTIC_PASSWORD'])
  const { username, password: secret } = new URL(settings['S3_URL']!)
  expect([username, secret]).toEqual([given['ROOT_ACCESS_KEY'], given['ROOT_SECRET_KEY']])
})

test('whom a part asks is there, and listens at that port', () => {
  for (const { environment: env } of parts.map(({ name }) => services[name]!)) {
    for (const entry of env!['SELVEDGE_PEERS']!.split(',')) {
      const [, name, host, port] = /^(\w+)=dns:\/\/\/(\w+):(\d+)$/.exec(entry)!
      expect(host).toBe(name)
      expect(services[host!]!.environment!['SELVEDGE_LISTEN']).toBe(`0.0.0.0:${port}`)
    }
  }
  const [host, port] = services['gateway']!.environment!['SELVEDGE_INTEGRATION_HTTP']!.split(':')
  expect(services[host!]!.environment!['SELVEDGE_INTEGRATION_HTTP']).toBe(`0.0.0.0:${port}`)
})

test('nobody starts before the databases are migrated, and health is asked where it is served', () => {
  for (const { name } of parts) {
    const { depends_on: before, healthcheck, environment } = services[name]!
    expect(before).toEqual({ migrate: { condition: 'service_completed_successfully' } })
    const port = environment!['SELVEDGE_HEALTH_LISTEN']!.split(':')[1]
    expect(healthcheck!.test.at(-1)).toContain(`http://127.0.0.1:${port}/readyz`)
  }
})

test('versions that stand in several places agree', () => {
  const chart = parse(read('deploy/helm/selvedge/Chart.yaml')) as { version: string; appVersion: string }
  expect([chart.version, chart.appVersion]).toEqual([codeVersion, codeVersion])
  const pnpm = /pnpm@[\d.]+/.exec(read('scripts/launch.mjs'))![0]
  for (const file of ['deploy/Dockerfile', 'scripts/sbom/shipped-bill.ts'])
    expect(read(file).match(/pnpm@[\d.]+/g), file).toEqual([pnpm])
})
