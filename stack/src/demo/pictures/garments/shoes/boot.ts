import type { Drawing } from '../../drawing.ts'
import { curve, ribbon } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { laces, pair, pitched, sole } from './last.ts'
import { stitch, vampCreases } from './leather-parts.ts'

/** Lace-up ankle boot, commando or leather sole. */
export function boot(random: Random): Drawing {
  const chunky = random.chance(0.5)
  const heel = chunky ? 4 : 3
  const s = -heel
  const top = random.between(12.5, 16)
  const t = s - top
  return pair(
    [
      ...pitched(
        [
          {
            path: curve([
              [8.4, t + 1],
              [9.6, t - 1.8],
              [12.4, t - 1.2],
              [13.6, t + 5],
              [12, t + 8],
            ]),
            slot: 'main',
            tone: 0.92,
            round: 1.2,
            lift: 0.2,
          },
          {
            path: curve([
              [0.6, s + 0.2, 1],
              [0.1, s - 3.6],
              [1.4, s - 8],
              [0.9, t, 1],
              [5, t + 0.4],
              [10.2, t - 0.3, 1],
              [11.6, t + 5],
              [13.4, s - 7],
              [17.6, s - 4.4],
              [22, s - 3.9],
              [26.6, s - 3.5],
              [28.9, s - 1.3],
              [28.4, s + 1.2, 1],
            ]),
            slot: 'main',
            lift: 0.3,
            round: 2.4,
            puff: 1.15,
            creased: 0.5,
            folds: [
              {
                points: [
                  [2, s - 6.6],
                  [6, s - 5.6],
                  [10, s - 6.4],
                ],
                width: 0.7,
                depth: -0.25,
              },
              ...vampCreases(s),
            ],
            lines: [
              stitch([5, t], [5.4, s - 7], [4.2, s - 4.6], [3.8, s]),
              stitch([8.6, t + 0.4], [9.8, t + 6], [12.2, s - 4.6], [15.6, s - 2.2], [15, s + 0.6]),
              stitch([8.1, t + 0.4], [9.3, t + 6], [11.8, s - 4.2], [15.1, s - 1.8], [14.5, s + 0.6]),
              ...(random.chance(0.6)
                ? [
                    stitch([22.2, s - 4], [23, s - 1.6], [22.2, s + 0.8]),
                    stitch([22.6, s - 4], [23.4, s - 1.6], [22.6, s + 0.8]),
                  ]
                : []),
            ],
          },
          {
            path: ribbon(
              [
                [0.6, t + 0.6],
                [5, t + 1],
                [10, t + 0.3],
              ],
              1.5,
            ),
            slot: 'main',
            fabric: 'suede',
            lift: 0.2,
            round: 0.8,
            puff: 1.2,
            creased: 0,
          },
          {
            path: ribbon(
              [
                [0.4, t + 1.6],
                [-0.5, t - 0.8],
                [0.9, t - 1.6],
                [1.3, t + 1.2],
              ],
              0.6,
            ),
            slot: 'main',
            fabric: 'canvas',
            round: 0.3,
            creased: 0,
          },
          ...laces([16.2, s - 5, 1], [10.7, t + 1.8], 7, 0.42).map((part) => ({ ...part, slot: 'dark' as const })),
        ],
        heel,
        chunky ? 2 : 1.1,
      ),
      ...sole(heel, chunky ? 2 : 1.1, 'dark', { block: 8.4, welt: true, flare: 0.2 }),
    ],
    [12, s - 6],
  )
}
