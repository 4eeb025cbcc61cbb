import type { Line } from './line.ts'
import type { Dye } from './palettes.ts'
import type { BrandProfile } from './types.ts'

/** What the generator needs to know of a brand: everything else follows from its seed and the start day. */
export type BrandSource = {
  readonly profile: BrandProfile
  readonly dyes: readonly Dye[]
  readonly lines: readonly Line[]
  /** How many colourways its styles have together. */
  readonly colourways: number
  readonly styleNumber: (at: number) => string
  readonly sku: (style: string, colour: string, size: string) => string
  /** Names its styles are given, separated by spaces. */
  readonly names: string
  /** GS1 in-store prefix, 20 to 29. */
  readonly eanPrefix: string
  readonly seed: number
}
