/** Starts the whole system with its demo in a process of its own, and ends exactly that. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const READY_WITHIN_MS = 600_000

export interface RunningSystem {
  dataDir: string
  stop(): Promise<void>
}

/** @throws Error when it ends or takes too long before the demo is in */
export async function startSystem(port: string): Promise<RunningSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'selvedge-e2e-'))
  const server = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), port, dataDir], {
    // By the channel it says that it is ready: on standard output its services log, in whatever words.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  let timer: NodeJS.Timeout | undefined
  try {
    await Promise.race([
      new Promise<void>((resolve) => server.once('message', () => resolve())),
      ended.then((code) => Promise.reject(new Error(`the system ended with ${code} before it was ready`))),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('the system was not ready in time')), READY_WITHIN_MS)
      }),
    ])
  } catch (error) {
    await stop()
    throw error
  } finally {
    clearTimeout(timer)
  }
  return { dataDir, stop }
}
