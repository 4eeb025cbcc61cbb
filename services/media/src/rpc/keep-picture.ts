import type { Blobs } from '@selvedge/platform/blob/blob'
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { Image } from '@selvedge/protos/gen/media/topic/v1/image_set'
import { imageLimits } from '../domain/limits.ts'
import type { Pool } from '../work/pool.ts'

export type Kept = { ok: true; image: Image } | { ok: false; problem: Problem }

const ADVICE = {
  IMAGE_FORMAT_UNKNOWN: 'send a JPEG, PNG, WebP, AVIF, GIF or TIFF',
  IMAGE_TOO_MANY_PIXELS: `a picture has at most ${imageLimits.pixels / 1e6} megapixels; make it smaller`,
  IMAGE_CORRUPT: 'the picture is damaged or cut off; send it again',
} as const

/** Keeps an original once it is known that it can be shown. */
export async function keepPicture(
  { pool, blobs }: { pool: Pool; blobs: Blobs },
  bytes: Uint8Array | undefined,
  fileName: string,
): Promise<Kept> {
  if (bytes === undefined)
    return refused('IMAGE_TOO_LARGE', `a picture has at most ${imageLimits.bytes / 1024 / 1024} MB`, fileName)
  if (bytes.length === 0) return refused('IMAGE_MISSING', 'the file is empty', fileName)
  const seen = await pool.run({ kind: 'inspect', bytes })
  if (!seen.ok) return refused(seen.code, `${ADVICE[seen.code]} (${seen.message})`, fileName)
  const { contentType, width, height, thumbhash } = seen
  const hash = await blobs.put(bytes, { contentType, maxBytes: imageLimits.bytes })
  return { ok: true, image: { hash, width, height, thumbhash, fileName: fileName.slice(0, 200) } }
}

function refused(code: string, message: string, value: string): Kept {
  return { ok: false, problem: { code, pointer: '/file', message, value: value.slice(0, 200) } }
}
