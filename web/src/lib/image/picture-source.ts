import { pictureAddress, pictureWidths } from '@selvedge/protos/rules/picture-address'
import { thumbHashToDataURL } from 'thumbhash'
import type { PicturePartsFragment } from '../../gen/graphql.ts'

export type PictureSource = PicturePartsFragment

/** `src` for browsers without `srcset`, and the `srcset` from which the browser takes what its place needs. */
export function renditionsOf({ hash }: Pick<PictureSource, 'hash'>) {
  return {
    src: pictureAddress(hash, 640),
    srcSet: pictureWidths.map((width) => `${pictureAddress(hash, width)} ${width}w`).join(', '),
  }
}

const placeholders = new Map<string, string>()

/** The blurred picture inside the thumbhash (base64), as a `data:` address; `undefined` for what is none. */
export function placeholderOf(thumbhash: string): string | undefined {
  if (!thumbhash) return undefined
  let known = placeholders.get(thumbhash)
  if (known === undefined) {
    try {
      known = thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (byte) => byte.charCodeAt(0)))
    } catch {
      known = ''
    }
    placeholders.set(thumbhash, known)
  }
  return known || undefined
}
