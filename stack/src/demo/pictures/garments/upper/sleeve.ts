import type { Fold, Line, Part, Slot } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, flip, flipAll, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Cut } from './torso.ts'

export type Sleeve = {
  readonly length: number
  /** Degrees the sleeve hangs away from the body. */
  readonly angle: number
  readonly bicep: number
  readonly cuff: number
  /** A separate band at the wrist: its length, and whether the cloth blouses over it. */
  readonly band?: number
  readonly blouse?: number
  readonly bandSlot?: Slot
  readonly bandFabric?: Part['fabric']
  readonly slot?: Slot
  readonly softness?: number
  readonly channels?: Part['channels']
  readonly hem?: boolean
  /** Gathered or padded head: how far it stands above the shoulder. */
  readonly head?: number
  readonly raglan?: boolean
  readonly button?: boolean
  readonly puff?: number
}

/** One pair of sleeves, set in at the armhole and hanging at the sides, with their cuffs. */
export function sleeves(cut: Cut, sleeve: Sleeve, random: Random): Part[] {
  return [-1, 1].flatMap((hand) => oneSleeve(cut, sleeve, random, hand as -1 | 1))
}

function oneSleeve(cut: Cut, sleeve: Sleeve, random: Random, hand: -1 | 1): Part[] {
  const turn = sleeve.angle + random.between(-0.8, 0.8)
  const { length, bicep, cuff } = sleeve
  const long = length > 40
  // A long sleeve stands off at the shoulder and hangs almost straight below the elbow.
  const upper = ((turn + (long ? 9 : 0)) * Math.PI) / 180
  const lower = ((turn - (long ? 3 : 0)) * Math.PI) / 180
  const elbow = long ? length * 0.44 : length
  const [sx, sy] = [cut.shoulder, cut.slope]
  const swell = long ? 2.6 : 1.7
  /** `along` the sleeve from the shoulder point, `inward` from its outer edge. */
  const at = (along: number, inward: number, corner?: 1): Point => {
    const share = Math.min(1, Math.max(0, (along - elbow + 7) / 14))
    const angle = long ? upper + (lower - upper) * share : upper
    const out = swell - inward
    const first = Math.min(along, elbow)
    const rest = Math.max(0, along - elbow)
    const x = sx + Math.sin(upper) * first + Math.sin(lower) * rest + Math.cos(angle) * out
    const y = sy + Math.cos(upper) * first + Math.cos(lower) * rest - Math.sin(angle) * out
    return corner ? [x, y, 1] : [x, y]
  }
  const band = sleeve.band ?? 0
  const end = length - band
  const blouse = sleeve.blouse ?? 0
  const width = (along: number) =>
    bicep + (cuff + blouse * 2 - bicep) * Math.min(1, Math.max(0, (along - length * 0.28) / (end - length * 0.28)))
  const head = sleeve.head ?? 0
  const outer: Point[] = sleeve.raglan
    ? [[cut.neck + 1.5, 0.2, 1], [sx - 1, sy - 0.6], at(4, 0.1)]
    : [[sx, sy, 1], ...(head > 0 ? [at(1.2, -head)] : []), at(4, 0.2 - head * 0.7)]
  const run: Point[] = long
    ? [at(length * 0.2, 0), at(length * 0.44, 0.2), at(length * 0.62, 0.3), at(end - 4, -blouse * 0.8)]
    : [at(length * 0.55, 0)]
  const inner: Point[] = long
    ? [
        at(end - 4, width(end - 4) - blouse),
        at(length * 0.62, width(length * 0.62)),
        at(length * 0.47, width(length * 0.47) + 0.2),
      ]
    : []
  const wrist: Point[] = [
    at(end, blouse * 0.2, 1),
    at(end + 0.35, cuff / 2 + blouse),
    at(end, cuff + blouse * 1.8 - blouse, 1),
  ]
  const pit = cut.chest + (long ? -1.6 : 0.2)
  const root: Point[] = sleeve.raglan
    ? [
        [pit, cut.arm + 0.6, 1],
        [sx * 0.84, cut.arm * 0.62],
      ]
    : [
        [pit, cut.arm + 0.6, 1],
        [sx - 0.6, sy + (cut.arm - sy) * 0.74],
        [sx - 1.7, sy + (cut.arm - sy) * 0.42],
      ]
  const mirror = (points: Point[]) => (hand === 1 ? points : flipAll(points))
  const grain = -(long ? turn + 1 : turn) * hand
  const lines: Line[] = []
  if (sleeve.hem) {
    for (const rise of [2, 1.4])
      lines.push({
        path: line(...mirror([at(end - rise, -1), at(end - rise + 0.3, cuff / 2), at(end - rise, cuff + 1)])),
        kind: 'stitch',
      })
  }
  lines.push({
    path: curve(mirror([[sx - 0.05, sy], root.at(-1)!, root[1]!, [pit, cut.arm + 0.6]]), false),
    kind: 'seam',
  })
  const parts: Part[] = [
    {
      path: curve(mirror([...outer, ...run, ...wrist, ...inner, ...root])),
      slot: sleeve.slot ?? 'main',
      printed: true,
      grain,
      lift: 1,
      round: long ? 3.6 : 3.2,
      puff: sleeve.puff ?? 1.05,
      folds: sleeveFolds(sleeve, random, at, width).map((fold) => ({ ...fold, points: mirror([...fold.points]) })),
      channels: sleeve.channels,
      lines,
    },
  ]
  if (band > 0) {
    const path = curve(
      mirror([
        at(end - 0.3, blouse * 0.5, 1),
        at(end + band * 0.5, blouse * 0.6),
        at(length, blouse * 0.7, 1),
        at(length + 0.25, cuff / 2 + blouse),
        at(length, cuff + blouse * 0.3, 1),
        at(end - 0.3, cuff + blouse * 0.5, 1),
      ]),
    )
    const buttonAt = at(length - band * 0.45, cuff * 0.3 + blouse)
    const [bx, by] = hand === 1 ? buttonAt : flip(buttonAt)
    parts.push({
      path,
      slot: sleeve.bandSlot ?? 'main',
      fabric: sleeve.bandFabric,
      grain,
      lift: 0.35,
      round: 1.8,
      puff: 0.9,
      creased: 0.3,
      printed: sleeve.bandFabric === undefined,
      lines: sleeve.bandFabric
        ? []
        : [
            { path: line(...mirror([at(end, 0), at(end + 0.2, cuff / 2), at(end, cuff + 2)])), kind: 'edge' },
            {
              path: line(...mirror([at(length - 0.5, 0), at(length - 0.25, cuff / 2), at(length - 0.5, cuff + 2)])),
              kind: 'stitch',
            },
          ],
      inside: sleeve.button
        ? (ink) =>
            `<circle cx="${bx.toFixed(2)}" cy="${by.toFixed(2)}" r=".55" fill="${ink.button}" stroke="#000" stroke-opacity=".3" stroke-width=".1"/>`
        : undefined,
    })
  }
  return parts
}

