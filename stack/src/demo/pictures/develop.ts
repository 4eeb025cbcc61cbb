import type { Shading } from './shading.ts'

/** The last step: colour × light over the backdrop, as RGB bytes. `colour` is RGBA, not premultiplied. */
export function develop(
  colour: Uint8Array,
  shading: Shading,
  backdrop: Uint8Array,
  melange?: Float32Array,
  width = 0,
): Uint8ClampedArray {
  const result = new Uint8ClampedArray(backdrop.length)
  result.set(backdrop)
  const { factor, white } = shading
  for (let at = 0, from = 3, to = 0; from < colour.length; at++, from += 4, to += 3) {
    const alpha = colour[from]!
    if (alpha === 0) continue
    let light = factor[at]!
    if (melange) light *= 1 + 0.16 * melange[((Math.floor(at / width) & 255) << 8) | ((at % width) & 255)]!
    // Folds of near-black cloth are seen by reflected light alone: a little of the light is added, not multiplied.
    const lift = (light > 1 ? (light - 1) * 22 : (light - 1) * 3) + white[at]!
    const r = colour[from - 3]! * light + lift
    const g = colour[from - 2]! * light + lift
    const b = colour[from - 1]! * light + lift
    if (alpha === 255) {
      result[to] = r
      result[to + 1] = g
      result[to + 2] = b
    } else {
      const share = alpha / 255
      result[to] = backdrop[to]! * (1 - share) + r * share
      result[to + 1] = backdrop[to + 1]! * (1 - share) + g * share
      result[to + 2] = backdrop[to + 2]! * (1 - share) + b * share
    }
  }
  return result
}
