/** Starts the embedded stack in a process of its own and reads its memory. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface System {
  url: string
  dataDir: string
  /** From spawning the process until it served. */
  startedInMs: number
  /** Resident memory now, MB. */
  residentMb(): number
  stop(): Promise<void>
}

/** @throws Error when it ends before it serves */
export async function startSystem(port: number, dataDir: string): Promise<System> {
  const began = performance.now()
  const program = join(import.meta.dirname, 'server.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, String(port), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(child)
  return {
    url: `http://localhost:${port}`,
    dataDir,
    startedInMs: performance.now() - began,
    residentMb: () => residentMb(child.pid!),
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (text: Buffer) => String(text).includes('ready') && resolve())
    child.once('exit', (code, signal) => reject(new Error(`the system ended with ${code ?? signal}`)))
  })
}

function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]
  return Number(kilobytes) / 1024
}
