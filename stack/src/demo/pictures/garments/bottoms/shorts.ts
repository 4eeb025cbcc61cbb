import type { Drawing } from '../../drawing.ts'
import type { Random } from '../../random.ts'
import type { Legs } from './legs.ts'
import { assemble, button, drawcord, pocketLines, rear } from './trousers.ts'

/** Chino or elastic-waisted shorts. */
export function shorts(random: Random, back: boolean): Drawing {
  const elastic = random.chance(0.4)
  const cut: Legs = {
    waist: 20,
    hip: 26,
    rise: 28,
    length: random.between(46, 54),
    thigh: 26,
    knee: 25,
    hem: random.between(25, 28),
    band: 4,
    softness: 1,
    spread: 1.6,
  }
  return {
    ...assemble(cut, random, back, {
      elastic,
      lines: (hand) => (back ? [] : pocketLines(cut)(hand)),
      closure: elastic ? drawcord : button(3.2),
      extra: back ? rear(cut) : [],
    }),
    fill: [0.78, 0.74],
  }
}
