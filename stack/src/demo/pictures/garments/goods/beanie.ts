import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'

/** Knitted cap with turned-up brim, some with a pompom. */
export function beanie(random: Random): Drawing {
  const pompom = random.chance(0.3)
  const h = random.between(12, 15)
  const ball: Part = {
    path: curve(
      Array.from({ length: 22 }, (_, at): Point => {
        const r = 4.6 + (at % 2 ? 0.5 : -0.2)
        const a = (at / 22) * Math.PI * 2
        return [Math.cos(a) * r, -h - 2.6 + Math.sin(a) * r]
      }),
    ),
    slot: random.chance(0.5) ? 'second' : 'main',
    fabric: 'fleece',
    lift: 0.3,
    round: 3,
    puff: 1.3,
    creased: 1.4,
  }
  return {
    focus: [2, 2],
    fill: [0.6, 0.6],
    across: 38,
    parts: [
      ...(pompom ? [ball] : []),
      {
        path: symmetric([
          [0, -h],
          [5.6, -h + 1.2],
          [10, -h + 5.4],
          [11.8, 0],
          [11.9, 4, 1],
          [0, 5],
        ]),
        slot: 'main',
        printed: true,
        round: 5,
        puff: 1.4,
        creased: 0.4,
        folds: [-6, -2.5, 1, 4.4, 8].map((x) => ({
          points: [
            [x * 0.25, -h + 0.6],
            [x * 0.8, -h + 6],
            [x * 1.1, -2],
          ] as Point[],
          width: 0.7,
          depth: -0.3,
        })),
      },
      {
        path: symmetric([
          [0, 0],
          [6, -0.2],
          [12.2, -0.8, 1],
          [12.7, 3],
          [12.3, 6.6, 1],
          [6, 7.6],
          [0, 7.8],
        ]),
        slot: 'main',
        fabric: 'rib',
        lift: 0.5,
        round: 2.4,
        puff: 1.5,
        creased: 0.2,
        over: random.chance(0.6)
          ? (ink) =>
              `<rect x="5" y="2.6" width="3" height="2.4" fill="${ink.fill('hide')}"/><path d="M5.6 3.8h1.8" stroke="#2e1a0c" stroke-width=".26"/>`
          : undefined,
      },
    ],
  }
}
