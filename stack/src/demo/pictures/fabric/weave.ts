import type { FabricName } from '../drawing.ts'

const { sin, cos, abs, PI } = Math
const turn = 2 * PI

/** Relief in about [-1, 1] at u, v, which run 0..1 over the tile; `n` = repeats over the tile for that cm length. */
export type Weave = (u: number, v: number, n: (cm: number) => number, noise: (u: number, v: number) => number) => number

/** One knitted wale: two legs of a stitch leaning together, rows staggered by the lean. */
function stitches(u: number, v: number, columns: number, rows: number): number {
  const x = u * columns
  const column = x - Math.floor(x)
  const lean = abs(column - 0.5) * 1.1
  const row = v * rows + lean
  const ridge = abs(sin(PI * row))
  const leg = abs(sin(PI * column * 2))
  return ridge * 0.9 * (0.35 + leg * 0.65) + leg * 0.35 - 0.72
}

function cable(u: number, v: number, n: (cm: number) => number): number {
  const x = u * n(7)
  const inside = x - Math.floor(x)
  const base = stitches(u, v, n(0.42), n(0.36))
  if (inside > 0.52) return inside > 0.96 || inside < 0.56 ? -0.9 : base * 0.6 - 0.1
  const phase = v * n(5.2) * turn
  const at = (inside / 0.52 - 0.5) * 2
  const rope = (shift: number) => {
    const centre = sin(phase + shift) * 0.52
    const bulk = 1 - ((at - centre) / 0.5) ** 2
    return bulk > 0 ? Math.sqrt(bulk) * (0.75 + cos(phase + shift) * 0.3) : -0.7
  }
  return Math.max(rope(0), rope(PI)) * 1.1 - 0.25 + base * 0.22
}

const twill = (u: number, v: number, across: number, along: number) => sin(turn * (u * across + v * along))

export const weaves: Record<FabricName, Weave> = {
  jersey: (u, v, n, noise) => stitches(u, v, n(0.16), n(0.14)) * 0.55 + noise(u, v) * 0.5,
  rib: (u, v, n, noise) =>
    1.5 * abs(sin(PI * u * n(0.42))) - 0.95 + noise(u, v) * 0.2 + stitches(u, v, n(0.21), n(0.17)) * 0.3,
  'fine-knit': (u, v, n, noise) => stitches(u, v, n(0.27), n(0.23)) + noise(u, v) * 0.25,
  'chunky-knit': (u, v, n, noise) => stitches(u, v, n(0.75), n(0.58)) * 1.1 + noise(u, v) * 0.25,
  'cable-knit': (u, v, n, noise) => cable(u, v, n) + noise(u, v) * 0.15,
  poplin: (u, v, n, noise) => (sin(turn * u * n(0.1)) + sin(turn * v * n(0.1))) * 0.35 + noise(u, v) * 0.6,
  linen: (u, v, n, noise) =>
    noise(u * 3, v * 0.12) * 0.8 +
    noise(u * 0.12, v * 3) * 0.8 +
    sin(turn * u * n(0.14)) * sin(turn * v * n(0.14)) * 0.35,
  denim: (u, v, n, noise) => twill(u, v, n(0.2), -n(0.2)) * 0.5 + noise(u * 3, v * 0.08) * 0.8 + noise(u, v) * 0.35,
  twill: (u, v, n, noise) => twill(u, v, n(0.19), -n(0.19)) * 0.65 + noise(u, v) * 0.4,
  wool: (u, v, n, noise) => noise(u, v) * 0.7 + noise(v * 0.5, u * 0.5) * 0.5 + twill(u, v, n(0.26), -n(0.26)) * 0.3,
  boucle: (u, v, n, noise) =>
    sin(turn * (u * n(0.5)) + noise(u, v) * 4) * sin(turn * (v * n(0.5)) + noise(v, u) * 4) * 0.9 + noise(u, v) * 0.4,
  corduroy: (u, v, n, noise) => 1.7 * Math.sqrt(abs(sin(PI * u * n(0.42)))) - 1.2 + noise(u, v * 0.3) * 0.3,
  fleece: (u, v, n, noise) => noise(u * 0.5, v * 0.5) * 0.9 + noise(v, u) * 0.5 + sin(turn * v * n(0.5)) * 0.05,
  satin: (u, v, n, noise) => noise(u, v * 0.2) * 0.7 + sin(turn * u * n(0.1)) * 0.2,
  nylon: (u, v, n, noise) => noise(u, v) * 0.7 + sin(turn * u * n(0.1)) * 0.15,
  ripstop: (u, v, n, noise) =>
    (sin(PI * u * n(0.55)) ** 2 > 0.94 || sin(PI * v * n(0.55)) ** 2 > 0.94 ? 0.9 : -0.1) + noise(u, v) * 0.3,
  leather: (u, v, n, noise) => 0.6 - abs(noise(u * 0.6, v * 0.6)) * 2.4 + sin(turn * u * n(0.3)) * 0.04,
  suede: (u, v, n, noise) => noise(u, v) * 0.7 + noise(u * 0.25, v * 0.25) * 0.6 + sin(turn * u * n(0.4)) * 0.03,
  canvas: (u, v, n, noise) => sin(turn * u * n(0.2)) * sin(turn * v * n(0.2)) * 0.7 + noise(u, v) * 0.45,
  mesh: (u, v, n) => (sin(turn * u * n(0.42)) * sin(turn * v * n(0.42)) > 0.45 ? -1 : 0.3),
  straw: (u, v, n, noise) =>
    (sin(PI * (u * n(0.9))) * sin(PI * (v * n(0.9))) > 0
      ? abs(sin(turn * v * n(0.45)))
      : abs(sin(turn * u * n(0.45)))) *
      1.2 -
    0.75 +
    noise(u, v) * 0.3,
  rubber: (u, v, n, noise) => noise(u, v) * 0.6 + sin(turn * u * n(0.4)) * 0.02,
}
