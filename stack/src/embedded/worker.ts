import { Worker } from 'node:worker_threads'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts'

export interface ThreadService extends Service {
  /** What its parts have counted; nothing when the thread does not answer within a second, or does not run. */
  metrics(): Promise<object[]>
}

const ANSWER_WITHIN_MS = 1_000

/**
 * A thread as a service. A thread that ends by itself is a crash: the parts in it are gone, so `onCrash` is told
 * and the process ends non-zero; whoever supervises it starts it again.
 */
export function threadService(data: ThreadData, onCrash: (thread: string, error: unknown) => void): ThreadService {
  const asked = new Map<number, (metrics: object[]) => void>()
  let asks = 0
  let worker: Worker | undefined
  let stopping = false
  return {
    start: () =>
      new Promise((resolve, reject) => {
        const started = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data, name: data.thread })
        worker = started
        let serving = false
        started.on('message', (message: FromThread) => {
          if (message.kind === 'started') {
            serving = true
            resolve()
          }
          if (message.kind === 'failed' && !serving) reject(new Error(message.message))
          if (message.kind === 'metrics') asked.get(message.id)?.(message.metrics)
        })
        started.on('error', (error) => (serving ? onCrash(data.thread, error) : reject(error)))
        started.on('exit', (code) => {
          const error = new Error(`thread ${data.thread} ended with ${code}`)
          if (!serving) reject(error)
          else if (!stopping) onCrash(data.thread, error)
        })
      }),
    metrics: () =>
      new Promise((resolve) => {
        if (!worker || stopping) return resolve([])
        const id = ++asks
        const answer = (metrics: object[]) => {
          clearTimeout(timer)
          asked.delete(id)
          resolve(metrics)
        }
        const timer = setTimeout(answer, ANSWER_WITHIN_MS, [])
        asked.set(id, answer)
        worker.postMessage({ kind: 'metrics', id } satisfies ToThread)
      }),
    stop: () =>
      new Promise((resolve, reject) => {
        if (!worker) return resolve()
        stopping = true
        worker.on('message', (message: FromThread) => {
          if (message.kind === 'failed') reject(new Error(message.message))
        })
        worker.once('exit', () => resolve())
        worker.postMessage({ kind: 'stop' } satisfies ToThread)
      }),
  }
}
