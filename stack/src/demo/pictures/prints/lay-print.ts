import type { Drawing } from '../drawing.ts'
import type { View } from '../geometry/path.ts'
import type { Ink, Rgb } from '../ink.ts'
import { rgbOf } from '../ink.ts'
import type { Shading } from '../shading.ts'

/** A repeat as RGBA pixels and its size in centimetres. */
export type Repeat = {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
  readonly cm: readonly [number, number]
}

type Cloth = { readonly fill: Rgb; readonly cos: number; readonly sin: number }

/**
 * Prints the cloth in place: where a pixel is its piece's plain colour it takes the repeat, along the piece's grain and
 * bent by its folds; seams keep their darkening, and what differs strongly (buttons, labels) stays as it is. Far
 * faster than the drawing library's own patterns, which are also flat.
 */
export function layPrint(
  colour: Uint8Array,
  drawing: Drawing,
  shading: Shading,
  view: View,
  ink: Ink,
  repeat: Repeat,
  width: number,
): void {
  const cloths = drawing.parts.map((part): Cloth | undefined => {
    if (!part.printed) return undefined
    const turn = ((part.grain ?? 0) * Math.PI) / 180
    return { fill: rgbOf(ink.fill(part.slot)), cos: Math.cos(turn), sin: Math.sin(turn) }
  })
  const { owner, factor } = shading
  const { pixels, width: w, height: h, cm } = repeat
  const across = w / cm[0] / view.scale
  const along = h / cm[1] / view.scale
  const bend = view.scale * 0.45
  let last = 0
  // Whole numbers all the way: this runs for every pixel of cloth.
  for (let at = 0, from = 0, px = -1, py = 0; at < owner.length; at++, from += 4) {
    if (++px === width) {
      px = 0
      py++
    }
    if (colour[from + 3] === 0) continue
    const piece = owner[at]! || last
    last = piece
    const cloth = piece === 0 ? undefined : cloths[piece - 1]
    if (!cloth) continue
    const { fill } = cloth
    const fr = fill[0]
    const fg = fill[1]
    const fb = fill[2]
    const dr = colour[from]! - fr
    const dg = colour[from + 1]! - fg
    const db = colour[from + 2]! - fb
    const difference = (Math.abs(dr) + Math.abs(dg) + Math.abs(db)) / 3
    if (difference > 80) continue
    const shift = (factor[at]! - 1) * bend
    const x = px - view.x + shift
    const y = py - view.y + shift
    let u = (x * cloth.cos + y * cloth.sin) * across
    let v = (y * cloth.cos - x * cloth.sin) * along
    u -= Math.floor(u / w) * w
    v -= Math.floor(v / h) * h
    const column = u | 0
    const row = v | 0
    const su = u - column
    const sv = v - row
    const upper = (row < h ? row : 0) * w
    const lower = (row + 1 < h ? row + 1 : 0) * w
    const left = column < w ? column : 0
    const right = column + 1 < w ? column + 1 : 0
    const a = (upper + left) << 2
    const b = (upper + right) << 2
    const c = (lower + left) << 2
    const d = (lower + right) << 2
    const wa = (1 - su) * (1 - sv) * pixels[a + 3]!
    const wb = su * (1 - sv) * pixels[b + 3]!
    const wc = (1 - su) * sv * pixels[c + 3]!
    const wd = su * sv * pixels[d + 3]!
    const alpha = wa + wb + wc + wd
    if (alpha < 1) continue
    const keep = difference < 40 ? 1 : (80 - difference) / 40
    const share = (alpha / 255) * keep
    const part = 1 / alpha
    const r = (pixels[a]! * wa + pixels[b]! * wb + pixels[c]! * wc + pixels[d]! * wd) * part
    const g = (pixels[a + 1]! * wa + pixels[b + 1]! * wb + pixels[c + 1]! * wc + pixels[d + 1]! * wd) * part
    const bl = (pixels[a + 2]! * wa + pixels[b + 2]! * wb + pixels[c + 2]! * wc + pixels[d + 2]! * wd) * part
    colour[from] = clamp(fr + (r - fr) * share + dr)
    colour[from + 1] = clamp(fg + (g - fg) * share + dg)
    colour[from + 2] = clamp(fb + (bl - fb) * share + db)
  }
}

const clamp = (value: number) => (value < 0 ? 0 : value > 255 ? 255 : value)
