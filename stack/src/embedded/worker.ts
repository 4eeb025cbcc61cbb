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
        worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data, name: data.thread })
        let started = false
        worker.on('message', (message: FromThread) => {
          if (message.kind === 'started') {
            started = true
            resolve()
          }
          if (message.kind === 'failed' && !started) reject(new Error(message.message))
        })
        worker.on('error', (error) => (started ? onCrash(data.thread, error) : reject(error)))
        worker.on('exit', (code) => {
          if (started && !stopping) onCrash(data.thread, new Error(`thread ${data.thread} ended with ${code}`))
        })
      }),
    stop: () =>
      new Promise((resolve) => {
        if (!worker) return resolve()
        stopping = true
        worker.once('exit', () => resolve())
        worker.postMessage({ kind: 'stop' } satisfies ToThread)
      }),
  }
}
