/** Smaller pictures of originals, made when first asked for and kept by content: they never change, and may be deleted. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Blobs } from '@selvedge/platform/blob/blob'
import type { Pool } from './work/pool.ts'

export interface Renditions {
  /** WebP; undefined when there is no such original. */
  get(hash: string, width: number): Promise<Uint8Array | undefined>
}

/** Raised when renditions are made differently; the old ones are then not found any more. */
const RECIPE = 'webp-1'

export function createRenditions(folder: string, { blobs, pool }: { blobs: Blobs; pool: Pool }): Renditions {
  const making = new Map<string, Promise<Uint8Array | undefined>>()

  async function make(hash: string, width: number, file: string): Promise<Uint8Array | undefined> {
    const original = await blobs.get(hash)
    if (!original) return undefined
    const bytes = await pool.run({ kind: 'render', bytes: await buffer(original.stream), width })
    await mkdir(join(file, '..'), { recursive: true })
    const aside = `${file}.${randomUUID()}`
    await writeFile(aside, bytes)
    // Whole or not at all: another request may read at this moment.
    await rename(aside, file)
    return bytes
  }

  return {
    async get(hash, width) {
      const file = join(folder, RECIPE, hash.slice(0, 2), `${hash}-${width}`)
      const kept = await readFile(file).catch(() => undefined)
      if (kept) return kept
      const running = making.get(file)
      if (running) return running
      const made = make(hash, width, file).finally(() => making.delete(file))
      making.set(file, made)
      return made
    },
  }
}
