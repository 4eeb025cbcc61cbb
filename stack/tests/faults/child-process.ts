import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A program that is started, killed and started again. */
export interface Child {
  /** Resolves when it says "ready"; arguments follow those it always gets. @throws Error when it ends before */
  start(...args: string[]): Promise<void>
  /** SIGKILL: nothing is flushed, nothing is told. Waits for those that it started to notice. @throws Error when it had ended by itself */
  kill(): Promise<void>
  /** Stands still and knows nothing of it, as on a machine that swaps, until `resume`. */
  pause(): void
  resume(): void
  /** It ended without being asked to. */
  hasEnded(): boolean
  /** SIGTERM; @throws Error unless it ends with 0 */
  stop(): Promise<void>
  /** For the end of a test, whatever happened in it. */
  [Symbol.asyncDispose](): Promise<void>
}

export function childProgram(program: string, ...args: string[]): Child {
  let child: ChildProcess | undefined

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const running = child!
    child = undefined
    if (hasEnded(running)) throw new Error(`${program} had ended by itself with ${howEnded(running)}`)
    // Closed is what all of it has written to: those that it started have ended, too.
    const ended = once(running, 'close')
    running.kill(signal)
    await ended
    const expected = signal === 'SIGKILL' ? 'SIGKILL' : 0
    if (howEnded(running) !== expected) throw new Error(`${program} ended with ${howEnded(running)}`)
  }

  return {
    start(...more) {
      const started = spawn(process.execPath, [program, ...args, ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
      child = started
      return new Promise((resolve, reject) => {
        let said = ''
        started.stdout!.on('data', (text: Buffer) => {
          said += String(text)
          // A line of its own: what it logs may have the word in it, as in "already".
          if (/^ready$/m.test(said)) resolve()
        })
        started.once('exit', () => reject(new Error(`${program} ended with ${howEnded(started)} before it was ready`)))
      })
    },
    kill: () => end('SIGKILL'),
    pause: () => void child!.kill('SIGSTOP'),
    resume: () => void child!.kill('SIGCONT'),
    hasEnded: () => child !== undefined && hasEnded(child),
    stop: () => end('SIGTERM'),
    async [Symbol.asyncDispose]() {
      if (child && !hasEnded(child)) await end('SIGKILL')
    },
  }
}

const howEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode ?? signalCode
const hasEnded = (child: ChildProcess) => howEnded(child) !== null
