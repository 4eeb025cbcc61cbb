import type { Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve } from '../../geometry/path.ts'

export const stitch = (...points: Point[]) => ({ path: curve(points, false), kind: 'stitch' as const })

export const inner = (points: Point[]): Part => ({
  path: curve(points),
  slot: 'hide',
  fabric: 'leather',
  tone: 0.66,
  round: 1,
  creased: 0,
})

export const vampCreases = (s: number) => [
  {
    points: [
      [17.6, s - 4],
      [18.8, s - 2.4],
      [19.2, s - 0.8],
    ] as Point[],
    width: 0.45,
    depth: -0.12,
  },
  {
    points: [
      [19, s - 3.8],
      [20.2, s - 2.2],
      [20.6, s - 0.8],
    ] as Point[],
    width: 0.45,
    depth: -0.12,
  },
]
