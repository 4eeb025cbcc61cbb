import type { Drawing, FabricName } from './drawing.ts'
import { cloths } from './fabric/cloth.ts'
import { tileOf } from './fabric/tile.ts'
import { stamp } from './geometry/fill.ts'
import type { View } from './geometry/path.ts'
import { flatten } from './geometry/path.ts'
import type { Relief } from './relief/relief.ts'

/**
 * Light per pixel at full size: the factor on the colour and the white added (0..255); and the number (from 1) of the
 * piece on top, 0 where there is none.
 */
export type Shading = { readonly factor: Float32Array; readonly white: Float32Array; readonly owner: Uint8Array }

/** Brings the relief to full size and lays each piece's cloth surface over it, along the piece's own grain. */
export function shadingOf(
  drawing: Drawing,
  relief: Relief,
  view: View,
  width: number,
  height: number,
  fabric: FabricName,
): Shading {
  const owner = new Uint8Array(width * height)
  drawing.parts.forEach((part, at) => stamp(flatten(part.path, view), width, height, owner, at + 1))
  const pieces = drawing.parts.map((part) => {
    const own = part.fabric ?? fabric
    const turn = ((part.grain ?? 0) * Math.PI) / 180
    return { tile: tileOf(own, view.scale), contrast: cloths[own].contrast, cos: Math.cos(turn), sin: Math.sin(turn) }
  })
  // Trims outside every piece (fringes, rings) are lit as a flat surface.
  const factor = new Float32Array(width * height).fill(1)
  const white = new Float32Array(width * height)
  const { light: low, shine, width: w, height: h } = relief
  const shiny = shine.some((value) => value !== 0)
  const step = width / w
  const columns = Int32Array.from({ length: width }, (_, x) =>
    Math.min(w - 2, Math.max(0, Math.floor((x + 0.5) / step - 0.5))),
  )
  const shares = Float32Array.from(columns, (column, x) => Math.min(1, Math.max(0, (x + 0.5) / step - 0.5 - column)))
  let shown = 0
  let { tile, contrast, cos, sin } = pieces[0]!
  for (let y = 0; y < height; y++) {
    const fy = Math.min(h - 1.001, Math.max(0, (y + 0.5) / step - 0.5))
    const row = Math.floor(fy) * w
    const sy = fy - Math.floor(fy)
    let last = 0
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      // The rim of a piece is half covered and owned by nobody: it takes its left neighbour's cloth.
      const owned = owner[at]!
      const piece = owned || last || (x + 1 < width ? owner[at + 1]! : 0)
      last = owned
      if (piece === 0 && !(y > 0 && owner[at - width]!) && !(y + 1 < height && owner[at + width]!)) continue
      const sx = shares[x]!
      const from = row + columns[x]!
      const next = from + w
      const upper = low[from]! + (low[from + 1]! - low[from]!) * sx
      let light = upper + (low[next]! + (low[next + 1]! - low[next]!) * sx - upper) * sy
      if (piece > 0) {
        if (piece !== shown) {
          shown = piece
          ;({ tile, contrast, cos, sin } = pieces[piece - 1]!)
        }
        const u = (x * cos + y * sin) & 255
        const v = (y * cos - x * sin) & 255
        light *= 1 + contrast * tile[(v << 8) | u]!
      }
      factor[at] = light
      if (!shiny) continue
      const shineUpper = shine[from]! + (shine[from + 1]! - shine[from]!) * sx
      white[at] = (shineUpper + (shine[next]! + (shine[next + 1]! - shine[next]!) * sx - shineUpper) * sy) * 255
    }
  }
  return { factor, white, owner }
}
