import type { FabricName } from '../drawing.ts'

/**
 * How a cloth looks under light: contrast of its surface, how strongly it shines and how tightly, how readily it
 * creases, and how much its nap scatters light at grazing angles.
 */
export type Cloth = {
  readonly contrast: number
  readonly gloss: number
  readonly tight: number
  readonly crease: number
  readonly nap: number
}

const cloth = (contrast: number, crease: number, gloss = 0, tight = 8, nap = 0): Cloth => ({
  contrast,
  gloss,
  tight,
  crease,
  nap,
})

export const cloths: Record<FabricName, Cloth> = {
  jersey: cloth(0.05, 0.8),
  rib: cloth(0.13, 0.35),
  'fine-knit': cloth(0.12, 0.45, 0, 8, 0.06),
  'chunky-knit': cloth(0.3, 0.3, 0, 8, 0.1),
  'cable-knit': cloth(0.32, 0.25, 0, 8, 0.1),
  poplin: cloth(0.035, 1),
  linen: cloth(0.1, 1.35),
  denim: cloth(0.15, 0.75),
  twill: cloth(0.07, 0.75),
  wool: cloth(0.1, 0.45, 0, 8, 0.12),
  boucle: cloth(0.28, 0.3, 0, 8, 0.12),
  corduroy: cloth(0.24, 0.5, 0.03, 6, 0.1),
  fleece: cloth(0.2, 0.4, 0, 8, 0.16),
  satin: cloth(0.015, 0.72, 0.15, 8),
  nylon: cloth(0.02, 0.95, 0.13, 12),
  ripstop: cloth(0.06, 0.9, 0.1, 12),
  leather: cloth(0.045, 0.5, 0.24, 16),
  suede: cloth(0.1, 0.3, 0, 8, 0.14),
  canvas: cloth(0.09, 0.4),
  mesh: cloth(0.16, 0.4, 0.03),
  straw: cloth(0.3, 0.15),
  rubber: cloth(0.01, 0.1, 0.08, 18),
}
