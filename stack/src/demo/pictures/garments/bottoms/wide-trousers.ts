import type { Drawing } from '../../drawing.ts'
import { curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { buttons } from '../upper/closures.ts'
import type { Legs } from './legs.ts'
import { assemble, button, pocketLines, rear } from './trousers.ts'

/** Wide or straight high-waisted trousers with pressed creases. */
export function wideTrousers(random: Random, back: boolean): Drawing {
  const wide = random.between(23, 30)
  const cut: Legs = {
    waist: 17.4,
    hip: 25,
    rise: 31,
    length: random.between(100, 108),
    thigh: 25.5,
    knee: wide * 0.94,
    hem: wide,
    band: 4.4,
    softness: 0.8,
    spread: 1.6,
    flutes: random.between(0.5, 1),
  }
  return assemble(cut, random, back, {
    lines: (hand) =>
      back
        ? []
        : [
            ...pocketLines(cut)(hand),
            { path: line([hand * 8.5, cut.band], [hand * 8.2, cut.band + 13]), kind: 'edge' },
            {
              path: curve(
                [
                  [hand * 9.5, 14],
                  [hand * 13, 60],
                  [hand * (wide / 2 + 1.5), 108],
                ],
                false,
              ),
              kind: 'crease',
            },
          ],
    closure: random.chance(0.5)
      ? buttons(
          [
            [-2, 3],
            [2, 3],
          ],
          0.7,
        )
      : button(3),
    extra: back ? rear(cut) : [],
  })
}
