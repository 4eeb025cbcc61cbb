/**
 * A service as it is started in its own process, here in a worker thread: the gateway's tests talk to it only by its
 * socket and the log, since bff imports no service.
 */
import { connect } from 'node:net'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { socketPath } from '@selvedge/platform/rpc/address'
import { eventually } from '@selvedge/platform/testing/settle'

type Settings = Record<string, string> & { SELVEDGE_LISTEN: string }

/** Resolves when it can be called. */
export async function startServiceWorker(service: string, env: Settings): Promise<{ stop(): Promise<unknown> }> {
  const main = join(import.meta.dirname, '..', '..', 'services', service, 'main.ts')
  const worker = new Worker(main, { env: { ...process.env, ...env } })
  await eventually(() => reach(socketPath(env.SELVEDGE_LISTEN)!))
  return { stop: () => worker.terminate() }
}

function reach(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.destroy()
      resolve()
    })
  })
}
