/** Widths a picture can be had in, pixels. */
export const pictureWidths: readonly number[] = [160, 320, 640, 960, 1280, 1920]

/** Where the gateway gives a picture, WebP. Immutable: another picture has another hash. */
export function pictureAddress(hash: string, width: number): string {
  return `/media/${hash}/${width}.webp`
}
