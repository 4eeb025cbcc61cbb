import type { Line, Part, Slot } from '../../drawing.ts'
import type { Path, Point } from '../../geometry/path.ts'
import { box, curve, flip, line, transformed } from '../../geometry/path.ts'
import type { Ink } from '../../ink.ts'

/** Four-hole buttons, each with its own little light and shadow. */
export function buttons(
  places: readonly (readonly [number, number])[],
  radius = 0.58,
  colour?: (ink: Ink) => string,
): (ink: Ink) => string {
  return (ink) => {
    const fill = colour?.(ink) ?? ink.button
    const r = radius
    const one = ([x, y]: readonly [number, number]) => {
      const hole = (dx: number, dy: number) =>
        `<circle cx="${(x + dx * r).toFixed(2)}" cy="${(y + dy * r).toFixed(2)}" r="${(r * 0.13).toFixed(2)}" fill="#000" fill-opacity=".5"/>`
      return `<circle cx="${(x + r * 0.18).toFixed(2)}" cy="${(y + r * 0.26).toFixed(2)}" r="${(r * 1.06).toFixed(2)}" fill="#000" fill-opacity=".3"/><circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${r}" fill="${fill}"/><circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${(r * 0.8).toFixed(2)}" fill="none" stroke="#fff" stroke-opacity=".22" stroke-width="${(r * 0.16).toFixed(2)}"/>${hole(-0.24, -0.24)}${hole(0.24, -0.24)}${hole(-0.24, 0.24)}${hole(0.24, 0.24)}`
    }
    return places.map(one).join('')
  }
}

/** Metal rivets or snaps. */
export function studs(
  places: readonly (readonly [number, number])[],
  radius = 0.5,
  colour?: string,
): (ink: Ink) => string {
  return (ink) =>
    places
      .map(
        ([x, y]) =>
          `<circle cx="${(x + 0.1).toFixed(2)}" cy="${(y + 0.14).toFixed(2)}" r="${radius}" fill="#000" fill-opacity=".35"/><circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${radius}" fill="${colour ?? ink.metal}"/><circle cx="${(x - radius * 0.25).toFixed(2)}" cy="${(y - radius * 0.3).toFixed(2)}" r="${(radius * 0.4).toFixed(2)}" fill="#fff" fill-opacity=".6"/>`,
      )
      .join('')
}

/** A zip from top to bottom on a straight line, with its tape, teeth and pull. */
export function zip(x: number, y0: number, y1: number, pullAt = y0, width = 0.75): (ink: Ink) => string {
  return (ink) => {
    const w = width
    const pull = `<path d="M${x - 0.45} ${pullAt}h.9v1.1h-.9z" fill="${ink.zip}"/><path d="M${x - 0.3} ${pullAt + 1}h.6l.16 2.3q-.46.5-.92 0z" fill="${ink.zip}" stroke="#000" stroke-opacity=".35" stroke-width=".12"/>`
    return `<rect x="${x - w}" y="${y0}" width="${w * 2}" height="${y1 - y0}" fill="${ink.fill('lining')}"/><path d="M${x - w} ${y0}V${y1}M${x + w} ${y0}V${y1}" stroke="#000" stroke-opacity=".34" stroke-width=".14"/><path d="M${x} ${y0}V${y1}" stroke="${ink.zip}" stroke-width=".62" stroke-dasharray=".2 .13"/><path d="M${x} ${y0}V${y1}" stroke="#000" stroke-opacity=".45" stroke-width=".1"/>${pull}`
  }
}

/** A straight button stand down the centre front. */
export function placket(
  top: number,
  bottom: number,
  width: number,
  count: number,
  slot: Slot = 'main',
  first = 1.6,
): Part {
  const gap = (bottom - top - first - 3) / Math.max(1, count - 1)
  const places = Array.from({ length: count }, (_, at) => [0, top + first + at * gap] as const)
  const half = width / 2
  return {
    path: box(-half, top, width, bottom - top),
    slot,
    printed: true,
    lift: 0.16,
    round: 0.8,
    puff: 0.45,
    creased: 0.5,
    lines: [
      { path: line([half - 0.42, top], [half - 0.42, bottom]), kind: 'stitch' },
      { path: line([-half + 0.42, top], [-half + 0.42, bottom]), kind: 'stitch' },
      { path: line([half, top], [half, bottom]), kind: 'edge' },
      { path: line([-half, top], [-half, bottom]), kind: 'seam' },
    ],
    over: buttons(places, width > 3.4 ? 0.72 : 0.56),
  }
}

