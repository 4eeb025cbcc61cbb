import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Opening } from '../upper/front.ts'
import { frontPanel, innerBack } from '../upper/front.ts'
import type { Cut } from '../upper/torso.ts'
import { torsoFolds, torsoPath } from '../upper/torso.ts'
import { buttons } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { welt } from '../upper/pockets.ts'
import { backSeams, row } from './open-jacket.ts'

/** Sleeveless tailored waistcoat. */
export function waistcoat(random: Random, back: boolean): Drawing {
  const cut: Cut = {
    neck: 8,
    drop: 20,
    back: 1,
    shoulder: 15.5,
    slope: 3.4,
    arm: 26,
    chest: 24,
    waist: 21.4,
    hip: 22.6,
    length: random.between(54, 60),
  }
  if (back)
    return {
      focus: [0, 22],
      parts: [
        {
          path: torsoPath(cut, true),
          slot: 'second',
          fabric: 'satin',
          round: 5,
          folds: torsoFolds(cut, random, 0.6),
          lines: backSeams(cut, 4),
        },
        {
          path: curve([
            [-12, 44, 1],
            [12, 44, 1],
            [12, 46.4, 1],
            [-12, 46.4, 1],
          ]),
          slot: 'second',
          fabric: 'satin',
          lift: 0.4,
          round: 0.8,
        },
      ],
    }
  const opening: Opening = { overlap: 1.6, stance: random.between(20, 26), cutaway: 5, dip: 5 }
  const folds = torsoFolds(cut, random, 0.5)
  const front = (hand: -1 | 1): Part => ({ ...frontPanel(cut, opening, hand), folds, creased: 0.5 })
  return {
    focus: [4, 34],
    parts: [
      { ...innerBack(cut, 0.62) },
      front(1),
      { ...front(-1), over: buttons(row(-0.1, opening.stance + 2, 6.6, 5), 0.75) },
      welt(7, cut.length - 15, 10, -5, 1.9),
      mirrored(welt(7, cut.length - 15, 10, -5, 1.9)),
    ],
  }
}
