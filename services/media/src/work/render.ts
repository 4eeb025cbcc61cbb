import sharp from 'sharp'
import { imageLimits } from '../domain/limits.ts'

/** WebP of this width, upright, without anything that was written into the original; never wider than it. */
export function render(bytes: Uint8Array, width: number): Promise<Buffer> {
  return sharp(bytes, { failOn: 'error', limitInputPixels: imageLimits.pixels })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 80, effort: 4 })
    .toBuffer()
}
