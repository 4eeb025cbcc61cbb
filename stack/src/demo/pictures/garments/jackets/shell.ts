import type { Drawing, Part } from '../../drawing.ts'
import { box, curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { hood } from '../sweats/hood.ts'
import { collarBack } from '../upper/collar.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { zip } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { welt } from '../upper/pockets.ts'
import { body } from './jacket-body.ts'

/** Light technical shell or softshell, plain or in two colours at the yoke. */
export function shell(random: Random, back: boolean): Drawing {
  const chest = random.between(27, 29)
  const cut: Cut = {
    neck: 9,
    drop: 6,
    back: 1.2,
    shoulder: 23,
    slope: 4.6,
    arm: 26,
    chest,
    waist: chest - 1,
    hip: chest - 0.6,
    length: random.between(68, 73),
  }
  const two = random.chance(0.5)
  const yoke: Part = {
    path: curve([
      [-cut.neck, 0, 1],
      [-cut.shoulder, cut.slope, 1],
      [-cut.shoulder + 1, 22, 1],
      [0, 26, 1],
      [cut.shoulder - 1, 22, 1],
      [cut.shoulder, cut.slope, 1],
      [cut.neck, 0, 1],
      [0, 6],
    ]),
    slot: 'second',
    round: 6,
    creased: 0.9,
    lift: 0.1,
    lines: [{ path: line([-30, 21], [0, 25.5], [30, 21]), kind: 'stitch' }],
  }
  const sleeve: Sleeve = {
    length: 64,
    angle: 10.5,
    bicep: 14,
    cuff: 9.5,
    band: 2,
    softness: 1.3,
    slot: two && random.chance(0.5) ? 'second' : 'main',
  }
  return {
    focus: [3, 10],
    parts: [
      body(cut, back, random, 1.15, { creased: 1.2 }),
      ...(two ? [yoke] : []),
      ...(back
        ? []
        : [
            {
              path: box(-1.2, 4, 2.4, cut.length - 3.4),
              slot: 'main' as const,
              round: 0.8,
              creased: 0.2,
              over: zip(0, 4, cut.length + 0.4, 9),
            },
            welt(11, 48, 16, -72, 1.1),
            mirrored(welt(11, 48, 16, -72, 1.1)),
            { path: box(8, 21.5, 7, 0.9), slot: 'dark' as const, lift: 0.1, round: 0.4 },
          ]),
      ...sleeves(cut, sleeve, random),
      ...(back ? [{ ...collarBack({ ...cut, neck: 11.5 }, 22), puff: 1.4, round: 4 }] : hood(cut)),
    ],
  }
}
