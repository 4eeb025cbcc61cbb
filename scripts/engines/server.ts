import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A server that was started here. */
export interface Server {
  /** What tests read to find it. */
  variable: string
  url: string
  /** Its name and version, as it says itself. */
  version: string
  stop(): Promise<void>
  /** As a crash would, keeping its data. */
  kill(): Promise<void>
}

/** Where a server is to stand: for tests that kill it and start it again. */
export interface Place {
  /** Where it listens; a free port unless given. */
  port?: number
  /** Keeps its data here, to be started again. */
  folder?: string
}

export interface Launch {
  name: string
  program: string
  args: string[]
  cwd?: string
  env?: Record<string, string>
  /** What it is asked to stop with. */
  stopSignal?: NodeJS.Signals
  /** Asked again and again until it is true. */
  isReady(log: string): Promise<boolean>
}

const READY_MS = 180_000
const STOP_MS = 30_000

/** Elasticsearch and PostgreSQL refuse to run as the superuser. */
export const owner =
  process.getuid?.() === 0
    ? { uid: Number(execFileSync('id', ['-u', 'nobody'])), gid: Number(execFileSync('id', ['-g', 'nobody'])) }
    : {}

/** A folder that ends with the server that owns it. */
export function serverFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `selvedge-${name}-`))
  own(folder)
  return folder
}

export function own(path: string): void {
  if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid)
}

/**
 * Starts a server in a process group of its own and waits until it is ready.
 * @throws Error with the end of its log when it ends before, or takes too long
 */
export async function launch(folder: string, options: Launch): Promise<Pick<Server, 'stop' | 'kill'>> {
  const { name, program, args, cwd = folder, env = {}, stopSignal = 'SIGTERM', isReady } = options
  const logFile = join(folder, `${name}.log`)
  const out = openSync(logFile, 'w')
  const child = spawn(program, args, {
    ...owner,
    cwd,
    env: { PATH: process.env.PATH, LC_ALL: 'C', HOME: folder, ...env },
    stdio: ['ignore', out, out],
    // A Ctrl-C is for the tests; the server ends when they have.
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let running = true
  void ended.then(() => (running = false))
  const log = () => readFileSync(logFile, 'utf8')
  const killGroup = () => running && signal(-child.pid!, 'SIGKILL')
  process.once('exit', killGroup)

  async function kill(): Promise<void> {
    killGroup()
    await ended
    process.off('exit', killGroup)
  }

  async function stop(): Promise<void> {
    if (running) signal(child.pid!, stopSignal)
    await Promise.race([ended, setTimeout(STOP_MS, undefined, { ref: false })])
    await kill()
    rmSync(folder, { recursive: true, force: true })
  }

  const until = performance.now() + READY_MS
  while (!(await isReady(log()).catch(() => false))) {
    if (running && performance.now() < until) {
      await setTimeout(100)
      continue
    }
    const what = running ? 'is not ready in time' : 'ended while starting'
    const end = log().trim().split('\n').slice(-25).join('\n')
    await stop()
    throw new Error(`${name} ${what}:\n${end}`)
  }
  return { stop, kill }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
