import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { neckEdge } from '../upper/neck.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { armhole, insideBack, torsoFolds } from '../upper/torso.ts'
import { gown, sleeveFor, tieBelt } from './gown.ts'

/** Wrap dress: one front crosses the other and ties at the side. */
export function wrapDress(random: Random, back: boolean): Drawing {
  const length = random.between(98, 120)
  const cut: Cut = {
    neck: 9,
    drop: 24,
    back: 2,
    shoulder: 18.6,
    slope: 3.8,
    arm: 21.5,
    chest: 22.4,
    waist: 18.8,
    hip: 24.6,
    length,
    vee: true,
  }
  const waistAt = 40
  const hem = random.between(29, 38)
  const sleeve = sleeveFor(random) ?? { length: 22, angle: 25, bicep: 16, cuff: 19, softness: 1.3 }
  const whole = gown(cut, waistAt, hem, back)
  if (back)
    return {
      focus: [0, 20],
      fill: [0.84, 0.9],
      parts: [
        {
          path: whole.path,
          slot: 'main',
          printed: true,
          round: 6,
          flutes: { count: 7, depth: 1.1, from: waistAt, to: 90 },
        },
        ...tieBelt(cut.waist, waistAt - 1.6, random).slice(0, 1),
        ...sleeves(cut, sleeve, random),
        neckEdge(cut, true),
      ],
    }
  const wrapOver: Part = {
    path: curve([
      [cut.neck, 0, 1],
      ...armhole(cut),
      [cut.chest - 0.4, cut.arm + 5],
      [cut.waist, waistAt],
      [cut.hip, waistAt + 20],
      [(cut.hip + hem) / 2, (waistAt + 20 + length) / 2],
      [hem, length - 1.4, 1],
      [hem * 0.4, length + 0.9],
      [-hem * 0.1, length - 3],
      [-10, 84],
      [-cut.waist + 1, waistAt + 3, 1],
      [-cut.waist + 1.2, waistAt - 2, 1],
      [-2, 24],
    ]),
    slot: 'main',
    printed: true,
    lift: 0.6,
    round: 5,
    grain: 3,
    folds: [
      ...[0, 1, 2, 3].map((at) => ({
        points: [
          [-cut.waist + 2, waistAt + at * 0.9] as Point,
          [2, waistAt - 7 + at * 5] as Point,
          [14, waistAt - 16 + at * 13] as Point,
        ],
        width: 1.1,
        depth: -0.5,
      })),
      ...torsoFolds({ ...cut, length: 56 }, random, 0.5),
    ],
    flutes: { count: 6, depth: 1.1, from: waistAt, to: 86 },
  }
  return {
    focus: [0, 24],
    fill: [0.84, 0.9],
    parts: [
      insideBack({ ...cut, vee: false, drop: 20 }, 0.8),
      {
        path: whole.path,
        slot: 'main',
        printed: true,
        grain: -3,
        round: 6,
        flutes: { count: 6, depth: 1, from: waistAt, to: 86 },
      },
      wrapOver,
      {
        path: curve([
          [-cut.waist - 0.2, waistAt - 2, 1],
          [-4, waistAt - 1.4],
          [cut.waist, waistAt - 2, 1],
          [cut.waist, waistAt + 1.2, 1],
          [-4, waistAt + 1.8],
          [-cut.waist - 0.2, waistAt + 1.2, 1],
        ]),
        slot: 'main',
        printed: true,
        lift: 0.3,
        round: 1,
        grain: 90,
      },
      ...tieBelt(2, waistAt - 1.8, random)
        .slice(1)
        .map((part) => part),
      ...sleeves(cut, sleeve, random),
    ],
  }
}
