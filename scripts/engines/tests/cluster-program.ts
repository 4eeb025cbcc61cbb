/** `npm start -- --cluster`, as a person runs it, and what it says. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { eventually } from '../../../platform/testing/settle.ts'

/** A cluster that is slow goes on saying what it has done; one that hangs does not. */
const LONGEST_SILENCE_MS = 240_000
const root = join(import.meta.dirname, '..', '..', '..')

export interface ClusterProgram {
  url: string
  /** Warnings and errors that its processes have logged so far, one line each. */
  logged(): string[]
  /** Resolves once it has said these words. @throws Error when it ends before, or says nothing for too long */
  says(words: string): Promise<void>
  signal(name: NodeJS.Signals): void
  /** Its exit code. */
  ended: Promise<number | null>
  [Symbol.dispose](): void
}

/** An empty system, to be asked with any document. */
export function startCluster(dataDir: string, port: number, engines: Record<string, string>): ClusterProgram {
  const args = ['--cluster', '--empty', '--port', String(port), '--data', dataDir]
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...args], {
    cwd: root,
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...engines, SELVEDGE_FREE_DOCUMENTS: '1' },
  })
  let said = ''
  for (const out of [child.stdout, child.stderr]) out.on('data', (text: Buffer) => (said += String(text)))
  const logged = () =>
    said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map(inShort)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const unsaid = (what: string, words: string) =>
    `${what} before it said "${words}":\n${logged().join('\n')}\n${said.slice(-300)}`
  let over = false
  void ended.then(() => (over = true))
  return {
    url: `http://localhost:${port}`,
    logged,
    async says(words) {
      while (!said.includes(words)) {
        const before = said.length
        const saidMore = () => {
          if (!over && said.length === before) throw new Error(unsaid('it said nothing more', words))
        }
        await eventually(saidMore, { within: LONGEST_SILENCE_MS })
        if (over && !said.includes(words)) throw new Error(unsaid('it ended', words))
      }
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
