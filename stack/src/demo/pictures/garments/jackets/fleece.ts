import type { Drawing, Part } from '../../drawing.ts'
import { box } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { collarBack, standCollar } from '../upper/collar.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { zip } from '../upper/closures.ts'
import { patchPocket } from '../upper/pockets.ts'
import { body } from './jacket-body.ts'

/** Pile fleece with stand collar, zip and a chest pocket in another cloth. */
export function fleece(random: Random, back: boolean): Drawing {
  const chest = random.between(27, 29)
  const cut: Cut = {
    neck: 9,
    drop: 6,
    back: 1.2,
    shoulder: 23.5,
    slope: 4.6,
    arm: 26,
    chest,
    waist: chest - 0.4,
    hip: chest - 0.8,
    length: random.between(62, 67),
  }
  const half = random.chance(0.35)
  const patch: Part = {
    ...patchPocket(6.5, 17, 11, 11, 'square', 'second'),
    fabric: 'nylon',
    over: (ink) => `<path d="M6.5 18.2h11" stroke="${ink.zip}" stroke-width=".5" stroke-dasharray=".2 .12"/>`,
  }
  const end = half ? 30 : cut.length + 0.6
  return {
    focus: [4, 12],
    parts: [
      body(cut, back, random, 0.8, { creased: 0.7, puff: 1.3 }),
      ...(back
        ? []
        : [
            {
              path: box(-1.3, 5, 2.6, end - 5),
              slot: 'second' as const,
              fabric: 'nylon' as const,
              round: 0.8,
              creased: 0.2,
              over: zip(0, 5, end, 7),
            },
            patch,
          ]),
      ...sleeves(
        cut,
        {
          length: 62,
          angle: 10,
          bicep: 14,
          cuff: 9.6,
          band: 1.6,
          bandSlot: 'second',
          bandFabric: 'nylon',
          blouse: 0.5,
          puff: 1.25,
        },
        random,
      ),
      ...(back ? [collarBack(cut, 8)] : standCollar(cut, 6.5)),
    ],
  }
}
