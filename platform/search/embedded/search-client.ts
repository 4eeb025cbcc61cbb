/**
 * The reader's side of the port for a thread that must never wait for a disk: questions go to search threads
 * through a bounded queue. A thread that dies is replaced; the questions it held fail, the others go on.
 */
import { Worker } from 'node:worker_threads'
import { SearchBusyError, searchError } from '../search-errors.ts'
import type { Answer, Ask, Operation, WorkerData } from './protocol.ts'
import type { SearchReader } from '../search.ts'
import type { SearchSchema } from '../schema.ts'

export interface ClientOptions {
  /** Default 1; more pay only where there are more than two cores. */
  threads?: number
  /** Questions that may wait; beyond, `SearchBusyError` at once. Default 200. */
  mostWaiting?: number
  /** Longest wait for a free thread, milliseconds. Default 5,000. */
  patience?: number
  followEvery?: number
}

interface Question {
  operation: Operation
  args: unknown[]
  expires: NodeJS.Timeout
  resolve(result: unknown): void
  reject(error: Error): void
}

interface Thread {
  worker: Worker
  held: Map<number, Question>
}

/** A second question lies ready while a thread sends its answer. */
const mostHeld = 2
const restartAfter = 100

export function createSearchClient(file: string, schema: SearchSchema, options: ClientOptions = {}): SearchReader {
  const { threads: size = 1, mostWaiting = 200, patience = 5_000, followEvery = 100 } = options
  const waiting = new Set<Question>()
  let closed = false
  let lastAsk = 0
  const threads: Thread[] = []
  while (threads.length < size) threads.push(startThread())

  function startThread(): Thread {
    const workerData: WorkerData = { file, schema, followEvery }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, name: 'search' })
    const thread: Thread = { worker, held: new Map() }
    worker.on('message', (answer: Answer) => {
      const question = thread.held.get(answer.ask)!
      thread.held.delete(answer.ask)
      if ('error' in answer) question.reject(searchError(answer.error.name, answer.error.message))
      else question.resolve(answer.result)
      handOut()
    })
    let cause: Error = new Error('the search thread ended')
    worker.on('error', (error) => (cause = error as Error))
    worker.on('exit', () => {
      for (const question of thread.held.values()) question.reject(cause)
      if (closed) return
      threads.splice(threads.indexOf(thread), 1)
      // Not at once: a thread that cannot start must not spin.
      setTimeout(() => {
        if (closed) return
        threads.push(startThread())
        handOut()
      }, restartAfter)
    })
    return thread
  }

  function ask<T>(operation: Operation, ...args: unknown[]): Promise<T> {
    if (closed) return Promise.reject(new SearchBusyError('the search client is closed'))
    if (waiting.size >= mostWaiting) return Promise.reject(new SearchBusyError('too many questions wait'))
    return new Promise<T>((resolve, reject) => {
      const question: Question = {
        operation,
        args,
        resolve: resolve as (result: unknown) => void,
        reject,
        expires: setTimeout(() => {
          waiting.delete(question)
          reject(new SearchBusyError(`no search thread was free for ${patience} ms`))
        }, patience),
      }
      waiting.add(question)
      handOut()
    })
  }

  function handOut(): void {
    for (const question of waiting) {
      const [thread] = threads.toSorted((a, b) => a.held.size - b.held.size)
      if (!thread || thread.held.size >= mostHeld) return
      waiting.delete(question)
      clearTimeout(question.expires)
      const message: Ask = { ask: ++lastAsk, operation: question.operation, args: question.args }
      thread.held.set(message.ask, question)
      thread.worker.postMessage(message)
    }
  }

  return {
    search: (query) => ask('search', query),
    count: (filter) => ask('count', filter),
    suggest: (query) => ask('suggest', query),
    get: (ids, visibility) => ask('get', ids, visibility),
    position: () => ask('position'),
    async close() {
      closed = true
      for (const question of waiting) {
        clearTimeout(question.expires)
        question.reject(new SearchBusyError('the search client is closed'))
      }
      waiting.clear()
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}
