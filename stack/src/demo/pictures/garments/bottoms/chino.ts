import type { Drawing } from '../../drawing.ts'
import { curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Legs } from './legs.ts'
import { assemble, button, pocketLines, rear } from './trousers.ts'

/** Cotton trousers, slim or tapered. */
export function chino(random: Random, back: boolean): Drawing {
  const slim = random.chance(0.5)
  const cut: Legs = {
    waist: 20,
    hip: 23.8,
    rise: 28,
    length: 104,
    thigh: slim ? 21 : 22.6,
    knee: slim ? 17 : 19,
    hem: slim ? 14.5 : 16.5,
    band: 3.8,
    softness: 1,
    spread: 3.4,
  }
  const pleat = random.chance(0.4)
  return assemble(cut, random, back, {
    lines: (hand) =>
      back
        ? []
        : [
            ...pocketLines(cut)(hand),
            ...(pleat
              ? [{ path: line([hand * 9.5, cut.band], [hand * 9, cut.band + 12]), kind: 'edge' as const }]
              : []),
            {
              path: curve(
                [
                  [hand * 10.5, 12],
                  [hand * 11.5, 60],
                  [hand * 12, 103],
                ],
                false,
              ),
              kind: 'crease' as const,
            },
          ],
    closure: button(3.2),
    extra: back ? rear(cut) : [],
  })
}
