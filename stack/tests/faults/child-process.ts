import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A program that is started, killed and started again. */
export interface Child {
  /** Resolves when it says "ready". */
  start(): Promise<void>
  /** SIGKILL: nothing is flushed, nothing is told. */
  kill(): Promise<void>
  /** SIGTERM; @throws Error unless it ends with 0 */
  stop(): Promise<void>
  /** For the end of a test, whatever happened in it. */
  [Symbol.asyncDispose](): Promise<void>
}

const READY_WITHIN_MS = 120_000

export function childProgram(program: string, ...args: string[]): Child {
  let child: ChildProcess | undefined

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const running = child!
    child = undefined
    const exited = once(running, 'exit')
    running.kill(signal)
    return (await exited)[0] as number | null
  }

  return {
    start: () =>
      new Promise((resolve, reject) => {
        const started = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
        child = started
        const timer = setTimeout(() => reject(new Error(`${program} was not ready in time`)), READY_WITHIN_MS)
        started.stdout!.on('data', (text: Buffer) => {
          if (!String(text).includes('ready')) return
          clearTimeout(timer)
          resolve()
        })
        started.once('exit', (code, signal) =>
          reject(new Error(`${program} ended with ${code ?? signal} before it was ready`)),
        )
      }),
    async kill() {
      await end('SIGKILL')
    },
    async [Symbol.asyncDispose]() {
      if (child) await end('SIGKILL')
    },
    async stop() {
      const code = await end('SIGTERM')
      if (code !== 0) throw new Error(`${program} ended with ${code}`)
    },
  }
}
