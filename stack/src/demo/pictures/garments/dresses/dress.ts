import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { neckEdge } from '../upper/neck.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { hemLines, insideBack, torsoFolds } from '../upper/torso.ts'
import { gown, sleeveFor, tieBelt } from './gown.ts'

/** A-line or full dress with a seam at the waist. */
export function dress(random: Random, back: boolean): Drawing {
  const length = random.pick([random.between(90, 98), random.between(114, 124), random.between(114, 124)])
  const sleeve = sleeveFor(random)
  const cut: Cut = {
    neck: random.between(8.6, 10),
    drop: random.between(9, 15),
    back: 3,
    shoulder: sleeve ? 18.6 : 16.4,
    slope: 3.8,
    arm: 21.5,
    chest: 22,
    waist: 18.4,
    hip: 24,
    length,
    vee: random.chance(0.45),
    hem: 'straight',
  }
  const waistAt = 40
  const hem = random.between(30, 42)
  const tiers = length > 110 && random.chance(0.3)
  const tier = (y: number): NonNullable<Part['lines']> => [
    {
      path: curve(
        [
          [-60, y - 1.2],
          [0, y + 0.6],
          [60, y - 1.2],
        ],
        false,
      ),
      kind: 'edge',
    },
  ]
  return {
    focus: [0, 20],
    fill: [0.84, 0.9],
    parts: [
      ...(back ? [] : [insideBack(cut, 0.8)]),
      {
        path: gown(cut, waistAt, hem, back).path,
        slot: 'main',
        printed: true,
        round: 6,
        creased: 0.8,
        folds: torsoFolds({ ...cut, length: 60 }, random, 0.7),
        flutes: { count: random.whole(6, 10), depth: random.between(0.9, 1.5), from: waistAt, to: waistAt + 45 },
        lines: [
          {
            path: curve(
              [
                [-20, waistAt - 0.3],
                [0, waistAt + 0.7],
                [20, waistAt - 0.3],
              ],
              false,
            ),
            kind: 'seam',
          },
          ...(tiers ? [...tier(68), ...tier(94)] : []),
          ...hemLines({ ...cut, hip: hem }, 1.4, 1),
        ],
      },
      ...(random.chance(0.4) ? tieBelt(cut.waist, waistAt - 1.6, random) : []),
      ...(sleeve ? sleeves(cut, sleeve, random) : []),
      neckEdge(cut, back),
    ],
  }
}
