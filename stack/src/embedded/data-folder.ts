/** The data folder: who may use it, and the secrets that belong to it. */
import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { finishSwitch } from '../backup/files/switch-folders.ts'
import { writeWhole } from '../durable.ts'
import { StartError } from '../start-error.ts'

export interface DataFolder {
  path: string
  /** True when nothing was in it yet. */
  fresh: boolean
  /** `id:secret` as the services read it. */
  viewerKeys: string
  unlock(): void
}

/**
 * Takes the folder for this process. The lock is the database engine's own file lock, so the system lets go of
 * it however the process ends.
 * @throws StartError when another process has it, or it cannot be written
 */
export function openDataFolder(path: string): DataFolder {
  try {
    makeFolder(path)
    accessSync(path, constants.W_OK | constants.R_OK)
  } catch (error) {
    throw new StartError(
      `The data folder ${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Choose another with --data DIR.`,
    )
  }
  const unlock = lock(path)
  if (existsSync(join(path, UNFINISHED))) emptyFolder(path)
  finishSwitch(path)
  const fresh = !existsSync(join(path, 'keys.json'))
  return { path, fresh, viewerKeys: viewerKeys(path), unlock }
}

const LOCK = 'lock.db'
const UNFINISHED = 'unfinished'

/** What is put into the folder from now on is of no use to anybody until it is complete: a crash leaves it to be removed. */
export function beginFilling(path: string): void {
  writeFileSync(join(path, UNFINISHED), '')
}

export function endFilling(path: string): void {
  rmSync(join(path, UNFINISHED))
}

/** The mark goes last, so that a crash on the way is made good by the next start. */
function emptyFolder(path: string): void {
  const names = readdirSync(path).filter((name) => !name.startsWith(LOCK) && name !== UNFINISHED)
  for (const name of [...names, UNFINISHED]) rmSync(join(path, name), { recursive: true, force: true })
}

/** Step by step: the recursive way never returns on file systems that answer a mkdir with ENOENT. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  mkdirSync(path)
}

/** Writes nothing. @throws StartError when a process has the folder */
export function expectNotInUse(path: string): void {
  if (existsSync(join(path, LOCK))) lock(path)()
}

function lock(path: string): () => void {
  try {
    const file = new DatabaseSync(join(path, LOCK))
    file.exec('pragma locking_mode = exclusive; begin exclusive')
    return () => file.close()
  } catch (error) {
    const reason = (error as Error).message
    if (reason.includes('locked')) {
      throw new StartError(
        `The data folder ${path} is in use by another running Selvedge. Stop that one, or choose another with --data DIR.`,
      )
    }
    throw new StartError(`The data folder ${path} cannot be used: ${reason}.`)
  }
}

function viewerKeys(path: string): string {
  const file = join(path, 'keys.json')
  try {
    if (!existsSync(file)) {
      const key = `k1:${randomBytes(32).toString('base64url')}`
      writeWhole(file, JSON.stringify({ viewerKeys: key }))
    }
    return (JSON.parse(readFileSync(file, 'utf8')) as { viewerKeys: string }).viewerKeys
  } catch (error) {
    throw new StartError(`The keys in ${file} cannot be read or written: ${(error as Error).message}.`)
  }
}
