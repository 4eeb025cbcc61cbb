/** One process of the cluster: started, watched, started again when it ends by itself, stopped. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { PlannedProcess } from './plan.ts'

export interface ClusterProcess extends Service {
  name: string
  /** For those who make bad weather; undefined while it is away. */
  pid(): number | undefined
}

export interface WatchOptions {
  /** Each time it has ended by itself and is started again. */
  onRestart(name: string, ended: string): void
  /** It could not be kept running; the cluster is not whole any more. */
  onLost(name: string): void
}

const root = join(import.meta.dirname, '..', '..', '..')
const READY_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 50
/** A process that ends so often in a minute has a fault that starting again does not mend. */
const MOST_RESTARTS = 5
const MINUTE_MS = 60_000

export function clusterProcess(planned: PlannedProcess, { onRestart, onLost }: WatchOptions): ClusterProcess {
  let child: ChildProcess | undefined
  /** Once it was ready, its end is a crash; before that it is a start that failed. */
  let wasReady = false
  let stopping = false
  let restarts: number[] = []

  function launch(): ChildProcess {
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, planned.program)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { PATH: process.env.PATH, ...planned.env },
    })
    child = started
    started.once('exit', (code, signal) => {
      if (child === started) child = undefined
      if (wasReady && !stopping) void again(`${code ?? signal}`)
    })
    return started
  }

  async function again(ended: string): Promise<void> {
    const now = performance.now()
    restarts = [...restarts.filter((at) => now - at < MINUTE_MS), now]
    if (restarts.length > MOST_RESTARTS) return onLost(planned.name)
    onRestart(planned.name, ended)
    await delay(100 * 2 ** restarts.length)
    if (!stopping) launch()
  }

  return {
    name: planned.name,
    pid: () => child?.pid,
    /** Resolves when it is ready. @throws Error when it ends or takes too long before */
    async start() {
      const started = launch()
      const until = performance.now() + READY_WITHIN_MS
      while (!(await isReady(planned.health))) {
        if (started.exitCode !== null) throw new Error(`${planned.name} ended with ${started.exitCode} at its start`)
        if (performance.now() > until) throw new Error(`${planned.name} was not ready in time`)
        await delay(LOOK_EVERY_MS)
      }
      wasReady = true
    },
    async stop() {
      stopping = true
      const running = child
      if (!running) return
      const ended = once(running, 'exit')
      running.kill('SIGTERM')
      await ended
    },
  }
}

async function isReady(health: string): Promise<boolean> {
  try {
    const answer = await fetch(`${health}/readyz`)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
