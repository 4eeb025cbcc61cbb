import type { Drawing } from '../../drawing.ts'
import type { Random } from '../../random.ts'
import type { Opening } from '../upper/front.ts'
import { collarBack } from '../upper/collar.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { torsoFolds, torsoPath } from '../upper/torso.ts'
import { buttons } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { flap, patchPocket, welt } from '../upper/pockets.ts'
import { backSeams, openJacket, row } from './open-jacket.ts'

/** Tailored jacket: single- or double-breasted, notch or peak lapel, patch or flap pockets. */
export function blazer(random: Random, back: boolean): Drawing {
  const double = random.chance(0.3)
  const chest = random.between(24.5, 26.5)
  const cut: Cut = {
    neck: 8.2,
    drop: 9,
    back: 1.2,
    shoulder: random.between(21.6, 23.4),
    slope: 4,
    arm: 24,
    chest,
    waist: chest - 2.6,
    hip: chest + 0.4,
    length: random.between(70, 75),
  }
  const sleeve: Sleeve = { length: 62, angle: 8.5, bicep: 12.2, cuff: 11.5, softness: 0.75 }
  if (back)
    return {
      focus: [3, 12],
      parts: [
        {
          path: torsoPath(cut, true),
          slot: 'main',
          printed: true,
          round: 6,
          creased: 0.6,
          folds: torsoFolds(cut, random, 0.6),
          lines: backSeams(cut, 22),
        },
        ...sleeves(cut, sleeve, random),
        collarBack(cut, 6),
      ],
    }
  const opening: Opening = {
    overlap: double ? 7 : 1.8,
    stance: double ? 38 : random.between(36, 42),
    cutaway: double ? 0 : random.between(6, 10),
    dip: 1,
  }
  const patch = random.chance(0.35)
  const low = cut.arm + 27
  const pockets = patch
    ? [patchPocket(8, low - 1, 14.5, 17, 'round'), mirrored(patchPocket(8, low - 1, 14.5, 17, 'round'))]
    : [flap(8.4, low, 14, 5, 4), mirrored(flap(8.4, low, 14, 5, 4))]
  const places = double
    ? [
        ...row(6, opening.stance + 1.5, 11, 2),
        ...row(-6, opening.stance + 1.5, 11, 2),
        [8, opening.stance - 11] as const,
        [-8, opening.stance - 11] as const,
      ]
    : row(-0.2, opening.stance + 1.5, 10.5, random.pick([1, 2]))
  return openJacket(
    cut,
    opening,
    double ? 'peak' : 'notch',
    random.between(7, 9),
    sleeve,
    [...pockets, welt(8, 26, 9.5, -7, 2)],
    buttons(places, 1),
    random,
    0.65,
    22,
  )
}
