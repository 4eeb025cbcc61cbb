import type { Drawing } from '../drawing.ts'
import type { Random } from '../random.ts'
import { collarBack, shirtCollar } from './upper/collar.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { hemLines, torsoFolds, torsoPath } from './upper/torso.ts'
import { placket } from './upper/closures.ts'

/** Piqué or knitted polo, short or long sleeve. */
export function polo(random: Random, back: boolean): Drawing {
  const chest = random.between(24, 26.5)
  const cut: Cut = {
    neck: 8.4,
    drop: 8,
    back: 1.6,
    shoulder: 21.2,
    slope: 4,
    arm: 23,
    chest,
    waist: chest - 1.3,
    hip: chest - 0.3,
    length: random.between(66, 71),
  }
  const contrast = random.chance(0.3) ? 'second' : 'main'
  const long = random.chance(0.25)
  return {
    focus: [3, 13],
    parts: [
      {
        path: torsoPath(cut, back),
        slot: 'main',
        printed: true,
        round: 5,
        folds: torsoFolds(cut, random, 0.9),
        lines: hemLines(cut, 2.2),
      },
      ...(back
        ? []
        : [placket(cut.drop - 1, cut.drop + random.between(11, 15), 3.2, random.pick([2, 3]), 'main', 2.2)]),
      ...sleeves(
        cut,
        long
          ? { length: 60, angle: 10, bicep: 12.5, cuff: 9, band: 5, bandFabric: 'rib' }
          : {
              length: random.between(21, 25),
              angle: 33,
              bicep: 18,
              cuff: 16,
              band: 2.4,
              bandFabric: 'rib',
              bandSlot: contrast,
            },
        random,
      ),
      ...(back ? [collarBack(cut, 6, contrast, 'rib')] : shirtCollar(cut, 6.2, 3.4, contrast, 1.4)),
    ],
  }
}
