/** `npm start -- --cluster`, as a person runs it, and what it says. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { eventually } from '../../../platform/testing/settle.ts'

/** Sixteen processes on a busy machine. */
const LONGEST_MS = 240_000
const root = join(import.meta.dirname, '..', '..', '..')

export interface ClusterProgram {
  url: string
  /** Warnings and errors that its processes have logged so far, one line each. */
  logged(): string[]
  /** Resolves once it has said these words. @throws Error when it ends before */
  says(words: string): Promise<void>
  signal(name: NodeJS.Signals): void
  /** Its exit code. */
  ended: Promise<number | null>
  [Symbol.dispose](): void
}

/** An empty system, to be asked with any document. */
export function startCluster(dataDir: string, port: number, engines: Record<string, string>): ClusterProgram {
  const args = ['--cluster', '--empty', '--port', String(port), '--data', dataDir]
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...engines, SELVEDGE_FREE_DOCUMENTS: '1' },
  })
  let said = ''
  for (const out of [child.stdout, child.stderr]) out.on('data', (text: Buffer) => (said += String(text)))
  const logged = () =>
    said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map(inShort)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  let over = false
  void ended.then(() => (over = true))
  return {
    url: `http://localhost:${port}`,
    logged,
    async says(words) {
      const saidOrOver = () => {
        if (!over && !said.includes(words)) throw new Error('not said yet')
      }
      await eventually(saidOrOver, { within: LONGEST_MS })
      if (!said.includes(words))
        throw new Error(`it ended before it said "${words}":\n${logged().join('\n')}\n${said.slice(-300)}`)
    },
    signal: (name) => void child.kill(name),
    ended,
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  }
}

function inShort(line: string): string {
  const { name, level, msg, err, error } = JSON.parse(line) as Record<string, string> & { err?: { message: string } }
  return `${name} ${level}: ${msg} ${err?.message ?? error ?? ''}`.slice(0, 200)
}
