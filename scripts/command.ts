import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..')

/**
 * @param folder to run it in, below the project's
 * @returns nothing when the program ended well, else what it said
 */
export function command(folder: string, program: string, ...args: string[]): string {
  const cwd = resolve(root, folder)
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })
  return status === 0 ? '' : `${error ?? ''}${stdout}${stderr}`.trim() || `ended with ${status}`
}