function sleeveFolds(
  sleeve: Sleeve,
  random: Random,
  at: (along: number, inward: number) => Point,
  width: (along: number) => number,
): Fold[] {
  const soft = sleeve.softness ?? 1
  const { length } = sleeve
  const folds: Fold[] = []
  const slant = (along: number, fall: number, from: number, to: number, size: number, depth: number) => {
    const w = width(along)
    folds.push({
      points: [at(along, w * from), at(along + fall * 0.6, w * ((from + to) / 2)), at(along + fall, w * to)],
      width: size,
      depth: depth * soft,
    })
  }
  if (length < 40) {
    slant(length * 0.35, 5, 0.95, 0.3, 1.4, -0.5)
    slant(length * 0.2, 7, 0.25, 0.2, 1.5, random.between(-0.4, 0.3))
    return folds
  }
  slant(length * 0.2, 9, 1, 0.35, 1.5, -0.6)
  slant(length * 0.16, 16, 0.2, 0.3, 1.7, -0.4)
  for (let count = 0; count < 3; count++)
    slant(
      length * (0.42 + count * 0.06) + random.between(-1.5, 1.5),
      random.between(1.5, 5),
      1,
      random.between(0.2, 0.5),
      random.between(0.8, 1.3),
      random.between(-0.7, -0.35),
    )
  slant(length * 0.56, -4, 0.05, 0.6, 1.2, random.between(-0.45, -0.2))
  slant(length * 0.66, 9, 0.3, 0.55, 1.6, random.between(-0.4, 0.4))
  for (let count = 0; count < 3; count++)
    slant(
      length * (0.8 + count * 0.055) + random.between(-1, 1),
      random.between(-2.2, 2.2),
      random.between(-0.05, 0.2),
      random.between(0.7, 1.05),
      random.between(0.7, 1.1),
      random.between(-0.55, -0.25),
    )
  return folds
}
