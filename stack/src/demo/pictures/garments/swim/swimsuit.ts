import type { Drawing, Line } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { line, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'

/** One-piece swimsuit. */
export function swimsuit(random: Random, back: boolean): Drawing {
  const scoop = back ? random.between(18, 30) : random.between(11, 19)
  const vee = !back && random.chance(0.3)
  const half: Point[] = [
    [0, scoop, ...(vee ? ([1] as const) : [])] as Point,
    [5.5, scoop * 0.82],
    [8.6, scoop * 0.4],
    [9.4, 0, 1],
    [12.2, 0.6, 1],
    [12.6, 9],
    [16.8, 17.6, 1],
    [16.2, 27],
    [13.8, 38],
    [17.2, 54],
    [17.6, 58, 1],
    [11, 63.5],
    [5, 70],
    [3.4, 73, 1],
    [0, 73.6],
  ]
  const flat = back
    ? []
    : [
        {
          path: symmetric([
            [0, 22],
            [6, 16],
            [9.6, 1, 1],
            [12, 0.8, 1],
            [12.4, 10],
            [16, 18, 1],
            [0, 30],
          ]),
          slot: 'lining' as const,
          tone: 0.66,
          creased: 0.2,
        },
      ]
  const seam: Line[] = random.chance(0.4) ? [{ path: line([-18, 36], [0, 37], [18, 36]), kind: 'seam' }] : []
  return {
    focus: [3, 18],
    fill: [0.6, 0.84],
    parts: [
      ...flat,
      {
        path: symmetric(half),
        slot: 'main',
        printed: true,
        round: 6,
        puff: 1.2,
        creased: 0.4,
        folds: [
          {
            points: [
              [-13, 40],
              [-4, 42],
              [4, 41],
            ],
            width: 1.3,
            depth: -0.3,
          },
          {
            points: [
              [13, 42],
              [5, 45],
              [-3, 45],
            ],
            width: 1.3,
            depth: -0.25,
          },
        ],
        lines: seam,
      },
    ],
  }
}
