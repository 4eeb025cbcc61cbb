import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'

/** Scarf hung over its middle, ends with fringe. */
export function scarf(random: Random): Drawing {
  const w = random.between(9, 12)
  const length = random.between(70, 82)
  const fringe = random.chance(0.75)
  const tail = (x: number, end: number, lean: number): Part => ({
    path: curve([
      [x - w * 0.62, 2],
      [x, -1.4],
      [x + w * 0.62, 2],
      [x + w + lean * 0.4, 26],
      [x + w * 1.02 + lean, end, 1],
      [x + lean, end + 0.6],
      [x - w * 1.02 + lean, end - 0.3, 1],
      [x - w + lean * 0.4, 26],
    ]),
    slot: 'main',
    printed: true,
    lift: 0.9,
    round: 3.4,
    puff: 1.2,
    grain: -lean * 0.6,
    creased: 0.7,
    flutes: { count: 2.4, depth: 0.8, from: -8, to: 30 },
    over: fringe
      ? (ink) =>
          `<path d="${Array.from({ length: 34 }, (_, at) => {
            const px = x - w + lean + (at / 33) * w * 2
            return `M${px.toFixed(2)} ${(end - 0.2).toFixed(2)}q${(Math.sin(at * 7.1) * 0.5).toFixed(2)} 2.6 ${(Math.sin(at * 3.7) * 0.7).toFixed(2)} ${(4.6 + Math.sin(at * 5.3) * 0.6).toFixed(2)}`
          }).join('')}" stroke="${ink.fill('main')}" stroke-width=".42" fill="none" stroke-linecap="round"/>`
      : undefined,
  })
  return {
    focus: [3, length - 12],
    fill: [0.62, 0.84],
    across: 75,
    parts: [{ ...tail(-4.6, length - random.between(5, 10), -2), tone: 0.93 }, tail(4, length, 2)],
  }
}
