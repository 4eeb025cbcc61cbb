import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { box, ribbon, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { patchPocket } from '../upper/pockets.ts'
import { frame } from './lines.ts'

/** Small flap bag on a long strap. */
export function crossbody(random: Random, back: boolean): Drawing {
  const w = random.between(10.5, 13)
  const h = random.between(14, 17)
  const round = random.between(2, 5)
  const clasp = random.pick(['turn', 'ring', 'stud'] as const)
  const body: Point[] = [
    [0, 0.4],
    [w - 0.6, 0, 1],
    [w, h * 0.5],
    [w - round * 0.2, h - round],
    [w - round, h - 0.2],
    [0, h + 0.3],
  ]
  const lid: Point[] = [
    [0, -0.8],
    [w - 0.8, -0.5],
    [w + 0.3, 1.4],
    [w - 0.2, h * 0.42],
    [w - round * 0.9, h * 0.62],
    [0, h * 0.66],
  ]
  const metal: Part['over'] = (ink) =>
    clasp === 'turn'
      ? `<rect x="-1.5" y="${h * 0.56}" width="3" height="1.8" rx=".3" fill="${ink.metal}"/><rect x="-.35" y="${h * 0.5}" width=".7" height="2.9" rx=".3" fill="#e8dab4" stroke="#000" stroke-opacity=".3" stroke-width=".1"/>`
      : clasp === 'ring'
        ? `<circle cx="0" cy="${h * 0.6}" r="1.5" fill="none" stroke="${ink.metal}" stroke-width=".55"/>`
        : `<circle cx="0" cy="${h * 0.58}" r=".75" fill="${ink.metal}"/>`
  const strap: Part = {
    path: ribbon(
      [
        [-w + 0.8, 1.6],
        [-w + 0.6, -6],
        [-w * 0.62, -18],
        [0, -25],
        [w * 0.62, -18],
        [w - 0.6, -6],
        [w - 0.8, 1.6],
      ],
      random.between(1, 1.6),
    ),
    slot: 'main',
    lift: 0.4,
    round: 0.6,
    puff: 1.1,
    creased: 0.1,
  }
  const rings = [-1, 1].map((hand): Part => ({
    path: box(hand * (w - 0.9) - 0.8, -0.4, 1.6, 2.6),
    slot: 'main',
    round: 0.4,
    creased: 0,
    over: (ink) =>
      `<circle cx="${(hand * (w - 0.9)).toFixed(2)}" cy="-1" r=".95" fill="none" stroke="${ink.metal}" stroke-width=".4"/>`,
  }))
  return {
    focus: [2, 7],
    fill: [0.62, 0.76],
    across: 38,
    stands: true,
    parts: [
      strap,
      {
        path: symmetric(body),
        slot: 'main',
        lift: 0.3,
        round: 2.6,
        puff: 1.2,
        creased: 0.3,
        lines: [frame(body, 0.05)],
      },
      ...rings,
      ...(back
        ? [{ ...patchPocket(-w + 2.4, h * 0.3, w * 2 - 4.8, h * 0.5, 'square') }]
        : [
            {
              path: symmetric(lid),
              slot: random.chance(0.2) ? ('second' as const) : ('main' as const),
              lift: 0.5,
              round: 1.8,
              puff: 1.1,
              creased: 0.25,
              lines: [frame(lid, 0.045)],
              over: metal,
            },
          ]),
    ],
  }
}
