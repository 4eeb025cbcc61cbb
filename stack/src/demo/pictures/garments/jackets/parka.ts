import type { Drawing, Part } from '../../drawing.ts'
import { box, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { hood } from '../sweats/hood.ts'
import { collarBack } from '../upper/collar.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { studs } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { flap, patchPocket } from '../upper/pockets.ts'
import { body } from './jacket-body.ts'

/** Hooded waterproof: parka with big pockets, or a technical shell. */
export function parka(random: Random, back: boolean): Drawing {
  const chest = random.between(28, 30.5)
  const long = random.chance(0.6)
  const cut: Cut = {
    neck: 9,
    drop: 6,
    back: 1.2,
    shoulder: 24,
    slope: 4.6,
    arm: 27,
    chest,
    waist: chest - 0.8,
    hip: chest + 0.6,
    length: long ? random.between(86, 98) : random.between(70, 76),
  }
  const storm: Part = {
    path: box(-2.6, 6, 5.6, cut.length - 5.2),
    slot: 'main',
    lift: 0.4,
    round: 1.4,
    creased: 0.8,
    lines: [{ path: line([2.5, 5], [2.5, 99]), kind: 'stitch' }],
    over: studs(
      Array.from({ length: 6 }, (_, at) => [0, 12 + at * ((cut.length - 18) / 5)] as const),
      0.7,
    ),
  }
  const low = cut.length - 31
  const pouch = patchPocket(8.4, low, 15.5, 18, 'square')
  const lid = flap(8, low - 1.4, 16.4, 6)
  const lines = [
    { path: line([-30, 22], [30, 22]), kind: 'seam' as const },
    ...(long
      ? [
          { path: line([-34, 52], [0, 52.6], [34, 52]), kind: 'seam' as const },
          { path: line([-34, 53], [0, 53.6], [34, 53]), kind: 'stitch' as const },
        ]
      : []),
  ]
  const sleeve: Sleeve = { length: 64, angle: 10, bicep: 15, cuff: 11.5, band: 3.2, softness: 1.25, puff: 1.2 }
  return {
    focus: [3, 10],
    parts: [
      body(cut, back, random, 1.15, { lines, creased: 1.15 }),
      ...(back ? [] : [pouch, mirrored(pouch), lid, mirrored(lid), storm]),
      ...sleeves(cut, sleeve, random),
      ...(back
        ? [{ ...collarBack({ ...cut, neck: 12 }, 24), puff: 1.4, round: 4 }]
        : hood(cut, 'main', random.chance(0.3) ? 'second' : 'lining')),
    ],
  }
}
