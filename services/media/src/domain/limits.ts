const MIB = 1024 * 1024

export const imageLimits = {
  bytes: 20 * MIB,
  pixels: 40_000_000,
  /** Pictures of one product. */
  pictures: 50,
  /** A drawn logo is small; a larger one is something else. */
  svgBytes: 256 * 1024,
} as const

/** Widths that are made: few, so that strangers cannot fill the disk with others. */
export const renditionWidths: readonly number[] = [160, 320, 640, 960, 1280, 1920]

/** What may be kept, by what the bytes are and not by what a name says. */
export const contentTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
  avif: 'image/avif',
}
