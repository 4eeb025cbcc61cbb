import type { Drawing } from '../../drawing.ts'
import { line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { neckEdge } from '../upper/neck.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { insideBack, torsoFolds } from '../upper/torso.ts'
import { gown } from './gown.ts'

/** Column knitted dress. */
export function knitDress(random: Random, back: boolean): Drawing {
  const length = random.between(96, 118)
  const cut: Cut = {
    neck: 8.4,
    drop: 8,
    back: 1.4,
    shoulder: 19.5,
    slope: 4,
    arm: 22,
    chest: 22.4,
    waist: 20.6,
    hip: 24.4,
    length,
  }
  return {
    focus: [3, 18],
    fill: [0.84, 0.9],
    parts: [
      ...(back ? [] : [insideBack(cut, 1.6)]),
      {
        path: gown(cut, 42, 24, back).path,
        slot: 'main',
        printed: true,
        round: 7,
        puff: 1.2,
        folds: torsoFolds({ ...cut, length: 84 }, random, 1),
        lines: [{ path: line([-28, length - 4.5], [0, length - 3.6], [28, length - 4.5]), kind: 'seam' }],
      },
      ...sleeves(
        cut,
        { length: 61, angle: 9.5, bicep: 12.4, cuff: 8.6, band: 5, bandFabric: 'rib', softness: 1 },
        random,
      ),
      neckEdge({ ...cut }, back),
    ],
  }
}
