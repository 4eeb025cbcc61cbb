import type { Drawing } from '../../drawing.ts'
import { line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { hemBand } from '../knitwear/knit-parts.ts'
import { neckBand } from '../upper/neck.ts'
import { sleeves } from '../upper/sleeve.ts'
import { insideBack, torsoFolds, torsoPath } from '../upper/torso.ts'
import { sweatCut } from './sweat-cut.ts'

/** Crew-neck sweatshirt, some with a knitted V under the neck, some in two colours. */
export function sweatshirt(random: Random, back: boolean): Drawing {
  const cut = sweatCut(random)
  const gusset = random.chance(0.5)
  return {
    focus: [3, 14],
    parts: [
      ...(back ? [] : [insideBack(cut, 2)]),
      ...hemBand(cut, 6),
      {
        path: torsoPath(cut, back),
        slot: 'main',
        printed: true,
        round: 6,
        puff: 1.15,
        folds: torsoFolds(cut, random, 1.05),
        lines:
          gusset && !back
            ? [{ path: line([-3, cut.drop + 0.2], [0, cut.drop + 4.6], [3, cut.drop + 0.2]), kind: 'stitch' }]
            : [],
      },
      ...sleeves(
        cut,
        {
          length: 62,
          angle: 10,
          bicep: 13.5,
          cuff: 9,
          band: 6,
          bandFabric: 'rib',
          blouse: 1.5,
          raglan: random.chance(0.3),
          softness: 1.1,
        },
        random,
      ),
      neckBand(cut, 2.3, 'main', back),
    ],
  }
}
