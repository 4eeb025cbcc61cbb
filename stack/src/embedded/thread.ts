// The entry of a worker thread: runs the parts it is told to, until told to stop.
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
        .then(() => {
          tell({ kind: 'stopped' })
          port.close()
        })
        .catch((error: unknown) => tell({ kind: 'failed', message: String(error) }))
      return
    }
    void runtime.metrics.snapshot().then((metrics) => tell({ kind: 'metrics', id: message.id, metrics }))
  })
  tell({ kind: 'started' })
} catch (error) {
  tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  process.exitCode = 1
  port.close()
}
