import type { Drawing, Part } from '../../drawing.ts'
import { curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Opening } from '../upper/front.ts'
import { collarInside, frontPanel, innerBack, lapel } from '../upper/front.ts'
import type { Sleeve } from '../upper/sleeve.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { torsoFolds } from '../upper/torso.ts'

export const backSeams = (cut: Cut, vent: number): Part['lines'] => [
  { path: line([0, cut.back + 1], [0, cut.length]), kind: 'seam' },
  { path: line([0.4, cut.length - vent], [0.4, cut.length + 1]), kind: 'edge' },
]

const darts = (cut: Cut): Part['lines'] => [
  {
    path: curve(
      [
        [9.5, cut.arm + 4],
        [10, cut.arm + 14],
        [9.4, cut.arm + 28],
      ],
      false,
    ),
    kind: 'seam',
  },
  {
    path: curve(
      [
        [-9.5, cut.arm + 4],
        [-10, cut.arm + 14],
        [-9.4, cut.arm + 28],
      ],
      false,
    ),
    kind: 'seam',
  },
]

/** Front pair, lapels and sleeves in the order they lie on each other. */
export function openJacket(
  cut: Cut,
  opening: Opening,
  shape: 'notch' | 'peak' | 'shawl',
  width: number,
  sleeve: Sleeve,
  details: Part[],
  over: NonNullable<Part['over']>,
  random: Random,
  softness: number,
  focusY: number,
): Drawing {
  const right = frontPanel(cut, opening, -1)
  const left = frontPanel(cut, opening, 1)
  const folds = torsoFolds(cut, random, softness)
  return {
    focus: [3, focusY],
    parts: [
      innerBack(cut),
      collarInside(cut, 4),
      { ...left, folds, creased: 0.6, lines: [...left.lines!, ...darts(cut)!] },
      { ...right, folds, creased: 0.6, lines: [...right.lines!, ...darts(cut)!], over },
      ...details,
      ...sleeves(cut, sleeve, random),
      ...lapel(cut, opening, width, 1, shape, 5),
      ...lapel(cut, opening, width, -1, shape, 5),
    ],
  }
}

export const row = (x: number, from: number, gap: number, count: number) =>
  Array.from({ length: count }, (_, at) => [x, from + gap * at] as const)
