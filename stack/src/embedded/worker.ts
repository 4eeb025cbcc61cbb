import { Worker } from 'node:worker_threads'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts'

/**
 * A thread as a service. A thread that ends by itself is a crash: the parts in it are gone, so `onCrash` is told
 * and the process ends non-zero; whoever supervises it starts it again.
 */
export function threadService(data: ThreadData, onCrash: (thread: string, error: unknown) => void): Service {
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
        })
        started.on('error', (error) => (serving ? onCrash(data.thread, error) : reject(error)))
        started.on('exit', (code) => {
          const error = new Error(`thread ${data.thread} ended with ${code}`)
          if (!serving) reject(error)
          else if (!stopping) onCrash(data.thread, error)
        })
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
