import type { Drawing, Part } from '../drawing.ts'
import { curve, line } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import type { Opening } from './upper/front.ts'
import { collarInside, frontPanel, innerBack, lapel } from './upper/front.ts'
import { collarBack } from './upper/neck.ts'
import type { Sleeve } from './upper/sleeve.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { torsoFolds, torsoPath } from './upper/torso.ts'
import { buttons, flap, mirrored, patchPocket, welt } from './upper/trim.ts'

const backSeams = (cut: Cut, vent: number): Part['lines'] => [
  { path: line([0, cut.back + 1], [0, cut.length]), kind: 'seam' }, { path: line([0.4, cut.length - vent], [0.4, cut.length + 1]), kind: 'edge' },
]

const darts = (cut: Cut): Part['lines'] => [
  { path: curve([[9.5, cut.arm + 4], [10, cut.arm + 14], [9.4, cut.arm + 28]], false), kind: 'seam' }, { path: curve([[-9.5, cut.arm + 4], [-10, cut.arm + 14], [-9.4, cut.arm + 28]], false), kind: 'seam' },
]

/** Front pair, lapels and sleeves in the order they lie on each other. */
function openJacket(cut: Cut, opening: Opening, shape: 'notch' | 'peak' | 'shawl', width: number, sleeve: Sleeve, details: Part[], over: NonNullable<Part['over']>, random: Random, softness: number, focusY: number): Drawing {
  const right = frontPanel(cut, opening, -1)
  const left = frontPanel(cut, opening, 1)
  const folds = torsoFolds(cut, random, softness)
  return {
    focus: [3, focusY],
    parts: [
      innerBack(cut), collarInside(cut, 4),
      { ...left, folds, creased: 0.6, lines: [...left.lines!, ...darts(cut)!] }, { ...right, folds, creased: 0.6, lines: [...right.lines!, ...darts(cut)!], over },
      ...details,
      ...sleeves(cut, sleeve, random),
      ...lapel(cut, opening, width, 1, shape, 5), ...lapel(cut, opening, width, -1, shape, 5),
    ],
  }
}

const row = (x: number, from: number, gap: number, count: number) => Array.from({ length: count }, (_, at) => [x, from + gap * at] as const)

/** Tailored jacket: single- or double-breasted, notch or peak lapel, patch or flap pockets. */
export function blazer(random: Random, back: boolean): Drawing {
  const double = random.chance(0.3)
  const chest = random.between(24.5, 26.5)
  const cut: Cut = { neck: 8.2, drop: 9, back: 1.2, shoulder: random.between(21.6, 23.4), slope: 4, arm: 24, chest, waist: chest - 2.6, hip: chest + 0.4, length: random.between(70, 75) }
  const sleeve: Sleeve = { length: 62, angle: 8.5, bicep: 12.2, cuff: 11.5, softness: 0.75 }
  if (back) return { focus: [3, 12], parts: [{ path: torsoPath(cut, true), slot: 'main', printed: true, round: 6, creased: 0.6, folds: torsoFolds(cut, random, 0.6), lines: backSeams(cut, 22) }, ...sleeves(cut, sleeve, random), collarBack(cut, 6)] }
  const opening: Opening = { overlap: double ? 7 : 1.8, stance: double ? 38 : random.between(36, 42), cutaway: double ? 0 : random.between(6, 10), dip: 1 }
  const patch = random.chance(0.35)
  const low = cut.arm + 27
  const pockets = patch
    ? [patchPocket(8, low - 1, 14.5, 17, 'round'), mirrored(patchPocket(8, low - 1, 14.5, 17, 'round'))]
    : [flap(8.4, low, 14, 5, 4), mirrored(flap(8.4, low, 14, 5, 4))]
  const places = double ? [...row(6, opening.stance + 1.5, 11, 2), ...row(-6, opening.stance + 1.5, 11, 2), [8, opening.stance - 11] as const, [-8, opening.stance - 11] as const] : row(-0.2, opening.stance + 1.5, 10.5, random.pick([1, 2]))
  return openJacket(cut, opening, double ? 'peak' : 'notch', random.between(7, 9), sleeve, [...pockets, welt(8, 26, 9.5, -7, 2)], buttons(places, 1), random, 0.65, 22)
}

