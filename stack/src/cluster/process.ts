/** One process of the cluster: started, watched, started again when it ends by itself, replaced, stopped. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { PlannedProcess } from './plan.ts'
import { programArgs } from './program.ts'

export interface ClusterProcess extends Service {
  name: string
  /** For those who make bad weather; undefined while it is away. */
  pid(): number | undefined
  /**
   * Puts a new process in its place, which is ready before the old one is asked to stop.
   * @throws Error when the new one does not get ready: the old one stays
   */
  replace(): Promise<void>
}

export interface WatchOptions {
  /** Each time it has ended by itself and is started again. */
  onRestart(name: string, ended: string): void
  /** It could not be kept running; the cluster is not whole any more. */
  onLost(name: string): void
}

const READY_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 50
/** A process that ends so often in a minute has a fault that starting again does not mend. */
const MOST_RESTARTS = 5
const MINUTE_MS = 60_000

export function clusterProcess(planned: PlannedProcess, { onRestart, onLost }: WatchOptions): ClusterProcess {
  const { name, health } = planned
  /** Whose end is a crash. */
  let current: ChildProcess | undefined
  let place = 0
  let stopping = false
  let restarts: number[] = []

  function launch(): ChildProcess {
    return spawn(process.execPath, programArgs(planned.program), {
      // By the channel it learns that this process is gone; a Ctrl-C is for this one, which stops all in their order.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
      env: { ...inherited(), ...planned.env, SELVEDGE_HEALTH_LISTEN: health[place] },
    })
  }

  function watch(child: ChildProcess): void {
    current = child
    child.once('exit', (code, signal) => {
      if (current !== child) return
      current = undefined
      if (!stopping) void again(`${code ?? signal}`)
    })
  }

  async function again(ended: string): Promise<void> {
    const now = performance.now()
    restarts = [...restarts.filter((at) => now - at < MINUTE_MS), now]
    if (restarts.length > MOST_RESTARTS) return onLost(name)
    onRestart(name, ended)
    await delay(100 * 2 ** restarts.length)
    if (!stopping) watch(launch())
  }

  /** @throws Error when it ends or takes too long before it is ready; it is gone then */
  async function ready(child: ChildProcess): Promise<void> {
    let until = performance.now() + READY_WITHIN_MS
    for (;;) {
      const missing = await missingOf(health[place]!)
      if (missing?.length === 0) return
      // A version of a view is read from the start of the log: that takes as long as it takes, and the old one shows its own.
      if (missing?.join() === 'views') until = performance.now() + READY_WITHIN_MS
      if (hasEnded(child)) throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode} at its start`)
      if (performance.now() > until) {
        child.kill('SIGKILL')
        throw new Error(`${name} was not ready in time`)
      }
      await delay(LOOK_EVERY_MS)
    }
  }

  return {
    name,
    pid: () => current?.pid,
    async start() {
      const child = launch()
      current = child
      await ready(child)
      watch(child)
    },
    async replace() {
      const before = current
      place = 1 - place
      const next = launch()
      try {
        await ready(next)
      } catch (error) {
        place = 1 - place
        throw error
      }
      watch(next)
      if (before) await end(before, name)
    },
    /** @throws Error unless it ends with 0 */
    async stop() {
      stopping = true
      if (current) await end(current, name)
    },
  }
}

/** Where programs are found, and what is compiled of them already; all else is planned. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  return { PATH, NODE_COMPILE_CACHE }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

async function end(child: ChildProcess, name: string): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const [code, signal] = await ended
  if (code !== 0) throw new Error(`${name} ended with ${code ?? signal} when it was stopped`)
}

/** What it is not ready for, by name; undefined while it does not answer. */
async function missingOf(health: string): Promise<string[] | undefined> {
  try {
    const answer = await fetch(`http://${health}/readyz`)
    const { missing = {} } = (await answer.json()) as { missing?: Record<string, string> }
    return Object.keys(missing)
  } catch {
    return undefined
  }
}
