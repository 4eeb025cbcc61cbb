import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, line, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { hemBand } from '../knitwear/knit-parts.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { torsoFolds, torsoPath } from '../upper/torso.ts'
import { zip } from '../upper/closures.ts'
import { hood } from './hood.ts'
import { sweatCut } from './sweat-cut.ts'

const cords = (ink: { fill: (slot: 'pale' | 'main' | 'dark') => string; metal: string }, second: string) =>
  [-1, 1]
    .map(
      (hand) =>
        `<circle cx="${hand * 3.6}" cy="9.6" r=".5" fill="${ink.metal}" stroke="#000" stroke-opacity=".4" stroke-width=".12"/><path d="M${hand * 3.6} 9.8C${hand * 4.6} 14 ${hand * 3.4} 19 ${hand * 4} ${hand === 1 ? 26 : 25}" fill="none" stroke="#000" stroke-opacity=".25" stroke-width=".7" transform="translate(.25 .25)"/><path d="M${hand * 3.6} 9.8C${hand * 4.6} 14 ${hand * 3.4} 19 ${hand * 4} ${hand === 1 ? 26 : 25}" fill="none" stroke="${second}" stroke-width=".6"/><path d="M${hand * 4} ${hand === 1 ? 26 : 25}v1.6" stroke="${ink.metal}" stroke-width=".75"/>`,
    )
    .join('')

/** Kangaroo pocket. */
const kangaroo = (cut: Cut): Part => {
  const y = cut.length - 19
  const half: Point[] = [
    [0, y],
    [9.4, y, 1],
    [14.6, y + 9],
    [15.2, y + 18.4, 1],
    [0, y + 18.6],
  ]
  return {
    path: symmetric(half),
    slot: 'main',
    lift: 0.4,
    round: 2,
    creased: 0.7,
    lines: [
      {
        path: curve(
          [
            [9, y],
            [14.1, y + 9],
            [14.7, y + 18.4],
          ],
          false,
        ),
        kind: 'stitch',
      },
      {
        path: curve(
          [
            [-9, y],
            [-14.1, y + 9],
            [-14.7, y + 18.4],
          ],
          false,
        ),
        kind: 'stitch',
      },
      { path: line([-9.4, y + 0.5], [9.4, y + 0.5]), kind: 'stitch' },
    ],
  }
}

/** Hooded sweatshirt, pullover or zipped. */
export function hoodie(random: Random, back: boolean): Drawing {
  const cut = sweatCut(random)
  const zipped = random.chance(0.35)
  const trunk: Part = {
    path: torsoPath({ ...cut, drop: 8 }, back),
    slot: 'main',
    printed: true,
    round: 6,
    puff: 1.15,
    folds: torsoFolds(cut, random, 1.1),
    over: zipped && !back ? zip(0, 9, cut.length + 6, 11) : undefined,
  }
  const arms = sleeves(
    cut,
    {
      length: 63,
      angle: 10,
      bicep: 13.5,
      cuff: 8.8,
      band: 6,
      bandFabric: 'rib',
      blouse: 1.6,
      softness: 1.15,
      raglan: random.chance(0.2),
    },
    random,
  )
  if (back) {
    const droop: Part = {
      path: symmetric([
        [0, -4.5],
        [8, -4],
        [12.6, 1],
        [11, 10],
        [6, 17],
        [0, 19.5],
      ]),
      slot: 'main',
      lift: 0.8,
      round: 5,
      puff: 1.4,
      folds: [
        {
          points: [
            [-9, 2],
            [0, 6],
            [9, 2],
          ],
          width: 1.6,
          depth: -0.8,
        },
      ],
      lines: [{ path: line([0, -4], [0, 20]), kind: 'seam' }],
    }
    return { focus: [0, 14], parts: [...hemBand(cut, 6), trunk, ...arms, droop] }
  }
  const pocket = zipped ? [] : [kangaroo(cut)]
  const parts = hood(cut)
  const last = parts.at(-1)!
  return {
    focus: [2, 14],
    parts: [
      ...hemBand(cut, 6),
      trunk,
      ...pocket,
      ...arms,
      ...parts.slice(0, -1),
      { ...last, over: (ink) => cords(ink, ink.fill('pale')) },
    ],
  }
}
