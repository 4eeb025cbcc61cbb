/**
 * A service as it is started in its own process, here in a worker thread: the gateway's tests talk to it only by its
 * socket and the log, since bff imports no service.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

export function startServiceWorker(service: string, env: Record<string, string>): { stop(): Promise<unknown> } {
  const main = join(import.meta.dirname, '..', '..', 'services', service, 'main.ts')
  const worker = new Worker(main, { env: { ...process.env, ...env } })
  return { stop: () => worker.terminate() }
}
