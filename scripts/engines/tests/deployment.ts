/** What deploy/compose.yaml starts, on servers of its own, with networks that can fail between all of them. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { tempDir } from '../../../platform/testing/temp-dir.ts'
import { composeServices, exampleSettings } from '../../../stack/tests/deploy/read-compose.ts'
import { startFaultyEngines } from '../faulty-engines.ts'
import type { FaultyEngines } from '../faulty-engines.ts'
import { startContainers } from './containers.ts'
import type { RunningContainer } from './containers.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const { migrate, ...services } = composeServices('compose.yaml')

export interface Deployment {
  engines: FaultyEngines
  running: readonly RunningContainer[]
  /** What the database's migrations wrote. */
  migrated(): Promise<string>
  /** All at once, in no order. */
  start(): Promise<void>
  /** One more copy, which nobody else knows of. */
  startOneMore(part: string): Promise<RunningContainer>
  copiesOf(part: string): RunningContainer[]
  /** What a command writes that ends by itself. @throws Error with what it complained of */
  run(command: readonly string[], env: Record<string, string>): Promise<string>
  stop(): Promise<void>
}

export async function deploymentOnServers(): Promise<Deployment> {
  const engines = await startFaultyEngines()
  const dir = tempDir()
  // Questions of tests are no documents of the web app.
  const settings = { ...exampleSettings(), ...engines.env, SELVEDGE_FREE_DOCUMENTS: 'true' }
  const running: RunningContainer[] = []
  const start = async (some: typeof services) => {
    const started = await startContainers(some, settings, dir.path)
    running.push(...started)
    return started
  }
  // Not waited for by standing still: the networks in front of the servers are of this process.
  async function run([, ...args]: readonly string[], env: Record<string, string>): Promise<string> {
    const ran = promisify(execFile)(process.execPath, args, { cwd: root, env: { PATH: process.env.PATH, ...env } })
    const { stdout, stderr } = await ran
    expect(stderr).toBe('')
    return stdout
  }
  return {
    engines,
    running,
    run,
    migrated: () => run(migrate!.command, settings),
    start: async () => void (await start(services)),
    async startOneMore(part) {
      const [one] = await start({ [part]: { ...services[part]!, deploy: { replicas: 1 } } })
      return one!
    },
    copiesOf: (part) => running.filter(({ name }) => name.startsWith(`${part}-`)),
    async stop() {
      for (const container of running) container.signal('SIGKILL')
      await Promise.all(running.map(({ ended }) => ended))
      await engines.stop()
      dir.remove()
    },
  }
}
