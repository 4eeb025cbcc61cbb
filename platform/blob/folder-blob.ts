import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BlobDamagedError, isBlobKey } from './blob.ts'
import type { Blob, BlobEntry, Blobs } from './blob.ts'
import { writeAside } from './write-aside.ts'

const INCOMING = 'incoming'
/** What a killed process left half written; a running upload is younger. */
const ABANDONED_MS = 60 * 60 * 1000

/**
 * Blobs in a folder: `ab/cd/<key>`, and its content type beside it in `<key>.type`. A file appears under its name
 * only whole and on the disk: written aside, synced, renamed.
 */
export async function openFolderBlobs(folder: string): Promise<Blobs> {
  const incoming = join(folder, INCOMING)
  await mkdir(incoming, { recursive: true })
  await sweep(incoming)
  const folderOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2, 4))
  const fileOf = (key: string) => join(folderOf(key), key)

  return {
    async put(content, { contentType, maxBytes = Infinity }) {
      const [bytes, type] = [join(incoming, randomUUID()), join(incoming, randomUUID())]
      try {
        const key = await writeAside(bytes, content, maxBytes)
        if (await exists(fileOf(key))) return key
        await writeAside(type, Buffer.from(contentType), Infinity)
        await mkdir(folderOf(key), { recursive: true })
        // The type first: whoever finds the content finds its type.
        await rename(type, `${fileOf(key)}.type`)
        await rename(bytes, fileOf(key))
        for (const changed of [folderOf(key), join(folder, key.slice(0, 2)), folder]) await syncFolder(changed)
        return key
      } finally {
        await rm(bytes, { force: true })
        await rm(type, { force: true })
      }
    },
    async get(key): Promise<Blob | undefined> {
      const file = isBlobKey(key) ? await unlessMissing(open(fileOf(key), 'r')) : undefined
      if (!file) return undefined
      try {
        const { size } = await file.stat()
        const contentType = await unlessMissing(readFile(`${fileOf(key)}.type`, 'utf8'))
        if (contentType !== undefined) return { stream: file.createReadStream(), size, contentType }
        // Removed this moment, or damaged.
        if (await exists(fileOf(key))) throw new BlobDamagedError(`the content type of blob ${key} is lost`)
        await file.close()
        return undefined
      } catch (error) {
        await file.close()
        throw error
      }
    },
    has: async (key) => isBlobKey(key) && (await exists(fileOf(key))),
    async remove(key) {
      if (!isBlobKey(key)) return
      await rm(fileOf(key), { force: true })
      await rm(`${fileOf(key)}.type`, { force: true })
    },
    async *list(after = ''): AsyncIterable<BlobEntry> {
      for (const first of await hexFolders(folder)) {
        if (first < after.slice(0, 2)) continue
        for (const second of await hexFolders(join(folder, first))) {
          const names = (await readdir(join(folder, first, second))).filter((name) => isBlobKey(name) && name > after)
          for (const key of names.sort()) {
            const found = await unlessMissing(stat(fileOf(key)))
            if (found) yield { key, size: found.size }
          }
        }
      }
    },
  }
}

async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await unlessMissing(stat(path))
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true })
  }
}

async function hexFolders(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()
}

async function exists(path: string): Promise<boolean> {
  return (await unlessMissing(stat(path))) !== undefined
}

/** Anything but "not there" (no permission, a broken disk) has to be told, not taken for absence. */
async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Makes a rename durable, not only the content. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
