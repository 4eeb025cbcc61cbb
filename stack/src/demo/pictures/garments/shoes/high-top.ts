import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { laces, pair, sole } from './last.ts'

/** Canvas high-top. */
export function highTop(random: Random): Drawing {
  const s = -2.4
  const patch = random.chance(0.6)
  return pair(
    [
      {
        path: curve([
          [8.6, s - 12],
          [9.8, s - 15],
          [12, s - 14.2],
          [14.6, s - 7],
          [12, s - 4],
        ]),
        slot: 'main',
        tone: 0.94,
        round: 1.2,
        lift: 0.2,
      },
      {
        path: curve([
          [0.4, s + 0.4, 1],
          [0.3, s - 4],
          [1.2, s - 8.6],
          [0.8, s - 13, 1],
          [5, s - 12.7],
          [9.6, s - 13.2, 1],
          [11.6, s - 9],
          [14.6, s - 6],
          [18.4, s - 3.6],
          [22.4, s - 3],
          [26.2, s - 2.2],
          [28.4, s + 0.4, 1],
        ]),
        slot: 'main',
        printed: true,
        lift: 0.3,
        round: 2.4,
        puff: 1.1,
        creased: 0.5,
        folds: [
          {
            points: [
              [1, s - 7],
              [4, s - 6],
              [7, s - 6.6],
            ],
            width: 0.6,
            depth: -0.2,
          },
        ],
        lines: [
          {
            path: curve(
              [
                [9, s - 13],
                [10.2, s - 8],
                [13, s - 3.4],
                [18, s - 2],
              ],
              false,
            ),
            kind: 'stitch',
          },
          {
            path: curve(
              [
                [4.8, s - 12.8],
                [5.6, s - 6],
                [5, s],
              ],
              false,
            ),
            kind: 'seam',
          },
        ],
        inside: patch
          ? (ink) =>
              `<circle cx="6.4" cy="${s - 9.2}" r="1.9" fill="${ink.fill('pale')}" stroke="${ink.fill('second')}" stroke-width=".24"/><path d="M5.4 ${s - 9.2}h2" stroke="${ink.fill('dark')}" stroke-width=".3"/>`
          : undefined,
      },
      {
        path: curve([
          [22, s - 3.1, 1],
          [26.4, s - 2.4],
          [28.7, s + 0.4, 1],
          [22.6, s + 0.4, 1],
          [21.4, s - 1.4],
        ]),
        slot: 'sole',
        fabric: 'rubber',
        lift: 0.2,
        round: 1.4,
        puff: 1.2,
        creased: 0,
      },
      ...laces([17.4, s - 4.2, 1], [10.6, s - 12], 7, 0.6),
      ...sole(2.5, 2.3, 'sole').map((part) => ({
        ...part,
        inside: (ink: { fill: (slot: Part['slot']) => string }) =>
          `<path d="M-1 ${s + 0.7}C10 ${s + 0.9} 20 ${s + 0.9} 30 ${s + 0.1}" fill="none" stroke="${ink.fill('second')}" stroke-width=".26"/>`,
      })),
    ],
    [11, s - 7],
  )
}
