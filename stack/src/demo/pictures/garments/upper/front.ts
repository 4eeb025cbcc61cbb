import type { Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, flip, line } from '../../geometry/path.ts'
import type { Cut } from './torso.ts'
import { armhole, side } from './torso.ts'

export type Opening = {
  /** How far each front passes the centre. */
  readonly overlap: number
  /** Where the neck opening ends on the centre front. */
  readonly stance: number
  /** Curve of the front corner at the hem: 0 square, larger rounder (cutaway). */
  readonly cutaway: number
  /** Lowest point of the front hem below the side hem. */
  readonly dip?: number
  readonly parted?: number
}

/** The inside of the back, seen between open fronts. */
export function innerBack(cut: Cut, tone = 0.6): Part {
  const { neck, back, length, hip } = cut
  return {
    path: curve([
      [0, back, 1],
      [neck, 0, 1],
      [neck + 4, 4, 1],
      [hip - 2, length - 2.5, 1],
      [0, length - 1.5],
      [-hip + 2, length - 2.5, 1],
      [-neck - 4, 4, 1],
      [-neck, 0, 1],
    ]),
    slot: 'lining',
    tone,
    round: 6,
    creased: 0.4,
    fabric: 'satin',
    inside: (ink) =>
      `<path d="M${-neck} 1C${-neck * 0.4} ${back + 5} ${neck * 0.4} ${back + 5} ${neck} 1" fill="none" stroke="#000" stroke-opacity=".25" stroke-width=".2"/><rect x="-2.6" y="${back + 1.1}" width="5.2" height="2.6" fill="${ink.fill('pale')}"/><path d="M-1.6 ${back + 2.2}h3.2M-1 ${back + 2.9}h2" stroke="#4a463f" stroke-width=".26"/>`,
  }
}

/** One front of an open garment, the wearer's left by `hand` 1. */
export function frontPanel(cut: Cut, opening: Opening, hand: -1 | 1): Part {
  const { overlap, stance, cutaway } = opening
  const gap = opening.parted ?? 0
  const dip = opening.dip ?? 0.8
  const inner = -overlap + gap
  const bottom = cut.length + dip
  const hem: Point[] =
    cutaway > 0
      ? [
          [cut.hip, cut.length - 1, 1],
          [cut.hip * 0.55, bottom - 0.3],
          [inner + cutaway * 1.1, bottom - 0.4],
          [inner + cutaway * 0.25, bottom - cutaway * 0.75],
          [inner + gap * 0.3, bottom - cutaway * 2.1],
        ]
      : [
          [cut.hip, cut.length - 1, 1],
          [cut.hip * 0.5, bottom - 0.2],
          [inner + gap * 0.6, bottom, 1],
        ]
  const half: Point[] = [
    [cut.neck, 0, 1],
    ...armhole(cut),
    ...side(cut),
    ...hem,
    [inner, stance + 1.5],
    [inner + 0.3, stance, 1],
    [cut.neck * 0.72, stance * 0.48],
  ]
  const points = hand === 1 ? half : half.map(flip)
  const edge: Point[] = [
    [inner + 0.6, stance + 1],
    [inner + 0.6, bottom - cutaway * 2.2 - 1],
  ]
  return {
    path: curve(points),
    slot: 'main',
    printed: true,
    lift: 0.4,
    round: 5.5,
    lines: [{ path: line(...(hand === 1 ? edge : edge.map(flip))), kind: 'stitch' }],
  }
}

/** A notched or peaked lapel with its collar half. */
export function lapel(
  cut: Cut,
  opening: Opening,
  width: number,
  hand: -1 | 1,
  shape: 'notch' | 'peak' | 'shawl',
  collar: number,
): Part[] {
  const n = cut.neck
  const { stance, overlap } = opening
  const x0 = -overlap + (opening.parted ?? 0)
  const gorgeY = shape === 'peak' ? 8.2 : 8.8
  const own = (points: Point[]) => (hand === 1 ? points : points.map(flip))
  const roll: Point = [x0 + 0.2, stance, 1]
  if (shape === 'shawl') {
    const body: Point[] = [
      [n - 1.4, -1.8],
      [n + 2.2, 0.6],
      [n + width * 0.62, 9],
      [n * 0.62 + width * 0.45, stance * 0.55],
      roll,
      [n * 0.5, stance * 0.5],
      [n - 1.6, 2],
    ]
    return [
      {
        path: curve(own(body)),
        slot: 'main',
        lift: 0.7,
        round: 2,
        puff: 0.9,
        creased: 0.15,
        grain: -hand * 12,
        printed: true,
      },
    ]
  }
  const tip: Point = shape === 'peak' ? [n + width * 0.95, gorgeY - 3.4, 1] : [n + width * 0.62, gorgeY + 1.2, 1]
  const notch: Point = [n + width * 0.2, gorgeY - 0.6, 1]
  const leaf: Point[] = [
    [n - 1.2, 1.6, 1],
    notch,
    tip,
    [tip[0] * 0.74, (tip[1] + stance) * 0.52],
    roll,
    [n * 0.42, stance * 0.52],
  ]
  const upper: Point[] = [
    [n - 2.4, -collar * 0.75],
    [n - 0.4, -collar * 0.55],
    [n + 2.6, 2.2],
    [n + 2.9 + collar * 0.3, gorgeY - 4.2, 1],
    [n + width * 0.2 + 0.5, gorgeY - 0.2, 1],
    [n - 1.7, 1.9],
    [n - 2.8, -collar * 0.2, 1],
  ]
  const buttonhole: Point[] = [
    [tip[0] - 1.8, tip[1] + 1.3],
    [tip[0] - 3.4, tip[1] + 0.9],
  ]
  return [
    {
      path: curve(own(leaf)),
      slot: 'main',
      printed: true,
      lift: 0.7,
      round: 1.8,
      puff: 0.8,
      creased: 0.15,
      grain: -hand * 10,
      lines: hand === 1 ? [] : [{ path: line(...own(buttonhole)), kind: 'seam' }],
    },
    {
      path: curve(own(upper)),
      slot: 'main',
      printed: true,
      lift: 0.6,
      round: 1.4,
      puff: 0.9,
      creased: 0.1,
      grain: hand * 25,
    },
  ]
}

/** The back collar stand and fall between the shoulder points. */
export function collarInside(cut: Cut, height: number): Part {
  const n = cut.neck
  return {
    path: curve([
      [-n + 1.4, -height * 0.55, 1],
      [-n * 0.5, -height * 0.95],
      [0, -height],
      [n * 0.5, -height * 0.95],
      [n - 1.4, -height * 0.55, 1],
      [n - 1.2, 1.4, 1],
      [0, cut.back + 1.6],
      [-n + 1.2, 1.4, 1],
    ]),
    slot: 'main',
    tone: 0.8,
    round: 1.6,
    creased: 0.1,
    printed: true,
    lines: [
      {
        path: curve(
          [
            [-n, 0.2],
            [0, cut.back - height * 0.1],
            [n, 0.2],
          ],
          false,
        ),
        kind: 'seam',
      },
    ],
  }
}