/** Wool coat: long, straight or wrapped, notch or shawl. */
export function coat(random: Random, back: boolean): Drawing {
  const kind = random.pick(['single', 'double', 'wrap'] as const)
  const chest = random.between(27, 30)
  const length = random.between(96, 116)
  const cut: Cut = { neck: 8.6, drop: 9, back: 1.2, shoulder: random.between(23, 25), slope: 4.6, arm: 26, chest, waist: chest - (kind === 'wrap' ? 3.5 : 0.8), hip: chest + 2.5, length }
  const sleeve: Sleeve = { length: 62, angle: 9, bicep: 14.5, cuff: 13.5, softness: 0.8 }
  const belt: Part = { path: curve([[-cut.waist - 0.6, 46, 1], [0, 47.2], [cut.waist + 0.6, 46, 1], [cut.waist + 0.7, 51, 1], [0, 52.2], [-cut.waist - 0.7, 51, 1]]), slot: 'main', lift: 0.6, round: 1.6, puff: 0.9, creased: 0.4, grain: 90 }
  if (back) return { focus: [3, 14], parts: [{ path: torsoPath(cut, true), slot: 'main', printed: true, round: 7, creased: 0.6, folds: torsoFolds(cut, random, 0.7), lines: backSeams(cut, 40) }, ...(kind === 'wrap' ? [belt] : []), ...sleeves(cut, sleeve, random), collarBack(cut, 8)] }
  const opening: Opening = { overlap: kind === 'double' ? 8 : kind === 'wrap' ? 6 : 2.4, stance: kind === 'single' ? random.between(26, 36) : kind === 'double' ? 30 : 44, cutaway: 0, dip: 0.6 }
  const places = kind === 'double' ? [...row(6, 33, 13, 3), ...row(-6, 33, 13, 3)] : kind === 'single' ? row(-0.4, opening.stance + 2, 14, 3) : []
  const pockets = random.chance(0.5) ? [flap(9, 60, 15.5, 6, 3), mirrored(flap(9, 60, 15.5, 6, 3))] : [welt(11, 66, 17, -72, 3), mirrored(welt(11, 66, 17, -72, 3))]
  const tie: Part[] = kind === 'wrap' ? [belt, { path: curve([[-3, 47, 1], [1.8, 46.6, 1], [2, 53, 1], [-2.6, 53, 1]]), slot: 'main', lift: 0.5, round: 1.4, puff: 1.3 }, { path: curve([[-1.5, 52, 1], [2, 52, 1], [5.2, 80, 1], [0.6, 81, 1]]), slot: 'main', lift: 0.7, round: 1.4, grain: -7 }, { path: curve([[-3, 52, 1], [0, 52, 1], [-2.4, 74, 1], [-6.4, 73, 1]]), slot: 'main', lift: 0.6, round: 1.4, grain: 9 }] : []
  return openJacket(cut, opening, kind === 'wrap' ? 'shawl' : kind === 'double' ? 'peak' : 'notch', random.between(9, 12), sleeve, [...pockets, ...tie], buttons(places, 1.25), random, 0.75, 24)
}

