import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Opening } from '../upper/front.ts'
import { collarBack } from '../upper/collar.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { torsoFolds, torsoPath } from '../upper/torso.ts'
import { buttons } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { flap, welt } from '../upper/pockets.ts'
import { backSeams, openJacket, row } from './open-jacket.ts'

/** Wool coat: long, straight or wrapped, notch or shawl. */
export function coat(random: Random, back: boolean): Drawing {
  const kind = random.pick(['single', 'double', 'wrap'] as const)
  const chest = random.between(27, 30)
  const length = random.between(96, 116)
  const cut: Cut = {
    neck: 8.6,
    drop: 9,
    back: 1.2,
    shoulder: random.between(23, 25),
    slope: 4.6,
    arm: 26,
    chest,
    waist: chest - (kind === 'wrap' ? 3.5 : 0.8),
    hip: chest + 2.5,
    length,
  }
  const sleeve: Sleeve = { length: 62, angle: 9, bicep: 14.5, cuff: 13.5, softness: 0.8 }
  const belt: Part = {
    path: curve([
      [-cut.waist - 0.6, 46, 1],
      [0, 47.2],
      [cut.waist + 0.6, 46, 1],
      [cut.waist + 0.7, 51, 1],
      [0, 52.2],
      [-cut.waist - 0.7, 51, 1],
    ]),
    slot: 'main',
    lift: 0.6,
    round: 1.6,
    puff: 0.9,
    creased: 0.4,
    grain: 90,
  }
  if (back)
    return {
      focus: [3, 14],
      parts: [
        {
          path: torsoPath(cut, true),
          slot: 'main',
          printed: true,
          round: 7,
          creased: 0.6,
          folds: torsoFolds(cut, random, 0.7),
          lines: backSeams(cut, 40),
        },
        ...(kind === 'wrap' ? [belt] : []),
        ...sleeves(cut, sleeve, random),
        collarBack(cut, 8),
      ],
    }
  const opening: Opening = {
    overlap: kind === 'double' ? 8 : kind === 'wrap' ? 6 : 2.4,
    stance: kind === 'single' ? random.between(26, 36) : kind === 'double' ? 30 : 44,
    cutaway: 0,
    dip: 0.6,
  }
  const places =
    kind === 'double'
      ? [...row(6, 33, 13, 3), ...row(-6, 33, 13, 3)]
      : kind === 'single'
        ? row(-0.4, opening.stance + 2, 14, 3)
        : []
  const pockets = random.chance(0.5)
    ? [flap(9, 60, 15.5, 6, 3), mirrored(flap(9, 60, 15.5, 6, 3))]
    : [welt(11, 66, 17, -72, 3), mirrored(welt(11, 66, 17, -72, 3))]
  const tie: Part[] =
    kind === 'wrap'
      ? [
          belt,
          {
            path: curve([
              [-3, 47, 1],
              [1.8, 46.6, 1],
              [2, 53, 1],
              [-2.6, 53, 1],
            ]),
            slot: 'main',
            lift: 0.5,
            round: 1.4,
            puff: 1.3,
          },
          {
            path: curve([
              [-1.5, 52, 1],
              [2, 52, 1],
              [5.2, 80, 1],
              [0.6, 81, 1],
            ]),
            slot: 'main',
            lift: 0.7,
            round: 1.4,
            grain: -7,
          },
          {
            path: curve([
              [-3, 52, 1],
              [0, 52, 1],
              [-2.4, 74, 1],
              [-6.4, 73, 1],
            ]),
            slot: 'main',
            lift: 0.6,
            round: 1.4,
            grain: 9,
          },
        ]
      : []
  return openJacket(
    cut,
    opening,
    kind === 'wrap' ? 'shawl' : kind === 'double' ? 'peak' : 'notch',
    random.between(9, 12),
    sleeve,
    [...pockets, ...tie],
    buttons(places, 1.25),
    random,
    0.75,
    24,
  )
}
