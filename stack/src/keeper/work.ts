/** What is done with backups: the operator's own command, in a process of its own, so that nobody here waits for it. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Env } from '@selvedge/platform/config/env'
import { programArgs } from '../cluster/program.ts'

export interface Work {
  kind: 'taking' | 'verifying'
  /** Of the backup. */
  name: string
  /** ISO. */
  beganAt: string
  /** Its last line. */
  said: string
}

export interface Worker {
  /** Undefined: nothing is done. */
  current(): Work | undefined
  /** Why the last one failed; empty: it did not. */
  lastError(): string
  /**
   * @param words of the command
   * @param done with what it answers when it has come to its end
   */
  begin(work: Omit<Work, 'said'>, words: readonly string[], done: (answer: string) => void): void
  /** Breaks off what is done. */
  stop(): Promise<void>
}

/** Below the work that people wait for. */
const PRIORITY = 10
/** It has done it, and something is wrong with what it has looked at. */
const TROUBLE_CODE = 3

export function createWorker(servers: Env): Worker {
  let current: Work | undefined
  let running: ChildProcess | undefined
  let ended: Promise<void> = Promise.resolve()
  let lastError = ''

  async function follow(child: ChildProcess, done: (answer: string) => void): Promise<void> {
    const closed = once(child, 'close')
    closed.catch(() => {})
    const answer = text(child.stdout!)
    for await (const line of createInterface(child.stderr!)) current!.said = line
    const [code] = await closed
    if (code === 0 || code === TROUBLE_CODE) done(await answer)
    else throw new Error(current!.said || `it ended with ${code ?? child.signalCode}`)
  }

  return {
    current: () => current,
    lastError: () => lastError,
    begin(work, words, done) {
      const args = [...programArgs('stack/src/ops/cli.ts'), ...words]
      const { PATH, NODE_EXTRA_CA_CERTS } = process.env
      const env = { PATH, ...(NODE_EXTRA_CA_CERTS && { NODE_EXTRA_CA_CERTS }), ...servers }
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
      if (child.pid !== undefined) setPriority(child.pid, PRIORITY)
      running = child
      current = { ...work, said: '' }
      lastError = ''
      ended = follow(child, done)
        .catch((error: Error) => void (lastError = error.message))
        .finally(() => (running = current = undefined))
    },
    async stop() {
      running?.kill()
      await ended
    },
  }
}
