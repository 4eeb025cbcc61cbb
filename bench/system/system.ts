/** The embedded stack in a process of its own. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cpuSecondsBelow } from './cpu-seconds.ts'

export interface System {
  url: string
  dataDir: string
  /** The servers it stands on, as settings name them. */
  env: Readonly<Record<string, string>>
  /** From spawning the process until it served, the last time. */
  startedInMs: number
  /** Resident memory now, MB. */
  residentMb(): number
  /** Processor time of each of its processes so far. */
  cpuSeconds(): ReturnType<typeof cpuSecondsBelow>
  restart(): Promise<void>
  stop(): Promise<void>
}

const program = join(import.meta.dirname, 'server.ts')

/**
 * @param engines the servers that it stands on, each service a process of its own; without, on files
 * @throws Error when it ends before it serves
 */
export async function startSystem(
  port: number,
  dataDir: string,
  engines?: Readonly<Record<string, string>>,
): Promise<System> {
  let child: ChildProcess

  async function start(): Promise<number> {
    const began = performance.now()
    const words = [
      '--disable-warning=ExperimentalWarning',
      program,
      String(port),
      dataDir,
      ...(engines ? ['--cluster'] : []),
    ]
    const env = { ...process.env, ...engines }
    child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'], env })
    await ready(child)
    return performance.now() - began
  }

  const system: System = {
    url: `http://localhost:${port}`,
    dataDir,
    env: engines ?? {},
    startedInMs: await start(),
    residentMb: () => residentMb(child.pid!),
    cpuSeconds: () => cpuSecondsBelow(child.pid!),
    async restart() {
      await system.stop()
      system.startedInMs = await start()
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.stdin!.end()
      await exited
    },
  }
  return system
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout!.on('data', (text: Buffer) => {
      said += String(text)
      // A line of its own: what it logs may have the word in it.
      if (/^ready$/m.test(said)) resolve()
    })
    child.once('exit', (code, signal) => reject(new Error(`the system ended with ${code ?? signal}`)))
  })
}

function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]
  return Number(kilobytes) / 1024
}
