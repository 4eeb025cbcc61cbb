import type { Drawing } from '../../drawing.ts'
import type { Random } from '../../random.ts'
import { collarBack, shirtCollar } from '../upper/collar.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { hemLines, torsoFolds } from '../upper/torso.ts'
import { placket } from '../upper/closures.ts'
import { gown, tieBelt } from './gown.ts'

/** Shirt dress with collar, buttons and a drawn waist. */
export function shirtDress(random: Random, back: boolean): Drawing {
  const length = random.between(100, 118)
  const cut: Cut = {
    neck: 8,
    drop: 6.4,
    back: 1.4,
    shoulder: 19.4,
    slope: 4,
    arm: 22.5,
    chest: 23.6,
    waist: 20.4,
    hip: 25,
    length,
  }
  const hem = random.between(28, 34)
  const long = random.chance(0.55)
  return {
    focus: [2, 14],
    fill: [0.84, 0.9],
    parts: [
      {
        path: gown(cut, 41, hem, back).path,
        slot: 'main',
        printed: true,
        round: 6,
        folds: torsoFolds({ ...cut, length: 70 }, random, 0.9),
        flutes: { count: 6, depth: 0.9, from: 42, to: 95 },
        lines: hemLines({ ...cut, hip: hem }, 1.6, 1),
      },
      ...(back ? [] : [placket(5.4, length + 1.2, 3, 11, 'main', 3)]),
      ...(random.chance(0.7) ? tieBelt(cut.waist, 39.6, random) : []),
      ...sleeves(
        cut,
        long
          ? { length: 60, angle: 9.5, bicep: 12.5, cuff: 9, band: 5, blouse: 1, button: true, softness: 1.2 }
          : { length: 22, angle: 27, bicep: 16, cuff: 17, hem: true },
        random,
      ),
      ...(back ? [collarBack(cut, 5)] : shirtCollar(cut, 6.6, 3.4)),
    ],
  }
}
