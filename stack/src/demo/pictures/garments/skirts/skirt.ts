import type { Drawing, Part } from '../../drawing.ts'
import { curve, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { placket } from '../upper/closures.ts'
import { band, panel } from './skirt-parts.ts'

/** Midi or maxi skirt in a falling cloth: bias slip or A-line. */
export function skirt(random: Random, back: boolean): Drawing {
  const length = random.pick([random.between(62, 70), random.between(74, 88)])
  const hem = random.between(27, 40)
  const [lining, waist] = band(17, 3.4, random.chance(0.5)) as [Part, Part]
  const buttoned = !back && random.chance(0.25)
  return {
    focus: [4, 10],
    fill: [0.76, 0.86],
    parts: [
      ...(back ? [] : [lining]),
      {
        path: symmetric(panel(17, 23, hem, length, 3.6)),
        slot: 'main',
        printed: true,
        round: 6,
        creased: 0.9,
        flutes: { count: random.whole(4, 7), depth: random.between(0.8, 1.4), from: 5, to: length * 0.7 },
        lines: [
          {
            path: curve(
              [
                [-hem, length - 2.6],
                [0, length - 0.4],
                [hem, length - 2.6],
              ],
              false,
            ),
            kind: 'stitch',
          },
        ],
      },
      ...(buttoned ? [placket(4, length + 1, 3, 9, 'main', 3)] : []),
      waist,
    ],
  }
}
