import type { Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, flip, line, symmetric } from '../../geometry/path.ts'
import type { Cut } from '../upper/torso.ts'

/** The raised hood with its dark inside. */
export function hood(cut: Cut, slot: Part['slot'] = 'main', lining: Part['slot'] = 'lining'): Part[] {
  const n = cut.neck
  return [
    {
      path: symmetric([
        [0, -21],
        [7, -20],
        [11.6, -13],
        [n + 3.4, -4],
        [n + 3, 3, 1],
        [0, 10],
      ]),
      slot,
      tone: 0.98,
      round: 5,
      puff: 1.2,
      creased: 0.6,
    },
    {
      path: symmetric([
        [0, -17.5],
        [5.6, -15.8],
        [8.2, -9],
        [7.2, 0],
        [3, 7.4],
        [0, 10.4, 1],
      ]),
      slot: lining,
      tone: 0.56,
      round: 4,
      creased: 0.4,
      lines: [{ path: line([0, -18], [0, 8]), kind: 'seam' }],
      inside: (ink) => `<rect x="-2.2" y="-2" width="4.4" height="2" fill="${ink.fill('pale')}"/>`,
    },
    ...[-1, 1].map((hand): Part => {
      const half: Point[] = [
        [0, -18.2, 1],
        [5.9, -16.4],
        [8.8, -9],
        [7.9, 0.4],
        [3.4, 8.2],
        [0.1, 11.4, 1],
        [2, 12.4],
        [7.4, 8],
        [n + 3.2, 2.4, 1],
        [n + 3.6, -4],
        [11.6, -12],
        [6.6, -19.2],
        [0, -21, 1],
      ]
      return {
        path: curve(hand === 1 ? half : half.map(flip)),
        slot,
        lift: 0.5,
        round: 3.2,
        puff: 1.3,
        creased: 0.6,
        printed: true,
        folds: [
          {
            points: [
              [hand * 10.5, -2],
              [hand * 6.8, 6],
            ],
            width: 1.1,
            depth: -0.6,
          },
        ],
        lines: [
          {
            path: curve(
              (
                [
                  [0, -18.9],
                  [6.7, -17],
                  [9.6, -9],
                  [8.7, 0.6],
                  [4.2, 8.7],
                  [0.6, 12],
                ] as Point[]
              ).map((point) => (hand === 1 ? point : flip(point))),
              false,
            ),
            kind: 'stitch',
          },
        ],
      }
    }),
  ]
}
