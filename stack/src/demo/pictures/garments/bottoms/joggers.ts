import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, flip } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Legs } from './legs.ts'
import { assemble, drawcord, pocketLines } from './trousers.ts'

/** Jersey trousers with ribbed ankles. */
export function joggers(random: Random, back: boolean): Drawing {
  const cut: Legs = {
    waist: 19.5,
    hip: 24,
    rise: 29,
    length: 99,
    thigh: 22.6,
    knee: 19.5,
    hem: 13,
    band: 4.6,
    softness: 1.2,
    spread: 3.2,
  }
  const drawing = assemble(cut, random, back, {
    elastic: true,
    lines: (hand) => (back ? [] : pocketLines(cut)(hand)),
    closure: drawcord,
  })
  const ankle = (hand: -1 | 1): Part => ({
    path: curve(
      (
        [
          [3.6, 98.2, 1],
          [9.6, 99],
          [15.4, 98.2, 1],
          [14.2, 104.4, 1],
          [9.4, 105],
          [4.8, 104.4, 1],
        ] as Point[]
      ).map((point) => (hand === 1 ? point : flip(point))),
    ),
    slot: 'main',
    fabric: 'rib',
    lift: 0.2,
    round: 1.3,
  })
  return { ...drawing, parts: [ankle(1), ankle(-1), ...drawing.parts] }
}
