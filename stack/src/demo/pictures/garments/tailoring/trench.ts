import type { Drawing, Part } from '../../drawing.ts'
import { curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Opening } from '../upper/front.ts'
import { collarBack } from '../upper/collar.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { torsoFolds, torsoPath } from '../upper/torso.ts'
import { buttons } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { welt } from '../upper/pockets.ts'
import { backSeams, openJacket, row } from './open-jacket.ts'

/** Belted cotton trench with storm flap and epaulettes. */
export function trench(random: Random, back: boolean): Drawing {
  const length = random.between(98, 112)
  const cut: Cut = {
    neck: 8.4,
    drop: 8,
    back: 1.2,
    shoulder: 22.6,
    slope: 4.4,
    arm: 25,
    chest: 27,
    waist: 23,
    hip: 31,
    length,
  }
  const sleeve: Sleeve = { length: 62, angle: 9, bicep: 14, cuff: 12.5, softness: 1, hem: true }
  const belt: Part = {
    path: curve([
      [-cut.waist - 0.9, 44, 1],
      [0, 45.4],
      [cut.waist + 0.9, 44, 1],
      [cut.waist + 1, 48.6, 1],
      [0, 50],
      [-cut.waist - 1, 48.6, 1],
    ]),
    slot: 'main',
    lift: 0.7,
    round: 1.4,
    creased: 0.4,
    grain: 90,
    lines: [
      { path: line([-24, 44.7], [0, 46], [24, 44.7]), kind: 'stitch' },
      { path: line([-24, 48], [0, 49.3], [24, 48]), kind: 'stitch' },
    ],
    over: (ink) =>
      `<rect x="-3.4" y="44.2" width="6.6" height="6.4" rx=".9" fill="none" stroke="#1e1712" stroke-opacity=".35" stroke-width="1.1" transform="translate(.2 .3)"/><rect x="-3.4" y="44.2" width="6.6" height="6.4" rx=".9" fill="none" stroke="${ink.fill('hide')}" stroke-width=".95"/>`,
  }
  const flutes = { count: 5, depth: 0.7, from: 50, to: length }
  if (back)
    return {
      focus: [3, 14],
      parts: [
        {
          path: torsoPath(cut, true),
          slot: 'main',
          printed: true,
          round: 6,
          flutes,
          folds: torsoFolds(cut, random, 0.9),
          lines: [
            ...backSeams(cut, 40)!,
            {
              path: curve(
                [
                  [-24, 30],
                  [0, 34],
                  [24, 30],
                ],
                false,
              ),
              kind: 'edge',
            },
          ],
        },
        belt,
        ...sleeves(cut, sleeve, random),
        collarBack(cut, 8),
      ],
    }
  const opening: Opening = { overlap: 8.5, stance: 21, cutaway: 0, dip: 0.6 }
  const storm: Part = {
    path: curve([
      [-cut.neck - 1, 2, 1],
      [-cut.shoulder + 0.5, 4.6, 1],
      [-cut.shoulder + 1, 17],
      [-14, 26.5],
      [-4, 25],
      [2, 18, 1],
    ]),
    slot: 'main',
    lift: 0.35,
    round: 1.6,
    lines: [
      {
        path: curve(
          [
            [-cut.shoulder + 1.4, 17],
            [-14, 25.8],
            [-4, 24.3],
            [2, 17.5],
          ],
          false,
        ),
        kind: 'stitch',
      },
    ],
  }
  const places = [...row(7, 27, 11.5, 2), ...row(-7, 27, 11.5, 2), ...row(7, 56, 12, 2), ...row(-7, 56, 12, 2)]
  const drawing = openJacket(
    cut,
    opening,
    'notch',
    10,
    sleeve,
    [storm, welt(12, 62, 17, -74, 3), mirrored(welt(12, 62, 17, -74, 3)), belt],
    buttons(places, 1.1),
    random,
    0.9,
    22,
  )
  return {
    ...drawing,
    parts: drawing.parts.map((part, at) => (at === 2 || at === 3 ? { ...part, flutes, creased: 0.9 } : part)),
  }
}
