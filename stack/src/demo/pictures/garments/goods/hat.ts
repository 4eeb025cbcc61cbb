import type { Drawing } from '../../drawing.ts'
import { curve, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { stitch } from './lines.ts'

/** Wide-brimmed straw or felt hat. */
export function hat(random: Random): Drawing {
  const h = random.between(9, 11)
  return {
    focus: [4, -2],
    fill: [0.72, 0.5],
    across: 45,
    stands: true,
    parts: [
      {
        path: symmetric([
          [0, -2.6],
          [10, -2.2],
          [17.4, 0.6],
          [18, 2],
          [11, 4.6],
          [0, 5.6],
        ]),
        slot: 'main',
        round: 2,
        puff: 0.9,
        creased: 0.3,
        lines: [stitch([-17, 2.2], [-11, 4], [0, 5], [11, 4], [17, 2.2])],
      },
      {
        path: symmetric([
          [0, -h + 0.8],
          [3, -h - 0.4],
          [7.4, -h + 0.8],
          [9, -3],
          [9.6, 1.6, 1],
          [5, 2.9],
          [0, 3.3],
        ]),
        slot: 'main',
        lift: 0.8,
        round: 4,
        puff: 1.6,
        creased: 0.3,
        folds: [
          {
            points: [
              [0, -h],
              [0.4, -h + 4],
            ],
            width: 1.6,
            depth: -0.9,
          },
        ],
      },
      {
        path: curve([
          [-9.3, -1.6, 1],
          [0, 0.2],
          [9.3, -1.6, 1],
          [9.6, 1.6, 1],
          [0, 3.4],
          [-9.6, 1.6, 1],
        ]),
        slot: 'second',
        fabric: 'satin',
        lift: 0.2,
        round: 0.9,
        creased: 0.2,
      },
    ],
  }
}
