/** The containers of a Compose file as processes of this machine: their commands and settings, at ports of their own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'vitest'
import { freePorts } from '../../../platform/testing/free-port.ts'
import { eventually } from '../../../platform/testing/settle.ts'
import { ports } from '../../../stack/src/deploy/containers.ts'
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
  at: Record<keyof typeof ports, string>
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
  const names = Object.keys(ports) as (keyof typeof ports)[]
  const first = await freePorts(copies.length * names.length)
  return copies.map((copy, at) => ({
    ...copy,
    at: Object.fromEntries(
      names.map((name, index) => [name, `127.0.0.1:${first + at * names.length + index}`]),
    ) as Place['at'],
  }))
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
  const portNamed = new Map(Object.entries(ports).map(([name, port]) => [String(port), name as keyof typeof ports]))
  const copiesAt = (host: string, port: string) =>
    places
      .filter(({ name }) => (host === '0.0.0.0' ? name === place.name : name.startsWith(`${host}-`)))
      .map(({ at }) => at[portNamed.get(port)!])
      .join('|')
  const local = (value: string) =>
    value
      .replaceAll(/(?:dns:\/\/\/)?\b([a-z]+|0\.0\.0\.0):(\d{4})\b/g, (name, host, port) => copiesAt(host, port) || name)
      .replace(/^\/data\b/, dataDir)
      .replace(/^\/selvedge\b/, root)
  const env = Object.entries(place.service.environment!).map(([name, value]) => [name, local(value)])
  const [host, port] = place.at.pages.split(':') as [string, string]
  return { ...Object.fromEntries(env), SELVEDGE_HOST: host, SELVEDGE_PORT: port }
}

function run({ name, service, at }: Place, env: Record<string, string>): RunningContainer {
  const [, program] = service.command
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program!], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
  })
  let said = ''
  for (const out of [child.stdout, child.stderr]) out.on('data', (text: Buffer) => (said += String(text)))
  let over = false
  const ended = once(child, 'close').then(([code]) => (code as number | null) ?? -1)
  void ended.then(() => (over = true))
  return { name, env, at, ended, hasEnded: () => over, said: () => said, signal: (given) => void child.kill(given) }
}
