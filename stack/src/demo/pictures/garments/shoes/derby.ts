import type { Drawing } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { laces, pair, pitched, sole } from './last.ts'
import { inner, stitch, vampCreases } from './leather-parts.ts'

/** Open-laced leather shoe. */
export function derby(random: Random): Drawing {
  const heel = random.pick([2.6, 3.6])
  const s = -heel
  const cap = random.chance(0.6)
  return pair(
    [
      ...pitched(
        [
          {
            path: curve([
              [9.6, s - 6],
              [10.8, s - 8.8],
              [13, s - 8.2],
              [15.6, s - 5],
              [13, s - 4],
            ]),
            slot: 'main',
            tone: 0.9,
            round: 1,
            lift: 0.2,
          },
          inner([
            [1, s - 6.4],
            [4, s - 7.2],
            [9, s - 6.4],
            [11, s - 7.6],
            [9, s - 4.6],
            [5, s - 4],
          ]),
          {
            path: curve([
              [0.5, s + 0.2, 1],
              [0.1, s - 3.2],
              [0.9, s - 6.6, 1],
              [3.6, s - 6],
              [7.4, s - 5],
              [11, s - 7.8, 1],
              [14.6, s - 6],
              [18.6, s - 4.2],
              [23.4, s - 3.4],
              [27.2, s - 3],
              [29, s - 1.1],
              [28.8, s + 1, 1],
            ]),
            slot: 'main',
            lift: 0.3,
            round: 2,
            puff: 1.15,
            creased: 0.3,
            folds: vampCreases(s),
            lines: [
              stitch([6.2, s - 5.2], [5.8, s - 2.4], [6.4, s]),
              ...(cap
                ? [
                    stitch([22.4, s - 3.6], [23.2, s - 1.4], [22.6, s + 0.8]),
                    stitch([22.8, s - 3.6], [23.6, s - 1.4], [23, s + 0.8]),
                  ]
                : []),
            ],
          },
          {
            path: curve([
              [10.8, s - 7.7, 1],
              [14.2, s - 6.1],
              [17.4, s - 4.6],
              [17.2, s - 2.6],
              [14.4, s - 1.6],
              [10.4, s + 0.5, 1],
              [6.6, s + 0.4, 1],
              [7.8, s - 5.2],
            ]),
            slot: 'main',
            lift: 0.16,
            round: 0.8,
            creased: 0,
            lines: [
              stitch([11, s - 7.1], [14, s - 5.6], [16.9, s - 4.3], [16.7, s - 2.9], [14.2, s - 2], [10, s + 0.4]),
            ],
          },
          ...laces([16, s - 4.9, 1], [11.9, s - 6.7], 4, 0.36).map((part) => ({ ...part, slot: 'dark' as const })),
        ],
        heel,
        1.1,
      ),
      ...sole(heel, 1.1, random.chance(0.35) ? 'hide' : 'dark', { block: 7.6, welt: true }),
    ],
    [14, s - 4],
  )
}
