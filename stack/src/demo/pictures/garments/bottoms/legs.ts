import type { Fold, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, flip, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'

export type Legs = {
  readonly waist: number
  readonly hip: number
  readonly rise: number
  readonly length: number
  readonly thigh: number
  readonly knee: number
  readonly hem: number
  readonly band: number
  readonly softness: number
  readonly spread: number
  readonly flutes?: number
}

/** One leg with its half of the seat; `hand` 1 is on the viewer's right. */
export function leg(cut: Legs, hand: -1 | 1, random: Random): Part {
  const { waist, hip, rise, length, knee, hem, spread, band } = cut
  const kneeY = Math.min(length - 4, rise + (length - rise) * 0.46)
  const at = (y: number) => spread * ((y - rise) / Math.max(1, length - rise))
  const short = length < rise + 30
  const inner = (y: number) => 0.5 + at(y)
  const half: Point[] = [
    [-0.3, band - 0.4, 1],
    [waist, band - 0.8, 1],
    [waist + (hip - waist) * 0.72, band + rise * 0.32],
    [hip, rise * 0.8],
    [cut.thigh + inner(rise) + 0.5, rise + 6],
    ...(short ? [] : [[inner(kneeY) + knee, kneeY] as Point]),
    [inner(length) + hem, length, 1],
    [inner(length) + hem / 2, length + 0.7],
    [inner(length), length, 1],
    ...(short ? [] : [[inner(kneeY), kneeY] as Point]),
    [0.6, rise + 5],
    [-0.2, rise, 1],
  ]
  const mirror = (points: Point[]) => (hand === 1 ? points : points.map(flip))
  const s = cut.softness
  const folds: Fold[] = []
  const add = (points: Point[], width: number, depth: number) =>
    folds.push({ points: mirror(points), width, depth: depth * s })
  for (let count = 0; count < 4; count++)
    add(
      [
        [0.5, rise + 0.5 + count],
        [6 + count, rise - 4 + count * 4.5 + random.between(-1, 1)],
        [hip * 0.75, rise - 7 + count * 8],
      ],
      1.2,
      random.between(-0.45, -0.25),
    )
  if (!short) {
    for (let count = 0; count < 3; count++) {
      const y = kneeY - 7 + count * 4.6 + random.between(-1, 1)
      add(
        [
          [inner(y) + knee * 1.02, y],
          [inner(y) + knee * 0.55, y + random.between(0, 3)],
          [inner(y) + knee * 0.15, y + random.between(1, 5)],
        ],
        1.3,
        random.between(-0.3, -0.12),
      )
    }
    for (let count = 0; count < 3; count++) {
      const y = length - 13 + count * 4 + random.between(-1, 1)
      add(
        [
          [inner(y) - 0.4, y],
          [inner(y) + hem * 0.5, y + random.between(-1, 2)],
          [inner(y) + hem, y + random.between(-1.5, 1.5)],
        ],
        1.2,
        random.between(-0.3, -0.1),
      )
    }
    add(
      [
        [inner(kneeY) + knee * 0.5, rise + 12],
        [inner(kneeY) + knee * 0.45, kneeY],
        [inner(length) + hem * 0.5, length - 6],
      ],
      2.6,
      random.between(0.2, 0.6),
    )
  }
  return {
    path: curve(mirror(half)),
    slot: 'main',
    printed: true,
    lift: 0.7,
    round: 4.6,
    folds,
    grain: -hand * Math.min(4, spread * 0.4),
    flutes: cut.flutes ? { count: 2.2, depth: cut.flutes, from: rise, to: length } : undefined,
    lines: [
      {
        path: line(
          ...mirror([
            [inner(length) - 1, length - 2.4],
            [inner(length) + hem / 2, length - 1.7],
            [inner(length) + hem + 1, length - 2.4],
          ]),
        ),
        kind: 'stitch',
      },
    ],
  }
}
