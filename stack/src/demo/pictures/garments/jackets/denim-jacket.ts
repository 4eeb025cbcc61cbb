import type { Drawing, Part } from '../../drawing.ts'
import { curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { collarBack, shirtCollar } from '../upper/collar.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { placket, studs } from '../upper/closures.ts'
import { both, mirrored } from '../upper/place.ts'
import { flap, welt } from '../upper/pockets.ts'
import { body } from './jacket-body.ts'

/** Trucker jacket in denim or corduroy. */
export function denimJacket(random: Random, back: boolean): Drawing {
  const chest = random.between(26, 28.5)
  const cut: Cut = {
    neck: 8,
    drop: 6,
    back: 1.2,
    shoulder: 23,
    slope: 4.4,
    arm: 25,
    chest,
    waist: chest - 1.4,
    hip: chest - 2.6,
    length: random.between(54, 58),
  }
  const seam = (x0: number, y0: number, x1: number, y1: number) => [
    { path: line([x0, y0], [x1, y1]), kind: 'seam' as const },
    { path: line([x0 + 0.5, y0], [x1 + 0.5, y1]), kind: 'stitch' as const },
  ]
  const yoke = [
    { path: line([-30, 17.5], [30, 17.5]), kind: 'edge' as const },
    { path: line([-30, 18.2], [30, 18.2]), kind: 'stitch' as const },
  ]
  const lines = back
    ? [...yoke, ...seam(10, 17, 6, 60), ...seam(-10, 17, -6, 60)]
    : [
        ...yoke,
        ...seam(5.2, 17, 3.4, 60),
        ...seam(-5.2, 17, -3.4, 60),
        ...seam(16.5, 24, 11, 60),
        ...seam(-16.5, 24, -11, 60),
      ]
  const waist: Part = {
    path: curve([
      [-cut.hip, cut.length - 1.6, 1],
      [0, cut.length - 0.8],
      [cut.hip, cut.length - 1.6, 1],
      [cut.hip, cut.length + 2.6, 1],
      [0, cut.length + 3.4],
      [-cut.hip, cut.length + 2.6, 1],
    ]),
    slot: 'main',
    lift: 0.25,
    round: 1.4,
    lines: [
      { path: line([-30, cut.length - 0.4], [30, cut.length - 0.4]), kind: 'stitch' },
      { path: line([-30, cut.length + 2.2], [30, cut.length + 2.2]), kind: 'stitch' },
    ],
  }
  const pocket = flap(7.2, 17.4, 10.5, 4.6, 0, 'point')
  const sleeve: Sleeve = { length: 62, angle: 9.5, bicep: 13.4, cuff: 10, band: 5, button: true, softness: 1.15 }
  return {
    focus: [4, 18],
    parts: [
      body(cut, back, random, 1, { lines, creased: 1.1 }),
      waist,
      ...(back
        ? []
        : [
            {
              ...placket(4, cut.length + 3, 3.8, 2),
              over: studs(
                Array.from({ length: 6 }, (_, at) => [0, 9 + at * ((cut.length - 8) / 5)] as const),
                0.75,
              ),
            },
            pocket,
            { ...mirrored(pocket), over: studs(both([[12.4, 20.4]]), 0.55) },
            welt(12, 38, 12, -72, 1.8),
            mirrored(welt(12, 38, 12, -72, 1.8)),
          ]),
      ...sleeves(cut, sleeve, random),
      ...(back ? [collarBack(cut, 7)] : shirtCollar(cut, 8, 4, random.chance(0.2) ? 'second' : 'main')),
    ],
  }
}
