import type { Drawing } from '../../drawing.ts'
import { curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Legs } from './legs.ts'
import { assemble } from './trousers.ts'

/** Close-fitting leggings with a broad band. */
export function leggings(random: Random, back: boolean): Drawing {
  const cut: Legs = {
    waist: 16,
    hip: 19.4,
    rise: 27,
    length: random.pick([78, 94]),
    thigh: 18,
    knee: 12,
    hem: 8.8,
    band: 9,
    softness: 0.55,
    spread: 3,
  }
  const panel = random.chance(0.4)
  const drawing = assemble(cut, random, back, {
    elastic: true,
    lines: (hand) =>
      panel
        ? [
            {
              path: curve(
                [
                  [hand * 18, 10],
                  [hand * 12.5, 46],
                  [hand * 11, 96],
                ],
                false,
              ),
              kind: 'seam',
            },
          ]
        : [],
  })
  return {
    ...drawing,
    fill: [0.7, 0.88],
    parts: drawing.parts.map((part) =>
      part.fabric === 'rib'
        ? { ...part, fabric: undefined, lines: [{ path: line([-20, 8.2], [0, 8.6], [20, 8.2]), kind: 'seam' }] }
        : { ...part, creased: 0.45 },
    ),
  }
}
