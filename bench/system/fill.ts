import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { System } from './system.ts'

const program = join(import.meta.dirname, 'fill-view.ts')

/** Fills a fresh copy of the catalogue's search from the log. @returns milliseconds */
export async function fillFromLog({ dataDir, env }: System): Promise<number> {
  const words = ['--disable-warning=ExperimentalWarning', program, dataDir]
  const { stdout } = await promisify(execFile)(process.execPath, words, { env: { ...process.env, ...env } })
  return Number(stdout)
}
