import { blur } from './relief/blur.ts'
import type { Relief } from './relief/relief.ts'

let empty: Uint8Array | undefined

/** The bare studio: warm white, a little darker towards the corners. */
function studio(width: number, height: number): Uint8Array {
  const result = new Uint8Array(width * height * 3)
  let dither = 1
  for (let y = 0, at = 0; y < height; y++) {
    const cy = y / height - 0.4
    for (let x = 0; x < width; x++, at += 3) {
      const cx = x / width - 0.46
      // Half a step of noise keeps the slow gradient from showing bands.
      dither = (Math.imul(dither, 1103515245) + 12345) >>> 0
      const light = (1.012 - (cx * cx + cy * cy) * 0.13) * 240 + dither / 4294967296
      result[at] = light + 1.5
      result[at + 1] = light - 1
      result[at + 2] = light - 5
    }
  }
  return result
}

/** How much light the piece takes from the wall behind it, or from the floor under it; low resolution. */
function shadowOf(relief: Relief, stands: boolean): Float32Array {
  const { width, height, area } = relief
  const near = blur(area, width, height, 3)
  const far = stands ? near : blur(area, width, height, 13)
  const floor = stands ? floorShadow(relief) : undefined
  const result = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const behind = (from: Float32Array, dx: number, dy: number) =>
        x >= dx && y >= dy ? from[(y - dy) * width + x - dx]! : 0
      result[y * width + x] = floor
        ? behind(near, 0, 1) * 0.05 + floor[y * width + x]!
        : behind(near, 2, 3) * 0.13 + behind(far, 6, 10) * 0.17
    }
  }
  return result
}

/** The studio with the piece's soft shadow as RGB bytes. */
export function backdropOf(relief: Relief, width: number, height: number, stands: boolean): Uint8Array {
  empty ??= studio(width, height)
  const result = empty.slice()
  const { width: w, height: h } = relief
  const shade = shadowOf(relief, stands)
  const step = width / w
  for (let y = 0; y < height; y++) {
    const fy = Math.min(h - 1.001, Math.max(0, (y + 0.5) / step - 0.5))
    const row = Math.floor(fy) * w
    const sy = fy - Math.floor(fy)
    let from = 0
    while (from < w && shade[row + from]! + shade[row + w + from]! < 0.004) from++
    if (from === w) continue
    let to = w - 1
    while (to > from && shade[row + to]! + shade[row + w + to]! < 0.004) to--
    const end = Math.min(width, (to + 2) * step)
    for (let x = Math.max(0, (from - 1) * step); x < end; x++) {
      const fx = Math.min(w - 1.001, Math.max(0, (x + 0.5) / step - 0.5))
      const column = Math.floor(fx)
      const sx = fx - column
      const at = row + column
      const upper = shade[at]! + (shade[at + 1]! - shade[at]!) * sx
      const lower = shade[at + w]! + (shade[at + w + 1]! - shade[at + w]!) * sx
      const light = 1 - upper - (lower - upper) * sy
      const out = (y * width + x) * 3
      result[out] = result[out]! * light + 0.5
      result[out + 1] = result[out + 1]! * light + 0.5
      result[out + 2] = result[out + 2]! * light + 0.5
    }
  }
  return result
}

/** A flat pool of shadow at the height where the piece touches the ground. */
function floorShadow({ width, height, area }: Relief): Float32Array {
  let bottom = height - 1
  const rowArea = (y: number) => {
    let sum = 0
    for (let x = 0; x < width; x++) sum += area[y * width + x]!
    return sum
  }
  while (bottom > 0 && rowArea(bottom) < 2) bottom--
  const contact = new Float32Array(width * height)
  const pool = new Float32Array(width * height)
  for (let x = 0; x < width; x++) {
    let low = bottom
    while (low > bottom - 14 && area[low * width + x]! < 0.5) low--
    const touch = Math.max(0, 1 - (bottom - low) / 12)
    for (let y = Math.max(0, bottom - 7); y < Math.min(height, bottom + 3); y++) contact[y * width + x] = touch
    for (let y = Math.max(0, bottom - 12); y < Math.min(height, bottom + 12); y++)
      pool[y * width + x] = Math.max(0.25 * touch, touch)
  }
  const tight = blur(contact, width, height, 2.2)
  const wide = blur(pool, width, height, 8)
  return tight.map((value, at) => Math.min(0.62, value * 0.42 + wide[at]! * 0.26))
}
