import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, ellipse } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { pair, pitched, sole } from './last.ts'
import { inner, stitch } from './leather-parts.ts'

/** Ballet flat or pump. */
export function ballerina(random: Random): Drawing {
  const heel = random.pick([1.4, 1.4, 5.4])
  const s = -heel
  const bow = random.chance(0.6)
  const high = heel > 3
  const upper: Point[] = [
    [0.5, s + 0.2, 1],
    [0.2, s - 2.6],
    [0.7, s - 5.2, 1],
    [4, s - 3.8],
    [10, s - 1.8],
    [15.6, s - 1.6],
    [18.8, s - 3.2, 1],
    [22.6, s - 3],
    [26.6, s - 1.8],
    [28.8, s - 0.4],
    [28.6, s + 0.6, 1],
  ]
  const block: Part[] = high
    ? sole(heel, 0.7, 'dark', { block: 5.6 }).map((part) => ({ ...part, slot: 'main' as const }))
    : sole(heel, 0.7, 'dark', { block: 6 })
  const y = s - 3.2
  const loop = (hand: -1 | 1): Part => ({
    path: curve([
      [18.7, y],
      [18.7 + hand * 1.3, y - 1],
      [18.7 + hand * 2, y - 0.1],
      [18.7 + hand * 1.2, y + 0.6],
    ]),
    slot: 'main',
    lift: 0.2,
    round: 0.4,
    creased: 0,
  })
  const tie: Part[] = bow
    ? [loop(-1), loop(1), { path: ellipse(18.7, y, 0.42, 0.4), slot: 'main', lift: 0.15, round: 0.3, creased: 0 }]
    : []
  return pair(
    [
      ...pitched(
        [
          inner([
            [0.8, s - 5],
            [4, s - 5.2],
            [10, s - 4],
            [18.6, s - 3.4],
            [15, s - 0.8],
            [6, s - 2],
          ]),
          {
            path: curve(upper),
            slot: 'main',
            lift: 0.3,
            round: 1.8,
            puff: 1.1,
            creased: 0.2,
            lines: [stitch([0.9, s - 4.8], [4, s - 3.4], [10, s - 1.4], [15.6, s - 1.2], [18.6, s - 2.7])],
          },
          ...tie,
        ],
        heel,
        0.7,
      ),
      ...block,
    ],
    [18, s - 2],
  )
}
