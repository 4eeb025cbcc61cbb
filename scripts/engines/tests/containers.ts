/**
 * The containers of a Compose file as processes of this machine: their commands and settings, at ports of their own, and
 * between them networks that can be made to fail.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'vitest'
import { freePorts } from '../../../platform/testing/free-port.ts'
import { tcpProxy } from '../../../platform/testing/tcp-proxy.ts'
import type { TcpProxy } from '../../../platform/testing/tcp-proxy.ts'
import { eventually } from '../../../platform/testing/settle.ts'
import { containers, ports } from '../../../stack/src/deploy/containers.ts'
import type { PortName } from '../../../stack/src/deploy/containers.ts'
import type { ComposeService } from '../../../stack/tests/deploy/read-compose.ts'

/** Many processes at once on a busy machine. */
const LONGEST_MS = 240_000
const root = join(import.meta.dirname, '..', '..', '..')

export interface RunningContainer {
  /** `orders-2` */
  name: string
  /** What it was told, with addresses of this machine. */
  env: Record<string, string>
  /** Where its ports are here. */
  at: Record<PortName, string>
  /** What the others come through when they ask it. */
  networks: readonly TcpProxy[]
  /** Its exit code; -1 after a signal. */
  ended: Promise<number>
  hasEnded(): boolean
  /** What it has written. */
  said(): string
  signal(name: NodeJS.Signals): void
}

interface Place {
  name: string
  service: ComposeService
  at: RunningContainer['at']
  /** Before the ports at which the others ask it. */
  networks: ReadonlyMap<PortName, TcpProxy>
}

/**
 * Starts all of them at once, in no order, as an orchestrator may.
 * @param settings what the file of settings has
 * @param dataDir stands for the volume
 */
export async function startContainers(
  services: Readonly<Record<string, ComposeService>>,
  settings: Record<string, string>,
  dataDir: string,
): Promise<RunningContainer[]> {
  const places = await placesOf(services)
  return places.map((place) => run(place, { ...settings, ...here(place, places, dataDir) }))
}

async function placesOf(services: Readonly<Record<string, ComposeService>>): Promise<Place[]> {
  const copies = Object.entries(services).flatMap(([name, service]) =>
    Array.from({ length: service.deploy!.replicas }, (_, at) => ({ name: `${name}-${at + 1}`, service })),
  )
  const names = Object.keys(ports) as PortName[]
  const first = await freePorts(copies.length * names.length)
  const places: Place[] = []
  for (const [at, copy] of copies.entries()) {
    const portOf = (name: PortName) => first + at * names.length + names.indexOf(name)
    const asked = containers.find(({ name }) => copy.name.startsWith(`${name}-`))!.serves
    const networks = new Map<PortName, TcpProxy>()
    for (const name of asked) {
      // People come to the pages as they are.
      if (name !== 'pages') networks.set(name, await tcpProxy({ host: '127.0.0.1', port: portOf(name) }))
    }
    const addresses = names.map((name) => [name, `127.0.0.1:${portOf(name)}`])
    places.push({ ...copy, networks, at: Object.fromEntries(addresses) as Place['at'] })
  }
  return places
}

/**
 * Resolves once it says that it is ready.
 * @throws Error with what it has written, when it ends before
 */
export async function untilReady({ name, at, hasEnded, said }: RunningContainer): Promise<void> {
  const readyOrEnded = async () => {
    if (!hasEnded()) expect((await fetch(`http://${at.health}/readyz`)).status, said()).toBe(200)
  }
  await eventually(readyOrEnded, { within: LONGEST_MS })
  if (hasEnded()) throw new Error(`${name} has ended:\n${said()}`)
}

/**
 * Its settings with addresses of this machine where they have names: all copies, where a name stands for several; a name
 * of one that is not started leads nowhere here either.
 */
function here(place: Place, places: readonly Place[], dataDir: string): Record<string, string> {
  const portNamed = new Map(Object.entries(ports).map(([name, port]) => [String(port), name as PortName]))
  const copiesAt = (host: string, port: string) => {
    const name = portNamed.get(port)!
    if (host === '0.0.0.0') return place.at[name]
    const copies = places.filter((each) => each.name.startsWith(`${host}-`))
    return copies.map(({ networks }) => `127.0.0.1:${networks.get(name)!.port}`).join('|')
  }
  const local = (value: string) =>
    value
      .replaceAll(/(?:dns:\/\/\/)?\b([a-z]+|0\.0\.0\.0):(\d{4})\b/g, (name, host, port) => copiesAt(host, port) || name)
      .replace(/^\/data\b/, dataDir)
      .replace(/^\/selvedge\b/, root)
  const env = Object.entries(place.service.environment!).map(([name, value]) => [name, local(value)])
  const [host, port] = place.at.pages.split(':') as [string, string]
  return { ...Object.fromEntries(env), SELVEDGE_HOST: host, SELVEDGE_PORT: port }
}

function run({ name, service, at, networks }: Place, env: Record<string, string>): RunningContainer {
  const [, program] = service.command
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program!], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
  })
  let said = ''
  for (const out of [child.stdout, child.stderr]) out.on('data', (text: Buffer) => (said += String(text)))
  let over = false
  const ended = once(child, 'close').then(async ([code]) => {
    over = true
    for (const network of networks.values()) await network.close()
    return (code as number | null) ?? -1
  })
  return {
    name,
    env,
    at,
    networks: [...networks.values()],
    ended,
    hasEnded: () => over,
    said: () => said,
    signal: (given) => void child.kill(given),
  }
}
