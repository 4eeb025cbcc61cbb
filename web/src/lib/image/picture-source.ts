import { thumbHashToDataURL } from 'thumbhash'

const widths = [160, 320, 640, 960, 1280, 1920] as const

/** A picture as the fragments `CardPicture` and `LargePicture` select it: some of its renditions, by width in px. */
export type PictureSource = {
  width: number
  height: number
  thumbhash: string
} & Partial<Record<`w${(typeof widths)[number]}`, string>>

/** `src` for browsers without `srcset`, and the `srcset` of what was selected. */
export function renditionsOf(source: PictureSource) {
  const present = widths.flatMap((width) => {
    const url = source[`w${width}`]
    return url ? [{ width, url }] : []
  })
  return {
    src: present[Math.floor(present.length / 2)]?.url,
    srcSet: present.map(({ width, url }) => `${url} ${width}w`).join(', '),
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
