import type { Drawing } from '../../drawing.ts'
import { curve, ribbon } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { laces, pair } from './last.ts'

/** Running shoe: mesh, overlays, thick foam. */
export function runner(random: Random): Drawing {
  const s = -3.6
  const wave = random.between(-0.4, 0.6)
  return pair(
    [
      {
        path: curve([
          [8.4, s - 6.8],
          [10, s - 9.8],
          [12.2, s - 9.2],
          [15, s - 5],
          [13, s - 3],
        ]),
        slot: 'second',
        tone: 0.95,
        round: 1.2,
        lift: 0.2,
        fabric: 'mesh',
      },
      {
        path: curve([
          [1, s - 6.6, 1],
          [3.4, s - 7],
          [7, s - 6.2],
          [10.2, s - 7.6, 1],
          [9, s - 5],
          [5.6, s - 4.2],
          [2, s - 5.2],
        ]),
        slot: 'lining',
        tone: 0.66,
        round: 1,
        creased: 0,
      },
      {
        path: curve([
          [0.2, s + 1, 1],
          [-0.2, s - 2.6],
          [0.8, s - 5.4],
          [0.2, s - 7.4, 1],
          [3.2, s - 6.4],
          [6.2, s - 5.2],
          [9.2, s - 6.6],
          [10.6, s - 7.6, 1],
          [14.4, s - 5.2],
          [18.4, s - 3.2],
          [23, s - 2.3],
          [26.8, s - 1.2],
          [29, s + 0.8],
          [28.8, s + 1.6, 1],
        ]),
        slot: 'main',
        fabric: 'mesh',
        lift: 0.3,
        round: 2.2,
        puff: 1.2,
        creased: 0.1,
      },
      {
        path: curve([
          [0.1, s + 1, 1],
          [-0.2, s - 2.4],
          [0.6, s - 5],
          [3.6, s - 4.4],
          [6.4, s - 1.8],
          [9, s + 1.2, 1],
        ]),
        slot: 'second',
        fabric: 'suede',
        lift: 0.15,
        round: 0.8,
        creased: 0,
        lines: [
          {
            path: curve(
              [
                [0.8, s - 4.4],
                [3.4, s - 3.8],
                [6, s - 1.4],
                [8.4, s + 1],
              ],
              false,
            ),
            kind: 'stitch',
          },
        ],
      },
      {
        path: curve([
          [22.6, s - 2.2],
          [26.6, s - 1.2],
          [29, s + 0.9, 1],
          [28, s + 1.8, 1],
          [20, s + 1.6, 1],
          [23.8, s + 0.2],
        ]),
        slot: 'second',
        fabric: 'suede',
        lift: 0.15,
        round: 0.8,
        creased: 0,
      },
      {
        path: ribbon(
          [
            [9.6, s - 5.6],
            [13.6, s - 3.4],
            [18, s - 2],
          ],
          1.7,
        ),
        slot: 'second',
        fabric: 'suede',
        lift: 0.12,
        round: 0.5,
        creased: 0,
      },
      {
        path: ribbon(
          [
            [10.6, s - 4.4],
            [11.6, s - 1.6],
            [14.4, s + 1.6],
          ],
          1.1,
        ),
        slot: 'third',
        fabric: 'leather',
        lift: 0.12,
        round: 0.4,
        creased: 0,
      },
      {
        path: ribbon(
          [
            [13.8, s - 2.8],
            [15.2, s - 0.8],
            [18, s + 1.6],
          ],
          1.1,
        ),
        slot: 'third',
        fabric: 'leather',
        lift: 0.12,
        round: 0.4,
        creased: 0,
      },
      ...laces([17.6, s - 3.4, 1], [11.6, s - 6.6], 5, 0.55),
      {
        path: curve([
          [-0.9, s + 0.3, 1],
          [4, s + 0.9],
          [10, s + 1.4 + wave],
          [19, s + 1.5],
          [26, s + 1],
          [29.4, s - 0.1, 1],
          [30, s + 1.6],
          [28, -0.9],
          [24, 0],
          [16, -0.3],
          [4, 0],
          [0.4, -0.4],
          [-1.4, -2],
        ]),
        slot: 'sole',
        fabric: 'rubber',
        lift: 0.2,
        round: 1.3,
        puff: 1.1,
        creased: 0,
        lines: [
          {
            path: curve(
              [
                [-1, s + 1.8],
                [8, s + 2.4 + wave],
                [18, s + 2.6],
                [30, s + 1.2],
              ],
              false,
            ),
            kind: 'seam',
          },
        ],
      },
      {
        path: curve([
          [-0.6, -0.5],
          [4, -0.55],
          [16, -0.8],
          [24, -0.55],
          [28.4, -1.2],
          [27, -0.2],
          [23.6, 0.1],
          [4, 0.1],
        ]),
        slot: 'second',
        fabric: 'rubber',
        round: 0.3,
        creased: 0,
      },
    ],
    [12, s - 2],
  )
}
