import type { Drawing, Line, Part } from '../../drawing.ts'
import { line, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { band, panel } from './skirt-parts.ts'

/** Narrow knee-length skirt. */
export function pencilSkirt(random: Random, back: boolean): Drawing {
  const length = random.between(58, 68)
  const [lining, waist] = band(16.6, 3.6, false) as [Part, Part]
  const slit: Line[] = [{ path: line([back ? 0 : 9, length - 17], [back ? 0.3 : 9.6, length + 1]), kind: 'edge' }]
  const darts: Line[] = [-8, 8].map((x) => ({ path: line([x, 4], [x * 0.96, 13]), kind: 'seam' }))
  return {
    focus: [3, 9],
    fill: [0.66, 0.8],
    parts: [
      ...(back ? [] : [lining]),
      {
        path: symmetric(panel(16.6, 22, 20.5, length, 3.8)),
        slot: 'main',
        printed: true,
        round: 7,
        creased: 0.8,
        folds: [
          {
            points: [
              [-20, 22],
              [0, 25],
              [20, 21],
            ],
            width: 1.6,
            depth: -0.3,
          },
          {
            points: [
              [-16, 29],
              [-4, 31],
              [10, 30],
            ],
            width: 1.4,
            depth: -0.25,
          },
        ],
        lines: [...darts, ...slit],
      },
      waist,
    ],
  }
}
