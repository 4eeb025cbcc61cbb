// The entry of a worker thread: runs the parts it is told to, until told to stop.
import { flushCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { compose } from '@selvedge/platform/lifecycle/compose'
import { createPart } from './create-part.ts'
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts'
import { openThreadRuntime } from './thread-runtime.ts'

const port = parentPort!
const data = workerData as ThreadData
const tell = (message: FromThread) => port.postMessage(message)

try {
  const runtime = await openThreadRuntime(data)
  const services = await Promise.all(data.parts.map((part) => createPart(part.name, part.env, runtime)))
  const service = compose(services)
  await service.start()
  port.on('message', (message: ToThread) => {
    if (message.kind === 'stop') {
      service
        .stop()
        .then(() => runtime.close())
        .catch(fail)
        .finally(() => port.close())
      return
    }
    void runtime.metrics.snapshot().then((metrics) => tell({ kind: 'metrics', id: message.id, metrics }))
  })
  tell({ kind: 'started' })
  // Else only an orderly end keeps what the next start need not compile again.
  flushCompileCache()
} catch (error) {
  fail(error)
  port.close()
}

function fail(error: unknown): void {
  tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  process.exitCode = 1
}
