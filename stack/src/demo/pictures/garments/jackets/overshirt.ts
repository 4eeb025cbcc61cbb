import type { Drawing } from '../../drawing.ts'
import type { Random } from '../../random.ts'
import { frontPanel } from '../upper/front.ts'
import { collarBack, shirtCollar } from '../upper/collar.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { placket } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { flap, patchPocket } from '../upper/pockets.ts'
import { body } from './jacket-body.ts'

/** Workwear overshirt with two chest pockets. */
export function overshirt(random: Random, back: boolean): Drawing {
  const chest = random.between(27, 29)
  const cut: Cut = {
    neck: 8.2,
    drop: 6.4,
    back: 1.2,
    shoulder: 23.6,
    slope: 4.4,
    arm: 25.5,
    chest,
    waist: chest - 0.8,
    hip: chest,
    length: random.between(70, 75),
    hem: 'curved',
  }
  const pocket = patchPocket(6, 19.5, 12, 13.5, 'point')
  const lid = flap(5.6, 18.2, 12.8, 5, 0, 'point')
  const panel = frontPanel(cut, { overlap: 1.6, stance: 6, cutaway: 0 }, 1)
  return {
    focus: [4, 16],
    parts: [
      body(cut, back, random, 0.95, { lines: panel.lines }),
      ...(back
        ? []
        : [
            placket(5, cut.length + 0.6, 3.8, 6, 'main', 4),
            pocket,
            mirrored(pocket),
            ...(random.chance(0.6) ? [lid, mirrored(lid)] : []),
          ]),
      ...sleeves(cut, { length: 62, angle: 9.5, bicep: 13.6, cuff: 10.5, band: 6, button: true, blouse: 0.5 }, random),
      ...(back ? [collarBack(cut, 6)] : shirtCollar(cut, 7.8, 3.6)),
    ],
  }
}
