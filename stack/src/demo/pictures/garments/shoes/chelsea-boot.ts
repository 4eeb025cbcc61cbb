import type { Drawing } from '../../drawing.ts'
import { curve, ribbon } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { pair, pitched, sole } from './last.ts'
import { inner, stitch, vampCreases } from './leather-parts.ts'

/** Ankle boot with elastic sides. */
export function chelseaBoot(random: Random): Drawing {
  const heel = random.pick([3, 4.6])
  const s = -heel
  const t = s - random.between(11.5, 14)
  return pair(
    [
      ...pitched(
        [
          inner([
            [1.2, t + 0.4],
            [5.6, t - 0.6],
            [10.8, t + 0.2],
            [5.8, t + 1.4],
          ]),
          {
            path: curve([
              [0.6, s + 0.2, 1],
              [0.1, s - 3.6],
              [1.3, s - 8],
              [1, t, 1],
              [5.8, t + 0.9],
              [10.8, t, 1],
              [11.6, s - 8.6],
              [14.2, s - 5.8],
              [18.4, s - 4],
              [23, s - 3.4],
              [27, s - 3.1],
              [29, s - 1.1],
              [28.6, s + 1, 1],
            ]),
            slot: 'main',
            lift: 0.3,
            round: 2.4,
            puff: 1.2,
            creased: 0.4,
            folds: [
              {
                points: [
                  [1.6, s - 6],
                  [5, s - 5.2],
                  [8, s - 5.6],
                ],
                width: 0.7,
                depth: -0.2,
              },
              {
                points: [
                  [11.8, s - 7],
                  [13, s - 4.6],
                  [15.6, s - 3.6],
                ],
                width: 0.7,
                depth: -0.25,
              },
              ...vampCreases(s),
            ],
            lines: [stitch([7.8, s - 3.4], [11, s - 1.8], [14.6, s + 0.8])],
          },
          {
            path: curve([
              [4.2, t + 0.8, 1],
              [8.4, t + 0.7, 1],
              [8.6, s - 7],
              [7.2, s - 3.4],
              [5.6, s - 3.6],
              [4, s - 7],
            ]),
            slot: 'dark',
            fabric: 'rib',
            lift: 0.08,
            round: 0.7,
            creased: 0,
            lines: [stitch([3.8, t], [3.6, s - 7], [5.4, s - 3.1]), stitch([8.8, t], [9, s - 7], [7.4, s - 2.9])],
          },
          {
            path: ribbon(
              [
                [0.9, t + 1.4],
                [0.2, t - 1.2],
                [2.2, t - 1.4],
                [2.4, t + 1.4],
              ],
              0.9,
            ),
            slot: 'main',
            fabric: 'canvas',
            round: 0.3,
            creased: 0,
          },
        ],
        heel,
        1.1,
      ),
      ...sole(heel, 1.1, random.chance(0.4) ? 'hide' : 'dark', { block: 7.8 }),
    ],
    [9, s - 5],
  )
}
