/** The databases of a data folder, opened when they are asked for. */
import { inFiles } from '@selvedge/platform/db/locate'
import { openReader } from '@selvedge/platform/db/open-reader'
import type { Reader } from '@selvedge/platform/db/open-reader'
import type { Sql } from '@selvedge/platform/db/database'
import { join } from 'node:path'
import { GENERATIONS, shownGeneration } from '@selvedge/platform/views/generations/store'
import { viewKey } from '@selvedge/platform/views/view-state'
import type { View } from '@selvedge/platform/views/view'
import { fileOf } from '../backup/take-backup.ts'
import type { OwnedName } from '../owned-databases.ts'
import { parts } from '../topology.ts'

export type ReadersOf = (database: OwnedName | View) => Promise<Sql>

export interface Readers extends AsyncDisposable {
  /** @throws DatabaseUnavailableError when it is not there */
  of: ReadersOf
}

const WITHIN_MS = 2_000

/** @param database of its owner, or a read model of the gateway */
export function openReaders(dataDir: string): Readers {
  const open = new Map<string, Reader>()
  const views = join(dataDir, parts.find(({ name }) => name === 'projector')!.files)

  async function readerOf(file: string): Promise<Sql> {
    const reader = open.get(file) ?? (await openReader(file, { timeoutMs: WITHIN_MS }))
    open.set(file, reader)
    return reader.read
  }

  /** Of the generation that people are shown. */
  async function fileOfView(view: View): Promise<string> {
    const shown = await shownGeneration(await readerOf(inFiles(views, GENERATIONS)), view)
    return inFiles(views, viewKey({ ...view, generation: shown?.generation }))
  }

  return {
    async of(database) {
      const file = typeof database === 'string' ? fileOf(dataDir, database) : await fileOfView(database)
      return readerOf(file)
    },
    async [Symbol.asyncDispose]() {
      for (const reader of open.values()) await reader.close()
    },
  }
}
