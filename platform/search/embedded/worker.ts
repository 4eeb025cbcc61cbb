/** A search thread: one reader, one question at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { createIndexReader } from './read-index.ts'
import type { Answer, Ask, WorkerData } from './protocol.ts'

const { file, schema, followEvery } = workerData as WorkerData
const reader = createIndexReader(file, schema)
const port = parentPort!

port.on('message', ({ ask, operation, args }: Ask) => port.postMessage(answer(ask, operation, args)))

// Spreads the cost of a burst of changes over the time before the next question.
setInterval(() => {
  try {
    reader.follow()
  } catch {
    // The next question meets the same fault and reports it to somebody who can act.
  }
}, followEvery)

function answer(ask: number, operation: Ask['operation'], args: unknown[]): Answer {
  try {
    return { ask, result: (reader[operation] as (...args: unknown[]) => unknown)(...args) }
  } catch (error) {
    const { name, message } = error as Error
    return { ask, error: { name, message } }
  }
}
