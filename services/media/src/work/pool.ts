import { DomainError } from '@selvedge/platform/rpc/errors'
import { Piscina } from 'piscina'
import type { Done, Task } from './task.ts'

/** More waiting than this is told to come again. */
const MOST_WAITING = 512
const IDLE_MS = 30_000

export interface Pool {
  /** @throws DomainError UNAVAILABLE when too much waits */
  run<T extends Task>(task: T): Promise<Done<T>>
  stop(): Promise<void>
}

export function startPool(threads: number): Pool {
  const piscina = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE_MS,
  })
  return {
    async run<T extends Task>(task: T) {
      if (piscina.queueSize >= MOST_WAITING) {
        throw new DomainError('UNAVAILABLE', 'too many pictures wait', { reason: 'OVERLOADED' })
      }
      return (await piscina.run(task)) as Done<T>
    },
    stop: () => piscina.destroy(),
  }
}
