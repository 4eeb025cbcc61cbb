import type { Drawing, Line } from '../drawing.ts'
import type { Point } from '../geometry/path.ts'
import { curve, flip, line, symmetric } from '../geometry/path.ts'
import type { Random } from '../random.ts'

/** Sleeveless jersey top: tank or fitted vest. */
export function tank(random: Random, back: boolean): Drawing {
  const wide = random.chance(0.5)
  const scoop = back ? 8 : random.between(12, 16)
  const length = random.between(58, 64)
  const strap = wide ? 5.5 : 3.4
  const n = random.between(8.6, 10)
  const chest = random.between(21.5, 23.5)
  const half: Point[] = [
    [0, scoop],
    [n * 0.55, scoop * 0.86],
    [n * 0.9, scoop * 0.45],
    [n, 0, 1],
    [n + strap, 1, 1],
    [n + strap * 0.85, 9],
    [n + strap + 1.4, 17],
    [chest, 22.4, 1],
    [chest - 1.4, 38],
    [chest + 0.4, length - 1, 1],
    [chest * 0.5, length],
    [0, length + 0.4],
  ]
  const rim = (points: Point[]): Line[] =>
    [points, points.map(flip)].map((side) => ({ path: curve(side, false), kind: 'stitch' }))
  return {
    focus: [4, 16],
    parts: [
      ...(back
        ? []
        : [
            {
              path: symmetric([
                [0, 6],
                [n * 0.6, 5],
                [n - 0.2, 0, 1],
                [n + strap - 0.4, 1, 1],
                [n + strap, 9],
                [chest - 1, 21, 1],
                [0, 26],
              ]),
              slot: 'lining' as const,
              tone: 0.76,
              creased: 0.3,
            },
          ]),
      {
        path: symmetric(half),
        slot: 'main',
        printed: true,
        round: 6,
        creased: 0.9,
        folds: [
          {
            points: [
              [-chest + 2, 23],
              [-chest * 0.5, 29],
              [-3, 31],
            ],
            width: 1.5,
            depth: -0.4,
          },
          {
            points: [
              [chest - 2, 23],
              [chest * 0.5, 30],
              [4, 33],
            ],
            width: 1.5,
            depth: -0.4,
          },
          {
            points: [
              [chest, 44],
              [8, 47],
            ],
            width: 1.4,
            depth: -0.3,
          },
        ],
        lines: [
          ...rim([
            [0, scoop + 0.9],
            [n * 0.58, scoop * 0.87 + 0.7],
            [n * 0.97, scoop * 0.45],
            [n + 0.8, 0],
          ]),
          ...rim([
            [n + strap - 0.8, 1],
            [n + strap * 0.85 - 0.8, 9],
            [n + strap + 0.6, 17.5],
            [chest, 23.4],
          ]),
          { path: line([-30, length - 1.6], [0, length - 0.9], [30, length - 1.6]), kind: 'stitch' },
        ],
      },
    ],
  }
}
