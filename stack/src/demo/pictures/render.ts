import sharp from 'sharp'
import type { Drawing, FabricName } from './drawing.ts'
import { backdropOf } from './backdrop.ts'
import { develop } from './develop.ts'
import { tileOf } from './fabric/tile.ts'
import type { GarmentType } from './garments.ts'
import { drawingOf } from './garments.ts'
import type { View } from './geometry/path.ts'
import { bounds } from './geometry/path.ts'
import type { Colours, Ink } from './ink.ts'
import { inkOf } from './ink.ts'
import type { Repeat } from './prints/lay-print.ts'
import { layPrint } from './prints/lay-print.ts'
import type { PrintName } from './prints/print.ts'
import { printRepeat } from './prints/print.ts'
import { randomOf } from './random.ts'
import { reliefOf } from './relief/relief.ts'
import type { Shading } from './shading.ts'
import { shadingOf } from './shading.ts'
import { svgOf } from './svg.ts'

export type PictureView = 'front' | 'back' | 'detail'

/** Everything a picture depends on: equal specs give equal bytes. The seed is the style's, so its colours share a cut. */
export type PictureSpec = Colours & {
  readonly type: GarmentType
  readonly pattern: PrintName
  readonly fabric: FabricName
  readonly seed: number
  readonly view: PictureView
}

/** As large as a page shows it on a fine screen: every pixel more is drawn twelve hundred times at the first start. */
export const pictureWidth = 720
export const pictureHeight = 900
const third = 3
/** Clothes of one rail are shown at one scale: at most so many centimetres across the picture, unless they are small. */
const railWidth = 85

/** Centres the drawing and fits it to the picture, leaving the margins a photographer would. */
function viewOf(drawing: Drawing, detail: boolean): View {
  const [left, top, right, bottom] = bounds(drawing.parts.map((part) => part.path))
  const [fillX, fillY] = drawing.fill ?? [0.84, 0.86]
  const fit = Math.min(
    (pictureWidth * fillX) / (right - left),
    (pictureHeight * fillY) / (bottom - top),
    pictureWidth / (drawing.across ?? railWidth),
  )
  if (detail) {
    const scale = fit * 2.3
    return { scale, x: pictureWidth / 2 - drawing.focus[0] * scale, y: pictureHeight / 2 - drawing.focus[1] * scale }
  }
  const middle = drawing.stands ? pictureHeight * 0.56 : pictureHeight / 2
  return { scale: fit, x: pictureWidth / 2 - ((left + right) / 2) * fit, y: middle - ((top + bottom) / 2) * fit }
}

/** The flat coloured vector drawing. */
export function drawGarment(spec: PictureSpec): string {
  const drawing = drawingOf(spec.type, spec.seed, spec.view === 'back')
  const view = viewOf(drawing, spec.view === 'detail')
  return svgOf(
    drawing,
    view,
    pictureWidth,
    pictureHeight,
    inkOf(spec, spec.fabric === 'denim'),
    spec.pattern,
    spec.seed,
  )
}

type Set = {
  readonly key: string
  readonly drawing: Drawing
  readonly view: View
  readonly shading: Shading
  readonly backdrop: Uint8Array
}

// Light does not depend on colour, so the last style's stays for its next colourway; one is enough as they come in a row.
let last: Set | undefined

function setFor(spec: PictureSpec): Set {
  const key = `${spec.type}/${spec.seed}/${spec.view}/${spec.fabric}`
  if (last?.key === key) return last
  const drawing = drawingOf(spec.type, spec.seed, spec.view === 'back')
  const view = viewOf(drawing, spec.view === 'detail')
  const low: View = { scale: view.scale / third, x: view.x / third, y: view.y / third }
  const relief = reliefOf(drawing, low, pictureWidth / third, pictureHeight / third, spec.fabric, spec.seed)
  const shading = shadingOf(drawing, relief, view, pictureWidth, pictureHeight, spec.fabric)
  last = {
    key,
    drawing,
    view,
    shading,
    backdrop: backdropOf(relief, pictureWidth, pictureHeight, drawing.stands === true),
  }
  return last
}

async function repeatFor(spec: PictureSpec, ink: Ink, scale: number): Promise<Repeat | undefined> {
  const repeat = printRepeat(spec.pattern, ink, randomOf(spec.seed + 3), scale * 1.25)
  if (!repeat) return undefined
  const pixels = await sharp(Buffer.from(repeat.svg)).ensureAlpha().raw().toBuffer()
  return { pixels, width: repeat.width, height: repeat.height, cm: repeat.cm }
}

/** A photo-like JPEG. */
export async function renderGarment(spec: PictureSpec): Promise<Buffer> {
  const { drawing, view, shading, backdrop } = setFor(spec)
  const ink = inkOf(spec, spec.fabric === 'denim')
  const repeat = await repeatFor(spec, ink, view.scale)
  const svg = svgOf(drawing, view, pictureWidth, pictureHeight, ink, repeat ? 'plain' : spec.pattern, spec.seed)
  const colour = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer()
  if (repeat) layPrint(colour, drawing, shading, view, ink, repeat, pictureWidth)
  const melange = spec.pattern === 'melange' ? tileOf('wool', 24) : undefined
  const pixels = develop(colour, shading, backdrop, melange, pictureWidth)
  return sharp(pixels, { raw: { width: pictureWidth, height: pictureHeight, channels: 3 } })
    .jpeg({ quality: 84, optimizeCoding: false })
    .toBuffer()
}
