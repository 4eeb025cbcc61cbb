import sharp from 'sharp'
import type { Metadata } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { contentTypes, imageLimits } from '../domain/limits.ts'

export type Inspected =
  | { ok: true; contentType: string; width: number; height: number; thumbhash: string }
  | { ok: false; code: 'IMAGE_FORMAT_UNKNOWN' | 'IMAGE_TOO_MANY_PIXELS' | 'IMAGE_CORRUPT'; message: string }

const THUMB_EDGE = 48

/** Looks at the bytes, then decodes them once: what cannot be shown is not kept. Sizes are those of the upright picture. */
export async function inspect(bytes: Uint8Array): Promise<Inspected> {
  let metadata: Metadata
  try {
    // Only the head is read here; how many pixels there are is judged below, with a code of its own.
    metadata = await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
  } catch (error) {
    return { ok: false, code: 'IMAGE_FORMAT_UNKNOWN', message: firstLine(error) }
  }
  const contentType = contentTypes[formatOf(metadata)]
  if (contentType === undefined)
    return { ok: false, code: 'IMAGE_FORMAT_UNKNOWN', message: `${metadata.format} is not taken` }
  const { width, height } = metadata.autoOrient
  const pixels = width * height * (metadata.pages ?? 1)
  if (pixels > imageLimits.pixels) {
    return { ok: false, code: 'IMAGE_TOO_MANY_PIXELS', message: `${Math.round(pixels / 1e6)} megapixels` }
  }
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: imageLimits.pixels })
      .autoOrient()
      .resize(THUMB_EDGE, THUMB_EDGE, { fit: 'inside' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const thumbhash = Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
    return { ok: true, contentType, width, height, thumbhash }
  } catch (error) {
    return { ok: false, code: 'IMAGE_CORRUPT', message: firstLine(error) }
  }
}

/** AVIF is HEIF with AV1 inside; other HEIF cannot be decoded here. */
function formatOf({ format, compression }: Metadata): string {
  return format === 'heif' && compression === 'av1' ? 'avif' : String(format)
}

function firstLine(error: unknown): string {
  return String((error as Error).message)
    .split('\n')[0]!
    .slice(0, 200)
}
