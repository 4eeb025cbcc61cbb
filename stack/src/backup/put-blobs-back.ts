import type { Blobs } from '@selvedge/platform/blob/blob'
import { openFolderBlobs } from '@selvedge/platform/blob/folder-blob'
import { blobFolder } from './backup-folder.ts'
import { blobKeys } from './verify-backup.ts'

/** Their names are their content: one that is there needs nothing, and one that is too many harms nobody. */
export async function putBlobsBack(dir: string, target: Blobs, say: (line: string) => void): Promise<void> {
  const source = await openFolderBlobs(blobFolder(dir))
  let put = 0
  for (const key of blobKeys(dir)) {
    if (await target.has(key)) continue
    const { stream, contentType } = (await source.get(key))!
    await target.put(stream, { contentType })
    put++
  }
  say(`${put} pictures put back`)
}
