import type { Fold, Part } from '../drawing.ts'
import type { View } from '../geometry/path.ts'
import { flatten, line } from '../geometry/path.ts'
import { creases } from './noise.ts'

/** A window of the low-resolution picture: its place and size in pixels. */
export type Window = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Adds a crease or ridge to the height field: Gaussian across, tapering towards both ends. */
export function addFold(height: Float32Array, window: Window, view: View, fold: Fold): void {
  const points = flatten(line(...fold.points), view, 4)
  const width = fold.width * view.scale
  const depth = fold.depth * view.scale
  const reach = width * 2.4
  const segments = points.length / 2 - 1
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < points.length; at += 2) {
    left = Math.min(left, points[at]!)
    right = Math.max(right, points[at]!)
    top = Math.min(top, points[at + 1]!)
    bottom = Math.max(bottom, points[at + 1]!)
  }
  const x0 = Math.max(window.x, Math.floor(left - reach))
  const x1 = Math.min(window.x + window.width, Math.ceil(right + reach))
  const y0 = Math.max(window.y, Math.floor(top - reach))
  const y1 = Math.min(window.y + window.height, Math.ceil(bottom + reach))
  for (let y = y0; y < y1; y++) {
    const row = (y - window.y) * window.width - window.x
    for (let x = x0; x < x1; x++) {
      let best = Infinity
      let along = 0
      for (let segment = 0; segment < segments; segment++) {
        const ax = points[segment * 2]!
        const ay = points[segment * 2 + 1]!
        const dx = points[segment * 2 + 2]! - ax
        const dy = points[segment * 2 + 3]! - ay
        const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy + 1e-6)))
        const ex = x - ax - dx * t
        const ey = y - ay - dy * t
        const distance = ex * ex + ey * ey
        if (distance < best) {
          best = distance
          along = (segment + t) / segments
        }
      }
      const taper = Math.sin(Math.PI * (0.06 + along * 0.88))
      height[row + x] = height[row + x]! + depth * taper * Math.exp(-best / (width * width))
    }
  }
}

/** Random creasing along the grain: long soft waves for a hanging cloth. */
export function addCreases(
  height: Float32Array,
  window: Window,
  view: View,
  part: Part,
  depth: number,
  seed: number,
): void {
  const noise = creases()
  const angle = ((part.grain ?? 0) * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const across = 9 / view.scale
  const along = 3.6 / view.scale
  const offset = (seed % 509) + 0.5
  const strength = depth * view.scale
  for (let y = 0; y < window.height; y++) {
    for (let x = 0; x < window.width; x++) {
      const px = x + window.x - view.x
      const py = y + window.y - view.y
      const u = (px * cos + py * sin) * across + offset
      const v = (py * cos - px * sin) * along + offset * 1.7
      const at = y * window.width + x
      height[at] = height[at]! + noise(u, v) * strength
    }
  }
}

/** Left and right border of the cloth on every row, steadied so that a curved hem does not pull the flutes together. */
function bordersOf(area: Float32Array, { width, height }: Window): { left: Float32Array; right: Float32Array } {
  const left = new Float32Array(height)
  const right = new Float32Array(height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    let from = 0
    while (from < width && area[row + from]! < 0.05) from++
    let to = width - 1
    while (to > from && area[row + to]! < 0.05) to--
    const shrunk = y > 4 && right[y - 1]! > 0 && to - from < (right[y - 1]! - left[y - 1]!) * 0.97
    left[y] = shrunk ? left[y - 1]! : from + 1 - (area[row + from] ?? 0)
    right[y] = shrunk ? right[y - 1]! : to + (area[row + to] ?? 0)
  }
  const steady = (line: Float32Array) =>
    line.map((_, y) => {
      let sum = 0
      let count = 0
      for (let near = Math.max(0, y - 7); near <= Math.min(height - 1, y + 7); near++, count++) sum += line[near]!
      return sum / count
    })
  return { left: steady(left), right: steady(right) }
}

/** Flutes hang from the waist: they follow the cloth's width on each row and narrow towards its sides. */
export function addFlutes(
  height: Float32Array,
  area: Float32Array,
  window: Window,
  view: View,
  flutes: NonNullable<Part['flutes']>,
  seed: number,
): void {
  const from = flutes.from * view.scale + view.y - window.y
  const to = flutes.to * view.scale + view.y - window.y
  const noise = creases()
  const borders = bordersOf(area, window)
  for (let y = Math.max(0, Math.floor(from)); y < window.height; y++) {
    const row = y * window.width
    const left = borders.left[y]!
    const right = borders.right[y]!
    if (right - left < 4) continue
    const grow = Math.min(1, Math.max(0, (y - from) / (to - from)))
    const depth = flutes.depth * view.scale * grow * (1.6 - 0.6 * grow)
    for (let x = Math.max(0, Math.floor(left) - 3); x < Math.min(window.width, right + 4); x++) {
      const u = Math.min(1, Math.max(-1, ((x - left) / (right - left)) * 2 - 1))
      const round = Math.asin(u * 0.96) / Math.PI
      const wander = noise(round * 90 + seed, y * 0.12) * 0.35
      const phase = (round + 0.5) * flutes.count * 2 * Math.PI + (seed % 7) + wander * 2.2
      height[row + x] = height[row + x]! + depth * (Math.sin(phase) + 0.35 * Math.sin(phase * 1.93 + 1.3))
    }
  }
}

/** Stitched channels of a quilted piece, pinched at the thread. */
export function addChannels(
  height: Float32Array,
  window: Window,
  view: View,
  part: Part,
  channels: NonNullable<Part['channels']>,
  seed: number,
): void {
  const angle = ((part.grain ?? 0) * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const noise = creases()
  const depth = channels.depth * view.scale
  const spacing = channels.spacing * view.scale
  for (let y = 0; y < window.height; y++) {
    for (let x = 0; x < window.width; x++) {
      const px = x + window.x - view.x
      const py = y + window.y - view.y
      const u = px * cos + py * sin
      const v = py * cos - px * sin
      let bulge: number
      let pinch: number
      if (channels.grid) {
        const a = Math.abs(Math.sin((Math.PI * (u + v)) / spacing))
        const b = Math.abs(Math.sin((Math.PI * (u - v)) / spacing))
        bulge = Math.sqrt(Math.min(a, b))
        pinch = (1 - Math.min(a, b)) * 0.3
      } else {
        const wave = Math.abs(Math.sin((Math.PI * v) / spacing))
        bulge = Math.sqrt(wave + 0.01)
        pinch = (1 - wave) * noise((u * 34) / view.scale + seed, Math.round(v / spacing) * 91 + v / 3)
      }
      const at = y * window.width + x
      height[at] = height[at]! + depth * bulge + depth * 0.55 * pinch
    }
  }
}
