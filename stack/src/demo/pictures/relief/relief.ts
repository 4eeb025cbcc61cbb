import type { Drawing, FabricName, Part } from '../drawing.ts'
import { cloths } from '../fabric/cloth.ts'
import { cover } from '../geometry/fill.ts'
import type { View } from '../geometry/path.ts'
import { flatten } from '../geometry/path.ts'
import { blur } from './blur.ts'
import type { Window } from './height.ts'
import { addChannels, addCreases, addFlutes, addFold } from './height.ts'

/** Light over the whole picture at a third of its resolution: a factor on the colour, and added white. */
export type Relief = {
  readonly width: number
  readonly height: number
  readonly light: Float32Array
  readonly shine: Float32Array
  readonly area: Float32Array
}

// The studio's key light stands high on the left; the flat cloth has factor 1.
const key = [-0.42, -0.58, 0.7] as const
const keyLength = Math.hypot(...key)
const [lx, ly, lz] = key.map((value) => value / keyLength) as [number, number, number]
const halfLength = Math.hypot(lx, ly, lz + 1)
const [hx, hy, hz] = [lx / halfLength, ly / halfLength, (lz + 1) / halfLength]
const ambient = 0.46

function windowOf(polygon: Float64Array, width: number, height: number, margin: number): Window | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < polygon.length; at += 2) {
    left = Math.min(left, polygon[at]!)
    right = Math.max(right, polygon[at]!)
    top = Math.min(top, polygon[at + 1]!)
    bottom = Math.max(bottom, polygon[at + 1]!)
  }
  const x = Math.max(0, Math.floor(left - margin))
  const y = Math.max(0, Math.floor(top - margin))
  const result = {
    x,
    y,
    width: Math.min(width, Math.ceil(right + margin)) - x,
    height: Math.min(height, Math.ceil(bottom + margin)) - y,
  }
  return result.width > 2 && result.height > 2 ? result : undefined
}

function heightOf(
  part: Part,
  area: Float32Array,
  window: Window,
  view: View,
  fabric: FabricName,
  seed: number,
): Float32Array {
  const { width, height } = window
  const round = (part.round ?? 3) * view.scale
  const puff = part.puff ?? 1
  const edge = blur(area, width, height, Math.max(0.8, Math.min(round * 0.22, 2.2)))
  const roll = blur(area, width, height, Math.max(1, round))
  const body = round > 6 ? blur(roll, width, height, round * 1.6) : roll
  const field = new Float32Array(width * height)
  const [small, middle, large] = [0.5 * puff, round * 0.62 * puff, round * 1.15 * puff]
  for (let at = 0; at < field.length; at++) field[at] = edge[at]! * small + roll[at]! * middle + body[at]! * large
  const creased = (part.creased ?? 1) * cloths[fabric].crease
  if (creased > 0) addCreases(field, window, view, part, creased * 0.42, seed)
  for (const fold of part.folds ?? [])
    addFold(field, window, view, { ...fold, depth: fold.depth * (0.5 + cloths[fabric].crease * 0.5) })
  if (part.flutes) addFlutes(field, area, window, view, part.flutes, seed)
  if (part.channels) addChannels(field, window, view, part, part.channels, seed)
  return field
}

/** Darkens what lies under the piece: a soft shadow down and to the right, away from the key light. */
function castShadow(relief: Relief, area: Float32Array, window: Window, view: View, lift: number): void {
  const reach = Math.max(1, lift * view.scale)
  const soft = blur(area, window.width, window.height, reach)
  const dx = Math.round(reach * 0.45)
  const dy = Math.round(reach * 0.8)
  for (let y = 0; y < window.height; y++) {
    for (let x = 0; x < window.width; x++) {
      const fromX = x - dx
      const fromY = y - dy
      if (fromX < 0 || fromY < 0) continue
      const shade = soft[fromY * window.width + fromX]!
      if (shade < 0.02) continue
      const at = (y + window.y) * relief.width + x + window.x
      relief.light[at] = relief.light[at]! * (1 - 0.42 * shade)
    }
  }
}

function layPart(relief: Relief, part: Part, view: View, fabric: FabricName, seed: number): void {
  const polygon = flatten(part.path, view)
  const round = (part.round ?? 3) * view.scale
  const window = windowOf(polygon, relief.width, relief.height, Math.max(8, round * 1.2))
  if (!window) return
  const { width, height } = window
  const shifted = polygon.map((value, at) => value - (at % 2 ? window.y : window.x))
  const area = new Float32Array(width * height)
  cover(shifted, width, height, area)
  if (part.lift) castShadow(relief, area, window, view, part.lift)
  const field = heightOf(part, area, window, view, fabric, seed)
  const { gloss, tight, nap } = cloths[fabric]
  const calm = blur(field, width, height, Math.max(2, 1.4 * view.scale), 1)
  const tone = part.tone ?? 1
  for (let y = 0; y < height; y++) {
    const up = Math.max(0, y - 1) * width
    const down = Math.min(height - 1, y + 1) * width
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const target = (y + window.y) * relief.width + x + window.x
      const covered = Math.min(1, area[at]!)
      const fresh = relief.area[target]! < 0.02
      if (covered === 0 && !fresh) continue
      const gx = (field[y * width + Math.min(width - 1, x + 1)]! - field[y * width + Math.max(0, x - 1)]!) / 2
      const gy = (field[down + x]! - field[up + x]!) / 2
      const length = Math.sqrt(gx * gx + gy * gy + 1)
      const facing = Math.max(0, (-gx * lx - gy * ly + lz) / length)
      // What lies deeper than its surroundings sees less of the room.
      const sunk = Math.max(-0.12, Math.min(0.3, (calm[at]! - field[at]!) * 0.085))
      const light = (ambient + (1 - ambient) * (facing / lz) - sunk + nap * (1 - 1 / length)) * tone
      let white = 0
      if (gloss > 0) {
        const mirror = Math.max(0, (-gx * hx - gy * hy + hz) / length)
        white = gloss * (mirror ** (tight * 3) - 0.25) * tone
      }
      const share = fresh ? 1 : covered
      relief.light[target] = relief.light[target]! * (1 - share) + light * share
      relief.shine[target] = relief.shine[target]! * (1 - share) + white * share
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const target = (y + window.y) * relief.width + x + window.x
      relief.area[target] = Math.max(relief.area[target]!, Math.min(1, area[y * width + x]!))
    }
  }
}

/** Lights a drawing; `view` in low-resolution pixels. The same for every colour of a style, so it is worth keeping. */
export function reliefOf(
  drawing: Drawing,
  view: View,
  width: number,
  height: number,
  fabric: FabricName,
  seed: number,
): Relief {
  const relief: Relief = {
    width,
    height,
    light: new Float32Array(width * height).fill(1),
    shine: new Float32Array(width * height),
    area: new Float32Array(width * height),
  }
  drawing.parts.forEach((part, index) => layPart(relief, part, view, part.fabric ?? fabric, seed + index * 131))
  return relief
}
