import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Sql } from './database.ts'
import { DatabaseUnavailableError } from './errors.ts'
import { openReadConnection } from './sqlite/connection.ts'
import { createScope } from './sqlite/scope.ts'
import { createStatements } from './sqlite/statements.ts'

export interface Reader {
  read: Sql
  /**
   * Differs after every commit of the owner: what was read at an equal stamp is what would be read now. Cheaper than
   * any question; absent where the engine does not tell.
   */
  stamp?(): number
  close(): Promise<void>
}

export interface ReaderOptions {
  /** Page cache in MiB; default 8. */
  cacheMib?: number
  /** How long to wait for the owner to create the file, milliseconds; default 30,000. */
  timeoutMs?: number
  signal?: AbortSignal
}

const LOOK_EVERY_MS = 20

/**
 * Read-only access to a file that another thread owns. Waits until the owner has created and migrated it.
 * @throws DatabaseUnavailableError after `timeoutMs`
 * @example
 * const reader = await openReader(viewFile(dir, orderStatus))
 * const row = await reader.read.get<{ n: number }>('select count(*) as n from orders where brand = $1', [brand])
 */
export async function openReader(file: string, options: ReaderOptions = {}): Promise<Reader> {
  const { cacheMib, timeoutMs = 30_000, signal } = options
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const reader = existsSync(file) ? await tryOpen(file, cacheMib) : undefined
    if (reader) return reader
    if (performance.now() > deadline) throw new DatabaseUnavailableError(`${file} was not created by its owner`)
    await delay(LOOK_EVERY_MS, undefined, { signal })
  }
}

async function tryOpen(file: string, cacheMib?: number): Promise<Reader | undefined> {
  let connection
  try {
    connection = openReadConnection({ location: file, cacheMib })
  } catch (error) {
    // Between creation and the first page, or between two owners.
    if (error instanceof DatabaseUnavailableError) return undefined
    throw error
  }
  let closed = false
  const read = createScope(createStatements(connection), () => {
    if (closed) throw new Error('the reader is closed')
  })
  const mark = await read.get<{ user_version: number }>('pragma user_version')
  if (mark?.user_version !== 1) {
    connection.close()
    return undefined
  }
  const stamp = connection.prepare('pragma data_version')
  return {
    read,
    stamp: () => (stamp.get() as { data_version: number }).data_version,
    async close() {
      if (closed) return
      closed = true
      connection.close()
    },
  }
}
