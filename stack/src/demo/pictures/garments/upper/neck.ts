import type { Part, Slot } from '../../drawing.ts'
import type { Path, Point } from '../../geometry/path.ts'
import { curve, flatten, flip, symmetric } from '../../geometry/path.ts'
import type { Ink } from '../../ink.ts'
import type { Cut } from './torso.ts'
import { neckline } from './torso.ts'

/** Short strokes between two lines, as ribs run in a curved band. */
function ribStrokes(inner: Path, outer: Path, count: number, opacity = 0.2): (ink: Ink) => string {
  const unit = { scale: 1, x: 0, y: 0 }
  const a = flatten(inner, unit, 12)
  const b = flatten(outer, unit, 12)
  const strokes: string[] = []
  for (let at = 0; at <= count; at++) {
    const i = Math.round(((a.length / 2 - 1) * at) / count) * 2
    const j = Math.round(((b.length / 2 - 1) * at) / count) * 2
    strokes.push(`M${a[i]!.toFixed(2)} ${a[i + 1]!.toFixed(2)}L${b[j]!.toFixed(2)} ${b[j + 1]!.toFixed(2)}`)
  }
  return () =>
    `<path d="${strokes.join('')}" stroke="#0c0a08" stroke-opacity="${opacity}" stroke-width=".2" fill="none"/>`
}

const open = (half: readonly Point[]): Path => curve([...half, ...half.slice(0, -1).map(flip).reverse()], false)

/** A knitted band round the neck, crew or V. */
export function neckBand(cut: Cut, width: number, slot: Slot = 'main', back = false): Part {
  const drop = back ? cut.back : cut.drop
  const shape = back ? { ...cut, vee: false } : cut
  const outer = neckline(shape, drop, -0.15)
  const inner = neckline(shape, drop, width)
  return {
    path: symmetric([...inner.toReversed(), ...outer]),
    slot,
    lift: 0.25,
    round: 1,
    puff: 0.8,
    creased: 0.1,
    inside: ribStrokes(open(inner), open(outer), 110),
    lines: [
      { path: open(neckline(shape, drop, -0.1)), kind: 'seam' },
      { path: open(neckline(shape, drop, -0.9)), kind: 'stitch' },
    ],
  }
}

/** A narrow bound or turned edge. */
export function neckEdge(cut: Cut, back = false): Part {
  const drop = back ? cut.back : cut.drop
  return {
    path: symmetric([...neckline(cut, drop, 0.5).reverse(), ...neckline(cut, drop, -0.5)]),
    slot: 'main',
    printed: true,
    lift: 0.12,
    round: 0.5,
    puff: 0.7,
    creased: 0,
    lines: [{ path: open(neckline(cut, drop, -0.3)), kind: 'stitch' }],
  }
}

/** A roll or mock neck standing above the shoulders. */
export function rollNeck(cut: Cut, height: number, folded: boolean, fabric: Part['fabric']): Part[] {
  const base = cut.neck + 0.4
  const top = cut.neck - 1.6
  const tube = symmetric([
    [0, -height + 1.4],
    [top * 0.6, -height + 0.8],
    [top, -height, 1],
    [base - 0.4, -1],
    [base, 1.6, 1],
    [base * 0.55, 4.4],
    [0, 5.2],
  ])
  const parts: Part[] = [
    {
      path: symmetric([
        [0, -height - 0.6],
        [top * 0.6, -height - 0.4],
        [top, -height, 1],
        [top * 0.6, -height + 2.4],
        [0, -height + 3],
      ]),
      slot: 'lining',
      tone: 0.66,
      creased: 0,
    },
    {
      path: tube,
      slot: 'main',
      fabric,
      lift: 0.5,
      round: 3,
      puff: 1.1,
      creased: 0.4,
      folds: [
        {
          points: [
            [-top, -1],
            [0, 1.2],
            [top, -1],
          ],
          width: 0.8,
          depth: -0.4,
        },
      ],
    },
  ]
  if (folded) {
    parts.push({
      path: symmetric([
        [0, -height + 1.5],
        [top * 0.6, -height + 1],
        [top + 0.2, -height, 1],
        [base + 0.9, -1.6],
        [base + 0.6, -0.4, 1],
        [base * 0.5, 2.2],
        [0, 2.8],
      ]),
      slot: 'main',
      fabric,
      lift: 0.7,
      round: 2.4,
      puff: 1.2,
      creased: 0.5,
    })
  }
  return parts
}
