import type { Drawing, Line, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { line, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { band, panel } from './skirt-parts.ts'

/** Knife pleats from the band to the hem. */
export function pleatedSkirt(random: Random, back: boolean): Drawing {
  const length = random.pick([random.between(42, 48), random.between(70, 80)])
  const hem = random.between(28, 34)
  const count = random.whole(9, 14)
  const [lining, waist] = band(17, 4, false) as [Part, Part]
  const share = (at: number) => Math.sin((at / count) * Math.PI * 0.98)
  const marks = Array.from({ length: count * 2 - 1 }, (_, at) => at - count + 1)
  const lines: Line[] = marks.map((at) => ({
    path: line([share(at / 2) * 17, 4.4], [share(at / 2) * 22, 20], [share(at / 2) * hem, length + 0.8]),
    kind: 'edge',
  }))
  const folds = marks.map((at) => ({
    points: [
      [share(at / 2) * 17 - 0.3, 4] as Point,
      [share(at / 2) * 22 - 0.5, 20] as Point,
      [share(at / 2) * hem - 0.9, length + 4] as Point,
    ],
    width: 0.8,
    depth: -0.55,
  }))
  return {
    focus: [4, 10],
    fill: [0.76, 0.84],
    parts: [
      ...(back ? [] : [lining]),
      {
        path: symmetric(panel(17, 22, hem, length, 4.2)),
        slot: 'main',
        printed: true,
        round: 6,
        creased: 0.2,
        folds,
        lines,
      },
      waist,
    ],
  }
}
