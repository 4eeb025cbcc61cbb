import type { Drawing, Part } from '../drawing.ts'
import { curve, flip, line, symmetric } from '../geometry/path.ts'
import type { Point } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import { hemBand } from './knitwear.ts'
import { neckBand } from './upper/neck.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { insideBack, torsoFolds, torsoPath } from './upper/torso.ts'
import { zip } from './upper/trim.ts'

function sweatCut(random: Random): Cut {
  const chest = random.between(27, 29.5)
  return { neck: 9, drop: 9, back: 1.5, shoulder: random.between(23, 25), slope: 4.6, arm: 25, chest, waist: chest - 0.6, hip: chest - 1, length: random.between(56, 62) }
}

/** The raised hood with its dark inside. */
export function hood(cut: Cut, slot: Part['slot'] = 'main', lining: Part['slot'] = 'lining'): Part[] {
  const n = cut.neck
  return [
    { path: symmetric([[0, -21], [7, -20], [11.6, -13], [n + 3.4, -4], [n + 3, 3, 1], [0, 10]]), slot, tone: 0.98, round: 5, puff: 1.2, creased: 0.6 },
    { path: symmetric([[0, -17.5], [5.6, -15.8], [8.2, -9], [7.2, 0], [3, 7.4], [0, 10.4, 1]]), slot: lining, tone: 0.56, round: 4, creased: 0.4, lines: [{ path: line([0, -18], [0, 8]), kind: 'seam' }], inside: (ink) => `<rect x="-2.2" y="-2" width="4.4" height="2" fill="${ink.fill('pale')}"/>` },
    ...[-1, 1].map((hand): Part => {
      const half: Point[] = [[0, -18.2, 1], [5.9, -16.4], [8.8, -9], [7.9, 0.4], [3.4, 8.2], [0.1, 11.4, 1], [2, 12.4], [7.4, 8], [n + 3.2, 2.4, 1], [n + 3.6, -4], [11.6, -12], [6.6, -19.2], [0, -21, 1]]
      return { path: curve(hand === 1 ? half : half.map(flip)), slot, lift: 0.5, round: 3.2, puff: 1.3, creased: 0.6, printed: true, folds: [{ points: [[hand * 10.5, -2], [hand * 6.8, 6]], width: 1.1, depth: -0.6 }], lines: [{ path: curve(([[0, -18.9], [6.7, -17], [9.6, -9], [8.7, 0.6], [4.2, 8.7], [0.6, 12]] as Point[]).map((point) => (hand === 1 ? point : flip(point))), false), kind: 'stitch' }] }
    }),
  ]
}

const cords = (ink: { fill: (slot: 'pale' | 'main' | 'dark') => string; metal: string }, second: string) =>
  [-1, 1].map((hand) => `<circle cx="${hand * 3.6}" cy="9.6" r=".5" fill="${ink.metal}" stroke="#000" stroke-opacity=".4" stroke-width=".12"/><path d="M${hand * 3.6} 9.8C${hand * 4.6} 14 ${hand * 3.4} 19 ${hand * 4} ${hand === 1 ? 26 : 25}" fill="none" stroke="#000" stroke-opacity=".25" stroke-width=".7" transform="translate(.25 .25)"/><path d="M${hand * 3.6} 9.8C${hand * 4.6} 14 ${hand * 3.4} 19 ${hand * 4} ${hand === 1 ? 26 : 25}" fill="none" stroke="${second}" stroke-width=".6"/><path d="M${hand * 4} ${hand === 1 ? 26 : 25}v1.6" stroke="${ink.metal}" stroke-width=".75"/>`).join('')

/** Kangaroo pocket. */
const kangaroo = (cut: Cut): Part => {
  const y = cut.length - 19
  const half: Point[] = [[0, y], [9.4, y, 1], [14.6, y + 9], [15.2, y + 18.4, 1], [0, y + 18.6]]
  return { path: symmetric(half), slot: 'main', lift: 0.4, round: 2, creased: 0.7, lines: [{ path: curve([[9, y], [14.1, y + 9], [14.7, y + 18.4]], false), kind: 'stitch' }, { path: curve([[-9, y], [-14.1, y + 9], [-14.7, y + 18.4]], false), kind: 'stitch' }, { path: line([-9.4, y + 0.5], [9.4, y + 0.5]), kind: 'stitch' }] }
}

/** Hooded sweatshirt, pullover or zipped. */
export function hoodie(random: Random, back: boolean): Drawing {
  const cut = sweatCut(random)
  const zipped = random.chance(0.35)
  const trunk: Part = { path: torsoPath({ ...cut, drop: 8 }, back), slot: 'main', printed: true, round: 6, puff: 1.15, folds: torsoFolds(cut, random, 1.1), over: zipped && !back ? zip(0, 9, cut.length + 6, 11) : undefined }
  const arms = sleeves(cut, { length: 63, angle: 10, bicep: 13.5, cuff: 8.8, band: 6, bandFabric: 'rib', blouse: 1.6, softness: 1.15, raglan: random.chance(0.2) }, random)
  if (back) {
    const droop: Part = { path: symmetric([[0, -4.5], [8, -4], [12.6, 1], [11, 10], [6, 17], [0, 19.5]]), slot: 'main', lift: 0.8, round: 5, puff: 1.4, folds: [{ points: [[-9, 2], [0, 6], [9, 2]], width: 1.6, depth: -0.8 }], lines: [{ path: line([0, -4], [0, 20]), kind: 'seam' }] }
    return { focus: [0, 14], parts: [...hemBand(cut, 6), trunk, ...arms, droop] }
  }
  const pocket = zipped ? [] : [kangaroo(cut)]
  const parts = hood(cut)
  const last = parts.at(-1)!
  return { focus: [2, 14], parts: [...hemBand(cut, 6), trunk, ...pocket, ...arms, ...parts.slice(0, -1), { ...last, over: (ink) => cords(ink, ink.fill('pale')) }] }
}

/** Crew-neck sweatshirt, some with a knitted V under the neck, some in two colours. */
export function sweatshirt(random: Random, back: boolean): Drawing {
  const cut = sweatCut(random)
  const gusset = random.chance(0.5)
  return {
    focus: [3, 14],
    parts: [
      ...(back ? [] : [insideBack(cut, 2)]), ...hemBand(cut, 6),
      { path: torsoPath(cut, back), slot: 'main', printed: true, round: 6, puff: 1.15, folds: torsoFolds(cut, random, 1.05), lines: gusset && !back ? [{ path: line([-3, cut.drop + 0.2], [0, cut.drop + 4.6], [3, cut.drop + 0.2]), kind: 'stitch' }] : [] },
      ...sleeves(cut, { length: 62, angle: 10, bicep: 13.5, cuff: 9, band: 6, bandFabric: 'rib', blouse: 1.5, raglan: random.chance(0.3), softness: 1.1 }, random),
      neckBand(cut, 2.3, 'main', back),
    ],
  }
}
