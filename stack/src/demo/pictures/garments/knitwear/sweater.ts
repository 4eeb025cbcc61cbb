import type { Drawing } from '../../drawing.ts'
import type { Random } from '../../random.ts'
import { neckBand, rollNeck } from '../upper/neck.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { insideBack, torsoFolds, torsoPath } from '../upper/torso.ts'
import { hemBand, knitCut } from './knit-parts.ts'

/** Pullover: crew, V, roll or mock neck. */
export function sweater(random: Random, back: boolean): Drawing {
  const neck = random.pick(['crew', 'crew', 'vee', 'roll', 'mock'] as const)
  const base = knitCut(random)
  const cut: Cut =
    neck === 'vee' ? { ...base, vee: true, drop: 17 } : neck === 'crew' ? base : { ...base, neck: 8, drop: 5 }
  const band = random.between(5, 7.5)
  const high = neck === 'roll' || neck === 'mock'
  return {
    focus: [4, 18],
    parts: [
      ...(back || high ? [] : [insideBack(cut, 2)]),
      ...hemBand(cut, band),
      {
        path: torsoPath(cut, back && !high),
        slot: 'main',
        printed: true,
        round: 6,
        puff: 1.15,
        folds: torsoFolds(cut, random, 1),
      },
      ...sleeves(
        cut,
        {
          length: 62,
          angle: 10,
          bicep: 13,
          cuff: 9,
          band: random.between(5, 7),
          bandFabric: 'rib',
          blouse: random.between(0.5, 1.6),
          raglan: random.chance(0.2),
          softness: 1.05,
        },
        random,
      ),
      ...(high
        ? rollNeck(cut, neck === 'roll' ? 9 : 5, neck === 'roll', 'rib')
        : [neckBand(cut, random.between(2.2, 3.2), 'main', back)]),
    ],
  }
}
