import type { Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { armhole, neckline } from '../upper/torso.ts'

/** From shoulder over a waist to a hem of any width. */
export function gown(
  cut: Cut,
  waistAt: number,
  hem: number,
  back: boolean,
): { half: Point[]; path: ReturnType<typeof symmetric> } {
  const drop = back ? cut.back : cut.drop
  const half: Point[] = [
    ...neckline(cut, drop).reverse().slice(0, -1),
    [cut.neck, 0, 1],
    ...armhole(cut),
    [cut.chest - 0.4, cut.arm + 5],
    [cut.waist, waistAt],
    [cut.hip, waistAt + 20],
    [(cut.hip + hem) / 2 + 0.5, (waistAt + 20 + cut.length) / 2],
    [hem, cut.length - 1.4, 1],
    [hem * 0.55, cut.length + 0.4],
    [0, cut.length + 1.2],
  ]
  return { half, path: symmetric(half) }
}

export const tieBelt = (half: number, y: number, random: Random): Part[] => {
  const x = random.between(-8, 8)
  return [
    {
      path: curve([
        [-half - 0.2, y, 1],
        [0, y + 1],
        [half + 0.2, y, 1],
        [half + 0.2, y + 3, 1],
        [0, y + 4],
        [-half - 0.2, y + 3, 1],
      ]),
      slot: 'main',
      printed: true,
      lift: 0.4,
      round: 1.2,
      grain: 90,
    },
    {
      path: curve([
        [x - 1, y + 2, 1],
        [x + 1.6, y + 2, 1],
        [x + 4, y + 24, 1],
        [x + 0.8, y + 25, 1],
      ]),
      slot: 'main',
      printed: true,
      lift: 0.5,
      round: 1,
      grain: -6,
    },
    {
      path: curve([
        [x - 1.6, y + 2, 1],
        [x + 0.8, y + 2, 1],
        [x - 1.8, y + 19, 1],
        [x - 4.8, y + 18, 1],
      ]),
      slot: 'main',
      printed: true,
      lift: 0.5,
      round: 1,
      grain: 8,
    },
    {
      path: curve([
        [x - 1.8, y + 0.2],
        [x + 1.8, y + 0.2],
        [x + 1.6, y + 4],
        [x - 1.6, y + 4],
      ]),
      slot: 'main',
      printed: true,
      lift: 0.4,
      round: 1,
      puff: 1.4,
    },
  ]
}

export const sleeveFor = (random: Random): Sleeve | undefined =>
  random.pick<Sleeve | undefined>([
    undefined,
    { length: 20, angle: 27, bicep: 15.5, cuff: 16, hem: true, softness: 1.2 },
    { length: 60, angle: 10, bicep: 13, cuff: 7.6, band: 2.2, blouse: 2.2, softness: 1.5 },
    { length: 24, angle: 24, bicep: 16, cuff: 12, band: 1.6, blouse: 2, head: 1.6, softness: 1.4 },
  ])
