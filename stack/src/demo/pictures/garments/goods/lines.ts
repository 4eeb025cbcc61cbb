import type { Line } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, symmetric } from '../../geometry/path.ts'

export const stitch = (...points: Point[]): Line => ({ path: curve(points, false), kind: 'stitch' })

export const frame = (half: readonly Point[], inset: number): Line => {
  const inner = half.map(([x, y, corner]): Point =>
    corner
      ? [x * (1 - inset), y * (1 - inset * 0.4) + inset * 9, 1]
      : [x * (1 - inset), y * (1 - inset * 0.4) + inset * 9],
  )
  return { path: symmetric(inner), kind: 'stitch' }
}
