import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '../../db/database.ts'
import { dropDatabase } from '../../db/drop-database.ts'
import { DatabaseUnavailableError } from '../../db/errors.ts'
import { openReader } from '../../db/open-reader.ts'
import { viewKey } from '../view-state.ts'
import { databaseOf } from './family.ts'
import type { Generation } from './generation.ts'
import type { GenerationsOptions } from './run-generations.ts'
import { forgetGeneration } from './store.ts'

/** Other copies stop following it within a second, gateways have left it long before. */
const LEFT_WITHIN_MS = 3_000

/** Deletes its group, what it has written beside its database, and that; from the start again after a crash. */
export async function dropGeneration(
  dropped: Generation,
  db: Database,
  { families, folder, locate, log }: GenerationsOptions,
): Promise<void> {
  await delay(LEFT_WITHIN_MS)
  const family = families.find(({ name }) => name === dropped.name)
  const location = locate(folder, databaseOf(family, dropped))
  const reader = await openReader(location, { timeoutMs: 0 }).catch((error: unknown) => {
    // It was deleted before, or never made.
    if (error instanceof DatabaseUnavailableError) return undefined
    throw error
  })
  try {
    const row = await reader?.read.get<{ birth: string }>('select birth from view_state where view = $1', [
      viewKey(dropped),
    ])
    if (row) await log.deleteGroup(`${viewKey(dropped)}-${row.birth}`)
    if (reader && family) await family.generation(dropped.generation).dropTarget?.(reader.read)
  } finally {
    await reader?.close()
  }
  await dropDatabase(location)
  await db.transaction((tx) => forgetGeneration(tx, dropped))
}
