import type { FabricName } from '../pictures/drawing.ts'
import type { GarmentType } from '../pictures/garments.ts'
import type { PrintName } from '../pictures/prints/print.ts'
import type { ScaleName } from './sizes.ts'

/** A group of styles of one kind in a brand's range, from which single styles are drawn. */
export type Line = {
  readonly category: string
  readonly gender: 'women' | 'men' | 'unisex' | 'girls' | 'boys' | 'kids'
  readonly type: GarmentType
  /** What the style is called after its own name. */
  readonly nouns: readonly string[]
  readonly styles: number
  readonly scale: ScaleName
  readonly fabrics: readonly FabricName[]
  readonly prints?: readonly PrintName[]
  /** Lowest and highest WHSL in euros. */
  readonly whsl: readonly [number, number]
  /** Dye codes it comes in; all when left out. */
  readonly dyes?: readonly string[]
  /** Only the next season (heavy or light goods), or every season and never out of stock. */
  readonly season?: 'current' | 'next' | 'noos'
}

type Rest = Partial<Pick<Line, 'prints' | 'dyes' | 'season'>>

/** One row of a brand's range. */
export function line(
  category: string,
  gender: Line['gender'],
  type: GarmentType,
  styles: number,
  nouns: string,
  scale: ScaleName,
  fabrics: string,
  whsl: readonly [number, number],
  rest: Rest = {},
): Line {
  return {
    category,
    gender,
    type,
    nouns: nouns.split('|'),
    styles,
    scale,
    fabrics: fabrics.split(' ') as FabricName[],
    whsl,
    ...rest,
  }
}
