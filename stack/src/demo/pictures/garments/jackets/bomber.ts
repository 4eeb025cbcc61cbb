import type { Drawing } from '../../drawing.ts'
import type { Random } from '../../random.ts'
import { hemBand } from '../knitwear/knit-parts.ts'
import { innerBack } from '../upper/front.ts'
import { neckBand } from '../upper/neck.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { zip } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { welt } from '../upper/pockets.ts'
import { body } from './jacket-body.ts'

/** Bomber with ribbed neck, cuffs and hem. */
export function bomber(random: Random, back: boolean): Drawing {
  const chest = random.between(28, 30)
  const cut: Cut = {
    neck: 8.6,
    drop: 7,
    back: 1.4,
    shoulder: 24,
    slope: 4.8,
    arm: 26,
    chest,
    waist: chest,
    hip: chest - 1.6,
    length: random.between(55, 60),
  }
  const rib = random.chance(0.25) ? 'second' : 'main'
  const sleeve: Sleeve = {
    length: 63,
    angle: 10,
    bicep: 15,
    cuff: 8.8,
    band: 6,
    bandFabric: 'rib',
    bandSlot: rib,
    blouse: 2,
    softness: 1.4,
    puff: 1.25,
    slot: random.chance(0.15) ? 'second' : 'main',
  }
  return {
    focus: [3, 12],
    parts: [
      ...(back ? [] : [innerBack({ ...cut, length: 30 }, 0.62)]),
      ...hemBand(cut, 6, rib),
      body(cut, back, random, 1.25, {
        creased: 1.1,
        puff: 1.25,
        over: back ? undefined : zip(0, 6.6, cut.length + 5.6, 8),
      }),
      ...(back ? [] : [welt(12, 44, 15, -64, 2), mirrored(welt(12, 44, 15, -64, 2))]),
      ...sleeves(cut, sleeve, random),
      neckBand({ ...cut, drop: 6.6 }, 4, rib, back),
    ],
  }
}