/** A patch pocket with a pointed, round or straight bottom; `x`, `y` is its top left corner. */
export function patchPocket(
  x: number,
  y: number,
  width: number,
  height: number,
  shape: 'point' | 'round' | 'square',
  slot: Slot = 'main',
  turn = 0,
): Part {
  const bottom: Point[] =
    shape === 'point'
      ? [
          [x + width, y + height - 1.8, 1],
          [x + width / 2, y + height, 1],
          [x, y + height - 1.8, 1],
        ]
      : shape === 'round'
        ? [
            [x + width, y + height - 2.4],
            [x + width - 2, y + height - 0.1],
            [x + 2, y + height - 0.1],
            [x, y + height - 2.4],
          ]
        : [
            [x + width, y + height, 1],
            [x, y + height, 1],
          ]
  const lines: Line[] = [
    { path: line([x - 1, y + 1.7], [x + width + 1, y + 1.7]), kind: 'stitch' },
    {
      path: curve(
        [
          [x + 0.4, y, 1],
          ...bottom
            .toReversed()
            .map(
              ([px, py, corner]): Point =>
                [
                  x + width / 2 + (px - x - width / 2) * 0.93,
                  py - 0.4,
                  ...(corner ? ([corner] as const) : []),
                ] as Point,
            ),
          [x + width - 0.4, y, 1],
        ],
        false,
      ),
      kind: 'stitch',
    },
  ]
  return {
    path: curve([[x, y, 1], [x + width, y, 1], ...bottom]),
    slot,
    printed: true,
    grain: turn,
    lift: 0.22,
    round: 0.9,
    puff: 0.5,
    creased: 0.5,
    lines,
  }
}

/** A slanted or level welt pocket drawn on the cloth. */
export function welt(x: number, y: number, length: number, turn: number, depth = 1.2): Part {
  const a = (turn * Math.PI) / 180
  const dx = Math.cos(a) * length
  const dy = Math.sin(a) * length
  const nx = -Math.sin(a) * depth
  const ny = Math.cos(a) * depth
  return {
    path: curve([
      [x, y, 1],
      [x + dx, y + dy, 1],
      [x + dx + nx, y + dy + ny, 1],
      [x + nx, y + ny, 1],
    ]),
    slot: 'main',
    printed: true,
    lift: 0.2,
    round: 0.5,
    puff: 0.5,
    creased: 0.1,
    lines: [{ path: line([x, y], [x + dx, y + dy]), kind: 'seam' }],
  }
}

export function flap(
  x: number,
  y: number,
  width: number,
  height: number,
  turn = 0,
  shape: 'round' | 'point' = 'round',
  slot: Slot = 'main',
): Part {
  const base = box(x, y, width, height, turn)
  const [a, b, c, d] = [base.start, ...base.cubics.slice(0, 3).map((cubic) => [cubic[4], cubic[5]] as const)] as const
  const between = (p: readonly number[], q: readonly number[], t: number): Point => [
    p[0]! + (q[0]! - p[0]!) * t,
    p[1]! + (q[1]! - p[1]!) * t,
  ]
  const low: Point[] =
    shape === 'point'
      ? [
          [...between(b!, c!, 0.72), 1] as unknown as Point,
          [...between(c!, d!, 0.5), 1] as unknown as Point,
          [...between(d!, a!, 0.28), 1] as unknown as Point,
        ]
      : [between(b!, c!, 0.6), between(c!, d!, 0.16), between(c!, d!, 0.84), between(d!, a!, 0.4)]
  return {
    path: curve([[a![0], a![1], 1], [b![0], b![1], 1], ...low]),
    slot,
    printed: true,
    lift: 0.3,
    round: 0.8,
    puff: 0.6,
    creased: 0.3,
  }
}

export const both = (places: readonly (readonly [number, number])[]) => [
  ...places,
  ...places.map(([x, y]) => [-x, y] as const),
]
const mirror = (path: Path) => transformed(path, (x, y) => [-x, y])
/** The same piece on the other side; free markup is left out, since letters and lights do not mirror. */
export const mirrored = (part: Part): Part => ({
  ...part,
  path: mirror(part.path),
  grain: part.grain === undefined ? undefined : -part.grain,
  inside: undefined,
  over: undefined,
  folds: part.folds?.map((fold) => ({ ...fold, points: fold.points.map(flip) })),
  lines: part.lines?.map((entry) => ({ ...entry, path: mirror(entry.path) })),
})

/** The same piece elsewhere. */
export function moved(part: Part, dx: number, dy: number): Part {
  const shift = (path: Path) => transformed(path, (x, y) => [x + dx, y + dy])
  const wrap = (markup: Part['inside']): Part['inside'] =>
    markup && ((ink) => `<g transform="translate(${dx} ${dy})">${markup(ink)}</g>`)
  return {
    ...part,
    path: shift(part.path),
    inside: wrap(part.inside),
    over: wrap(part.over),
    folds: part.folds?.map((fold) => ({
      ...fold,
      points: fold.points.map(([x, y, corner]): Point => (corner ? [x + dx, y + dy, 1] : [x + dx, y + dy])),
    })),
    lines: part.lines?.map((entry) => ({ ...entry, path: shift(entry.path) })),
  }
}
