import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TempDir extends Disposable {
  path: string
  /** Path of a file inside. */
  file(name: string): string
  remove(): void
}

/** A folder of its own for one test: `using dir = tempDir()`. The path is short enough for a socket. */
export function tempDir(): TempDir {
  const path = mkdtempSync(join(tmpdir(), 'selvedge-'))
  const remove = () => rmSync(path, { recursive: true, force: true })
  return { path, file: (name) => join(path, name), remove, [Symbol.dispose]: remove }
}
