import sharp from 'sharp'
import { imageLimits } from '../domain/limits.ts'

const EDGE = 1280

/** A drawing as pixels: an SVG is a program, so it is run here once and never sent to a browser. */
export function rasterLogo(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: imageLimits.pixels, density: 192 })
    .resize(EDGE, EDGE / 2, { fit: 'inside' })
    .png()
    .toBuffer()
}

/** By its beginning, behind white space, byte order mark, comments and declarations. */
export function isSvg(bytes: Uint8Array): boolean {
  return (
    bytes.length <= imageLimits.svgBytes &&
    /^\s*(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/is.test(
      new TextDecoder().decode(bytes.subarray(0, 4_096)),
    )
  )
}
