import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')

/** What Node is given to run a program of this release, named from the root of the project. */
export function programArgs(program: string): string[] {
  return ['--disable-warning=ExperimentalWarning', join(root, program)]
}
