import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { neckBand } from '../upper/neck.ts'
import type { Cut } from '../upper/torso.ts'
import { insideBack, torsoFolds, torsoPath } from '../upper/torso.ts'
import { hemBand, knitCut } from './knit-parts.ts'

/** Sleeveless knit worn over shirts. */
export function knitVest(random: Random, back: boolean): Drawing {
  const base = knitCut(random)
  const cut: Cut = { ...base, shoulder: 17.5, slope: 3.4, vee: random.chance(0.7), drop: 18, length: base.length - 4 }
  const rim = (hand: -1 | 1): Part => ({
    path: curve([
      [hand * (cut.shoulder - 0.6), cut.slope - 0.3, 1],
      [hand * (cut.shoulder + 1.1), cut.slope + 0.3, 1],
      [hand * (cut.shoulder - 0.2), cut.slope + 9],
      [hand * (cut.shoulder + 1.6), cut.arm - 3.5],
      [hand * (cut.chest + 0.2), cut.arm - 0.6, 1],
      [hand * (cut.chest - 0.4), cut.arm + 1.6, 1],
      [hand * (cut.shoulder - 0.4), cut.arm - 3],
      [hand * (cut.shoulder - 2.2), cut.slope + 8],
    ]),
    slot: 'main',
    fabric: 'rib',
    lift: 0.2,
    round: 1,
    creased: 0.1,
  })
  return {
    focus: [4, 20],
    parts: [
      ...(back ? [] : [insideBack(cut, 2)]),
      ...hemBand(cut, 6),
      {
        path: torsoPath(cut, back),
        slot: 'main',
        printed: true,
        round: 6,
        puff: 1.15,
        folds: torsoFolds(cut, random, 0.8),
      },
      rim(1),
      rim(-1),
      neckBand(cut, 2.6, 'main', back),
    ],
  }
}
