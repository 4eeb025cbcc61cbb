/** The databases of a system, opened when they are asked for. */
import { openReader } from '@selvedge/platform/db/open-reader'
import type { Reader } from '@selvedge/platform/db/open-reader'
import type { Sql } from '@selvedge/platform/db/database'
import { GENERATIONS, shownGeneration } from '@selvedge/platform/views/generations/store'
import { viewKey } from '@selvedge/platform/views/view-state'
import type { View } from '@selvedge/platform/views/view'
import type { OwnedName } from '../owned-databases.ts'
import type { Places } from '../places.ts'

export type ReadersOf = (database: OwnedName | View) => Promise<Sql>

export interface Readers extends AsyncDisposable {
  /** @throws DatabaseUnavailableError when it is not there */
  of: ReadersOf
}

const WITHIN_MS = 2_000

/** @param database of its owner, or a read model of the gateway */
export function openReaders(places: Places): Readers {
  const open = new Map<string, Reader>()

  async function readerOf(location: string): Promise<Sql> {
    const reader = open.get(location) ?? (await openReader(location, { timeoutMs: WITHIN_MS }))
    open.set(location, reader)
    return reader.read
  }

  /** Of the generation that people are shown. */
  async function locationOfView(view: View): Promise<string> {
    const shown = await shownGeneration(await readerOf(places.view(GENERATIONS)), view)
    return places.view(viewKey({ ...view, generation: shown?.generation }))
  }

  return {
    async of(database) {
      return readerOf(typeof database === 'string' ? places.database(database) : await locationOfView(database))
    },
    async [Symbol.asyncDispose]() {
      for (const reader of open.values()) await reader.close()
    },
  }
}
