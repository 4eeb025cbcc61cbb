import type { Path, Point } from './geometry/path.ts'
import type { Ink } from './ink.ts'

export type FabricName =
  | 'jersey'
  | 'rib'
  | 'fine-knit'
  | 'chunky-knit'
  | 'cable-knit'
  | 'poplin'
  | 'linen'
  | 'denim'
  | 'twill'
  | 'wool'
  | 'boucle'
  | 'corduroy'
  | 'fleece'
  | 'satin'
  | 'nylon'
  | 'ripstop'
  | 'leather'
  | 'suede'
  | 'canvas'
  | 'mesh'
  | 'straw'
  | 'rubber'

/** Which of the colourway's inks a part takes. */
export type Slot = 'main' | 'second' | 'third' | 'lining' | 'sole' | 'metal' | 'dark' | 'pale' | 'hide'

/** A crease (negative depth) or ridge along a line; width and depth in centimetres. */
export type Fold = { readonly points: readonly Point[]; readonly width: number; readonly depth: number }

/** Hanging flutes of a skirt: the number over the visible width, growing from `from` to `to` (cm from the top). */
export type Flutes = { readonly count: number; readonly depth: number; readonly from: number; readonly to: number }

/** Quilted channels: their height and how far they puff, in centimetres; along the part's grain. */
export type Channels = { readonly spacing: number; readonly depth: number; readonly grid?: boolean }

export type Line = {
  readonly path: Path
  /** A seam is a join, a stitch a row of thread, an edge a doubled border, a crease a pressed line. */
  readonly kind: 'seam' | 'stitch' | 'edge' | 'crease'
}

/** One piece of cloth, drawn over the pieces before it. */
export type Part = {
  readonly path: Path
  readonly slot: Slot
  /** Degrees the warp is turned against the vertical, clockwise. */
  readonly grain?: number
  readonly fabric?: FabricName
  /** Whether the colourway's print runs over it; plain otherwise. */
  readonly printed?: boolean
  /** How far it stands off the pieces below (cm): decides the shadow it casts on them. */
  readonly lift?: number
  /** Radius of the roll towards its border (cm) and how strong it is. */
  readonly round?: number
  readonly puff?: number
  /** Overall brightness, for the inside of a garment. */
  readonly tone?: number
  readonly folds?: readonly Fold[]
  /** Depth of random creasing, 0 for stiff pieces, 1 for washed cotton. */
  readonly creased?: number
  readonly flutes?: Flutes
  readonly channels?: Channels
  readonly lines?: readonly Line[]
  /** Clipped to the piece. */
  readonly inside?: (ink: Ink) => string
  /** Drawn over the piece, free of its border. */
  readonly over?: (ink: Ink) => string
}

export type Drawing = {
  readonly parts: readonly Part[]
  /** Where a close-up looks (cm). */
  readonly focus: readonly [number, number]
  /** Largest share of the picture's height and width it may fill. */
  readonly fill?: readonly [width: number, height: number]
  /** The fewest centimetres that the picture's width shows: small goods come nearer than clothes of one rail do. */
  readonly across?: number
  /** Stands on a floor (shoes, bags) in place of hanging before a wall. */
  readonly stands?: boolean
}
