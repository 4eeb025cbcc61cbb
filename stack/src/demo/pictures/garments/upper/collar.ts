import type { Part, Slot } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, flip, symmetric } from '../../geometry/path.ts'
import type { Cut } from './torso.ts'

/** A two-piece shirt collar; `spread` is the gap between its points, `leaf` their length. */
export function shirtCollar(cut: Cut, leaf: number, spread: number, slot: Slot = 'main', stand = 2.4): Part[] {
  const n = cut.neck
  const y = cut.drop
  const inside: Part = {
    path: symmetric([
      [0, -stand - 0.6],
      [n * 0.7, -stand - 0.9],
      [n - 0.6, -stand + 0.2, 1],
      [n - 0.4, 1, 1],
      [n * 0.5, y * 0.85],
      [0, y, 1],
    ]),
    slot: 'lining',
    tone: 0.84,
    round: 2,
    creased: 0.1,
    inside: (ink) =>
      `<rect x="-1.9" y="${(-stand + 0.9).toFixed(2)}" width="3.8" height="1.6" fill="${ink.fill('pale')}"/><path d="M-1.1 ${(-stand + 1.7).toFixed(2)}h2.2" stroke="#4a463f" stroke-width=".28"/>`,
  }
  const half: Point[] = [
    [n - 0.9, -stand - 0.3],
    [n + 1.1, -0.6],
    [n + 1, 1.6],
    [spread + leaf * 0.42, y + leaf * 0.62, 1],
    [0.25, y - 0.2, 1],
    [n * 0.52, y * 0.42],
    [n - 1.3, -stand + 0.8, 1],
  ]
  const stitch: Point[] = [
    [n + 0.5, 0.8],
    [spread + leaf * 0.42 - 0.35, y + leaf * 0.62 - 0.75, 1],
    [0.7, y + 0.05],
  ]
  const side = (points: Point[]) => points
  const part = (points: Point[], seam: Point[]): Part => ({
    path: curve(side(points)),
    slot,
    printed: true,
    lift: 0.45,
    round: 1.2,
    puff: 0.75,
    creased: 0.15,
    lines: [{ path: curve(seam, false), kind: 'stitch' }],
  })
  return [inside, part(half.map(flip), stitch.map(flip)), part(half, stitch)]
}

/** The collar seen from behind. */
export function collarBack(cut: Cut, height: number, slot: Slot = 'main', fabric?: Part['fabric']): Part {
  const n = cut.neck
  return {
    path: symmetric([
      [0, -height * 0.62],
      [n * 0.6, -height * 0.6],
      [n - 0.4, -height * 0.3],
      [n + 1.2, 1.4, 1],
      [n * 0.5, height * 0.55 + 0.5],
      [0, height * 0.62 + 0.5],
    ]),
    slot,
    fabric,
    printed: fabric === undefined,
    lift: 0.5,
    round: 1.4,
    puff: 0.8,
    creased: 0.15,
  }
}

/** A standing collar for zipped and buttoned jackets. */
export function standCollar(
  cut: Cut,
  height: number,
  slot: Slot = 'main',
  fabric?: Part['fabric'],
  channels?: Part['channels'],
): Part[] {
  const n = cut.neck
  const y = Math.min(cut.drop, 6)
  return [
    {
      path: symmetric([
        [0, -height + 0.4],
        [n * 0.7, -height - 0.1],
        [n - 0.6, -height + 0.8, 1],
        [n, 2, 1],
        [n * 0.6, y + 2],
        [0, y + 2.5],
      ]),
      slot: 'lining',
      tone: 0.7,
      creased: 0.2,
      inside: (ink) =>
        `<rect x="-2" y="${(-height + 2.6).toFixed(2)}" width="4" height="1.7" fill="${ink.fill('pale')}"/>`,
    },
    ...[-1, 1].map((hand): Part => {
      const half: Point[] = [
        [n - 0.7, -height + 0.6, 1],
        [n + 0.5, -height * 0.4],
        [n + 0.6, 1.2, 1],
        [n * 0.6, y * 0.75 + 0.6],
        [0, y + 1, 1],
        [0.1, y - height * 0.82 + 0.4, 1],
        [n * 0.55, -height * 0.18 + 0.2],
      ]
      return {
        path: curve(hand === 1 ? half : half.map(flip)),
        slot,
        fabric,
        lift: 0.5,
        round: 1.6,
        puff: 1,
        creased: 0.3,
        channels,
      }
    }),
  ]
}
