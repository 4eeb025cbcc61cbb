import type { Blobs } from './blob.ts'
import { openFolderBlobs } from './folder-blob.ts'

/**
 * Opens the blobs that a setting names: the path of a folder, or a bucket, `s3+https://key:secret@host/bucket/prefix`.
 * @throws Error for a URL of a store there is no adapter for
 */
export async function openBlobs(location: string): Promise<Blobs> {
  if (/^s3\+https?:\/\//.test(location)) return (await import('./s3-blob.ts')).openS3Blobs(location)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location)) throw new Error(`there is no blob store for ${location}`)
  return openFolderBlobs(location)
}
