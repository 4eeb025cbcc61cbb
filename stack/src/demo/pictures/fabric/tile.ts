import type { FabricName } from '../drawing.ts'
import { randomOf } from '../random.ts'
import { weaves } from './weave.ts'

const tileSize = 256
const tiles = new Map<string, Float32Array>()
let grain: Float32Array | undefined

/** White noise, slightly softened, periodic over the tile: the hairiness of any yarn. */
function yarn(): (u: number, v: number) => number {
  if (!grain) {
    const random = randomOf(97)
    const raw = Float32Array.from({ length: tileSize * tileSize }, () => random.next() * 2 - 1)
    grain = raw.map((value, index) => {
      const x = index & 255
      const row = index & ~255
      return (value + raw[row | ((x + 1) & 255)]! * 0.6 + raw[((row + 256) & 65535) | x]! * 0.6) * 0.62
    })
  }
  const field = grain
  return (u, v) => {
    const x = u * tileSize
    const y = v * tileSize
    const column = Math.floor(x)
    const row = Math.floor(y)
    const share = y - row
    const upper = field[((row & 255) << 8) | (column & 255)]!
    return upper + (field[(((row + 1) & 255) << 8) | (column & 255)]! - upper) * share
  }
}

/** The cloth's surface in pixels at that many pixels per centimetre, periodic over 256 × 256; kept after first use. */
export function tileOf(fabric: FabricName, density: number): Float32Array {
  // Densities within an eighth share a tile: nobody sees the difference and there are fewer of them.
  const step = Math.round(Math.log2(density) * 4)
  const key = `${fabric}/${step}`
  const known = tiles.get(key)
  if (known) return known
  const pixels = 2 ** (step / 4)
  const repeats = (cm: number) => Math.max(1, Math.round(tileSize / pixels / cm))
  const noise = yarn()
  const weave = weaves[fabric]
  const tile = new Float32Array(tileSize * tileSize)
  for (let index = 0; index < tile.length; index++) {
    const u = (index & 255) / tileSize
    const v = (index >> 8) / tileSize
    const half = 0.5 / tileSize
    tile[index] =
      (weave(u, v, repeats, noise) +
        weave(u + half, v, repeats, noise) +
        weave(u, v + half, repeats, noise) +
        weave(u + half, v + half, repeats, noise)) /
      4
  }
  tiles.set(key, tile)
  return tile
}