/** Belted cotton trench with storm flap and epaulettes. */
export function trench(random: Random, back: boolean): Drawing {
  const length = random.between(98, 112)
  const cut: Cut = { neck: 8.4, drop: 8, back: 1.2, shoulder: 22.6, slope: 4.4, arm: 25, chest: 27, waist: 23, hip: 31, length }
  const sleeve: Sleeve = { length: 62, angle: 9, bicep: 14, cuff: 12.5, softness: 1, hem: true }
  const belt: Part = { path: curve([[-cut.waist - 0.9, 44, 1], [0, 45.4], [cut.waist + 0.9, 44, 1], [cut.waist + 1, 48.6, 1], [0, 50], [-cut.waist - 1, 48.6, 1]]), slot: 'main', lift: 0.7, round: 1.4, creased: 0.4, grain: 90, lines: [{ path: line([-24, 44.7], [0, 46], [24, 44.7]), kind: 'stitch' }, { path: line([-24, 48], [0, 49.3], [24, 48]), kind: 'stitch' }], over: (ink) => `<rect x="-3.4" y="44.2" width="6.6" height="6.4" rx=".9" fill="none" stroke="#1e1712" stroke-opacity=".35" stroke-width="1.1" transform="translate(.2 .3)"/><rect x="-3.4" y="44.2" width="6.6" height="6.4" rx=".9" fill="none" stroke="${ink.fill('hide')}" stroke-width=".95"/>` }
  const flutes = { count: 5, depth: 0.7, from: 50, to: length }
  if (back) return { focus: [3, 14], parts: [{ path: torsoPath(cut, true), slot: 'main', printed: true, round: 6, flutes, folds: torsoFolds(cut, random, 0.9), lines: [...backSeams(cut, 40)!, { path: curve([[-24, 30], [0, 34], [24, 30]], false), kind: 'edge' }] }, belt, ...sleeves(cut, sleeve, random), collarBack(cut, 8)] }
  const opening: Opening = { overlap: 8.5, stance: 21, cutaway: 0, dip: 0.6 }
  const storm: Part = { path: curve([[-cut.neck - 1, 2, 1], [-cut.shoulder + 0.5, 4.6, 1], [-cut.shoulder + 1, 17], [-14, 26.5], [-4, 25], [2, 18, 1]]), slot: 'main', lift: 0.35, round: 1.6, lines: [{ path: curve([[-cut.shoulder + 1.4, 17], [-14, 25.8], [-4, 24.3], [2, 17.5]], false), kind: 'stitch' }] }
  const places = [...row(7, 27, 11.5, 2), ...row(-7, 27, 11.5, 2), ...row(7, 56, 12, 2), ...row(-7, 56, 12, 2)]
  const drawing = openJacket(cut, opening, 'notch', 10, sleeve, [storm, welt(12, 62, 17, -74, 3), mirrored(welt(12, 62, 17, -74, 3)), belt], buttons(places, 1.1), random, 0.9, 22)
  return { ...drawing, parts: drawing.parts.map((part, at) => (at === 2 || at === 3 ? { ...part, flutes, creased: 0.9 } : part)) }
}

/** Sleeveless tailored waistcoat. */
export function waistcoat(random: Random, back: boolean): Drawing {
  const cut: Cut = { neck: 8, drop: 20, back: 1, shoulder: 15.5, slope: 3.4, arm: 26, chest: 24, waist: 21.4, hip: 22.6, length: random.between(54, 60) }
  if (back) return { focus: [0, 22], parts: [{ path: torsoPath(cut, true), slot: 'second', fabric: 'satin', round: 5, folds: torsoFolds(cut, random, 0.6), lines: backSeams(cut, 4) }, { path: curve([[-12, 44, 1], [12, 44, 1], [12, 46.4, 1], [-12, 46.4, 1]]), slot: 'second', fabric: 'satin', lift: 0.4, round: 0.8 }] }
  const opening: Opening = { overlap: 1.6, stance: random.between(20, 26), cutaway: 5, dip: 5 }
  const folds = torsoFolds(cut, random, 0.5)
  const front = (hand: -1 | 1): Part => ({ ...frontPanel(cut, opening, hand), folds, creased: 0.5 })
  return { focus: [4, 34], parts: [{ ...innerBack(cut, 0.62) }, front(1), { ...front(-1), over: buttons(row(-0.1, opening.stance + 2, 6.6, 5), 0.75) }, welt(7, cut.length - 15, 10, -5, 1.9), mirrored(welt(7, cut.length - 15, 10, -5, 1.9))] }
}
