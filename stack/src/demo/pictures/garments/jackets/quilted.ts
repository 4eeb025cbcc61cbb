import type { Drawing } from '../../drawing.ts'
import type { Random } from '../../random.ts'
import { hood } from '../sweats/hood.ts'
import { collarBack, standCollar } from '../upper/collar.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { zip } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { welt } from '../upper/pockets.ts'
import { body } from './jacket-body.ts'

/** Down jacket in stitched channels, with stand collar or hood; short or long. */
export function puffer(random: Random, back: boolean): Drawing {
  return quilted(random, back, true)
}

/** The same without sleeves. */
export function gilet(random: Random, back: boolean): Drawing {
  return quilted(random, back, false)
}

function quilted(random: Random, back: boolean, sleeved: boolean): Drawing {
  const long = sleeved && random.chance(0.3)
  const chest = random.between(28, 30.5)
  const cut: Cut = {
    neck: 9,
    drop: 6,
    back: 1,
    shoulder: sleeved ? 24 : 18.5,
    slope: 4.6,
    arm: 27,
    chest,
    waist: chest - 0.6,
    hip: chest - (long ? -1 : 1),
    length: long ? random.between(92, 104) : random.between(60, 68),
  }
  const spacing = random.pick([4.2, 6.4, 9.5])
  const channels = { spacing, depth: 0.42 + spacing * 0.11, grid: !long && random.chance(0.12) }
  const hooded = sleeved && random.chance(0.5)
  const sleeve: Sleeve = {
    length: 63,
    angle: 11,
    bicep: 15.5,
    cuff: 10.5,
    channels,
    blouse: 0.6,
    band: 1.6,
    softness: 0.6,
    puff: 1.5,
    bandFabric: 'nylon',
  }
  const cap = hooded
    ? hood(cut).map((part, at) =>
        at === 1 ? part : { ...part, channels: { ...channels, depth: channels.depth * 0.7 }, puff: 1.6 },
      )
    : standCollar(cut, 7, 'main', undefined, { ...channels, spacing: Math.min(4, spacing), depth: 0.5 })
  return {
    focus: [3, 16],
    parts: [
      body(cut, back, random, 0.35, {
        channels,
        puff: 1.5,
        creased: 0.75,
        over: back ? undefined : zip(0, 6, cut.length + 0.6, 8),
      }),
      ...(back || spacing > 9
        ? []
        : [welt(13, cut.length - 25, 15, -70, 1.2), mirrored(welt(13, cut.length - 25, 15, -70, 1.2))]),
      ...(sleeved ? sleeves(cut, sleeve, random) : []),
      ...(back
        ? hooded
          ? [{ ...collarBack({ ...cut, neck: 12 }, 22), puff: 1.8, round: 4, channels }]
          : [{ ...collarBack(cut, 8), puff: 1.4, channels: { ...channels, depth: 0.4 } }]
        : cap),
    ],
  }
}
