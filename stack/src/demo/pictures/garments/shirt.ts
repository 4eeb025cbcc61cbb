import type { Drawing, Part } from '../drawing.ts'
import { line } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import { collarBack, shirtCollar, standCollar } from './upper/collar.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { hemLines, torsoFolds, torsoPath } from './upper/torso.ts'
import { placket } from './upper/closures.ts'
import { patchPocket } from './upper/pockets.ts'

/** Button-through shirt: business, oxford, overshirt or short-sleeved resort. */
export function shirt(random: Random, back: boolean): Drawing {
  const kind = random.pick(['classic', 'classic', 'oxford', 'band', 'resort'] as const)
  const resort = kind === 'resort'
  const chest = resort ? 28 : random.between(25.5, 27.5)
  const cut: Cut = {
    neck: 8,
    drop: resort ? 10 : 6.4,
    back: 1.2,
    shoulder: resort ? 23.5 : 22,
    slope: 4.2,
    arm: 24,
    chest,
    waist: chest - (resort ? 0.5 : 1.8),
    hip: chest + 0.2,
    length: resort ? 68 : random.between(72, 77),
    hem: resort ? 'straight' : 'tail',
  }
  const yoke: Part['lines'] = [
    { path: line([-cut.shoulder, 9], [0, 9.6], [cut.shoulder, 9]), kind: 'seam' },
    { path: line([-2, 10], [-2, 74]), kind: 'crease' },
    { path: line([2, 10], [2, 74]), kind: 'crease' },
  ]
  const pocket = kind === 'oxford' || random.chance(0.35)
  return {
    focus: [3, 12],
    parts: [
      {
        path: torsoPath(cut, back),
        slot: 'main',
        printed: true,
        round: 5.5,
        folds: torsoFolds(cut, random, 1),
        lines: [
          ...hemLines(cut, 0.9, 1),
          ...(back
            ? yoke
            : [
                { path: line([-cut.shoulder, 7.5], [-cut.neck, 2.6]), kind: 'seam' as const },
                { path: line([cut.shoulder, 7.5], [cut.neck, 2.6]), kind: 'seam' as const },
              ]),
        ],
      },
      ...(back
        ? []
        : [placket(cut.drop - 1, cut.length + 1.6, 3.2, resort ? 5 : 7, 'main', kind === 'band' ? 1.5 : 3.2)]),
      ...(pocket && !back ? [patchPocket(6.2, 19.5, 11, 12.5, resort ? 'square' : 'point')] : []),
      ...sleeves(
        cut,
        resort
          ? { length: 24, angle: 31, bicep: 19, cuff: 19, hem: true }
          : { length: 63, angle: 9, bicep: 12.5, cuff: 9.6, band: 6.4, blouse: 0.7, button: true, softness: 1.1 },
        random,
      ),
      ...(back
        ? [collarBack(cut, 5)]
        : kind === 'band'
          ? standCollar({ ...cut, drop: 4.6 }, 2.6)
          : shirtCollar(cut, kind === 'oxford' ? 6.8 : 7.4, resort ? 5 : 3.2, 'main', resort ? 1 : 2.2)),
    ],
  }
}
