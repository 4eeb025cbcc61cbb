import { DomainError } from '@selvedge/platform/rpc/errors'

/** Widths a picture can be had in, pixels. */
export const mediaWidths: readonly number[] = [160, 320, 640, 960, 1280, 1920]

/** Immutable: another picture has another hash. @throws DomainError INVALID for any other width */
export function mediaUrl(hash: string, width: number): string {
  if (!mediaWidths.includes(width)) {
    throw new DomainError('INVALID', `pictures are ${mediaWidths.join(', ')} pixels wide`, { reason: 'WIDTH_UNKNOWN' })
  }
  return `/media/${hash}/${width}.webp`
}
