import type { Drawing } from '../drawing.ts'
import type { Random } from '../random.ts'
import { neckBand } from './upper/neck.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { hemLines, insideBack, torsoFolds, torsoPath } from './upper/torso.ts'
import { patchPocket } from './upper/pockets.ts'

/** Crew or V neck, regular, boxy or long-sleeved, with or without a chest pocket. */
export function tShirt(random: Random, back: boolean): Drawing {
  const boxy = random.chance(0.35)
  const chest = boxy ? random.between(27, 29) : random.between(24, 26)
  const cut: Cut = {
    neck: random.between(8.2, 9.6),
    drop: random.between(8.5, 10.5),
    back: 1.6,
    shoulder: boxy ? 24 : 21,
    slope: boxy ? 4.6 : 4,
    arm: boxy ? 25 : 23,
    chest,
    waist: chest - (boxy ? 0.4 : 1.6),
    hip: chest - (boxy ? 0.2 : 0.3),
    length: boxy ? random.between(58, 66) : random.between(66, 71),
    vee: random.chance(0.2),
  }
  const long = random.chance(0.22)
  const pocket = !boxy && random.chance(0.3)
  return {
    focus: [4, 16],
    parts: [
      ...(back ? [] : [insideBack(cut)]),
      {
        path: torsoPath(cut, back),
        slot: 'main',
        printed: true,
        round: 5,
        folds: torsoFolds(cut, random, 1),
        lines: hemLines(cut),
      },
      ...(pocket && !back ? [patchPocket(6.5, 20, 9.5, 11, 'square')] : []),
      ...sleeves(
        cut,
        long
          ? { length: 60, angle: 10, bicep: 12.5, cuff: 9.5, band: 5, bandFabric: 'rib' }
          : {
              length: boxy ? 25 : random.between(20, 23),
              angle: boxy ? 30 : 33,
              bicep: 18,
              cuff: boxy ? 19.5 : 17,
              hem: true,
            },
        random,
      ),
      neckBand(cut, random.between(1.6, 2.4), 'main', back),
    ],
  }
}
