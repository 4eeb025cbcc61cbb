import type { Drawing, Part } from '../drawing.ts'
import { curve, line } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import { frontPanel, innerBack } from './upper/front.ts'
import { neckBand, rollNeck } from './upper/neck.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { insideBack, torsoFolds, torsoPath } from './upper/torso.ts'
import { buttons, patchPocket } from './upper/trim.ts'

/** The ribbed band at the hem, drawn in a little against the body. */
export function hemBand(cut: Cut, height: number, slot: Part['slot'] = 'main', split?: number): Part[] {
  const { hip, length } = cut
  const make = (from: number, to: number): Part => ({
    path: curve([[from, length - 3.4, 1], [(from + to) / 2, length - 2], [to, length - 3.4, 1], [to - Math.sign(to || 1) * 0.7, length + height - 0.8, 1], [(from + to) / 2, length + height], [from - Math.sign(from || -1) * (split === undefined ? 0.7 : 0), length + height - 0.8, 1]]),
    slot, fabric: 'rib', lift: 0.2, round: 1.6, puff: 0.9, creased: 0.2,
    lines: [{ path: line([from, length - 0.3], [(from + to) / 2, length + 0.4], [to, length - 0.3]), kind: 'seam' }],
  })
  return split === undefined ? [make(-hip + 0.2, hip - 0.2)] : [make(-hip + 0.2, -split), make(split, hip - 0.2)]
}

function knitCut(random: Random): Cut {
  const relaxed = random.chance(0.4)
  const chest = relaxed ? random.between(27, 29.5) : random.between(24.5, 26)
  return {
    neck: random.between(8, 9.2), drop: random.between(8, 9.6), back: 1.4, shoulder: relaxed ? 24.5 : 21.4, slope: 4.4, arm: relaxed ? 25.5 : 23.5, chest,
    waist: chest - 0.8, hip: chest - 1.2, length: relaxed ? random.between(50, 56) : random.between(56, 61),
  }
}

/** Pullover: crew, V, roll or mock neck. */
export function sweater(random: Random, back: boolean): Drawing {
  const neck = random.pick(['crew', 'crew', 'vee', 'roll', 'mock'] as const)
  const base = knitCut(random)
  const cut: Cut = neck === 'vee' ? { ...base, vee: true, drop: 17 } : neck === 'crew' ? base : { ...base, neck: 8, drop: 5 }
  const band = random.between(5, 7.5)
  const high = neck === 'roll' || neck === 'mock'
  return {
    focus: [4, 18],
    parts: [
      ...(back || high ? [] : [insideBack(cut, 2)]),
      ...hemBand(cut, band),
      { path: torsoPath(cut, back && !high), slot: 'main', printed: true, round: 6, puff: 1.15, folds: torsoFolds(cut, random, 1) },
      ...sleeves(cut, { length: 62, angle: 10, bicep: 13, cuff: 9, band: random.between(5, 7), bandFabric: 'rib', blouse: random.between(0.5, 1.6), raglan: random.chance(0.2), softness: 1.05 }, random),
      ...(high ? rollNeck(cut, neck === 'roll' ? 9 : 5, neck === 'roll', 'rib') : [neckBand(cut, random.between(2.2, 3.2), 'main', back)]),
    ],
  }
}

/** Buttoned cardigan with a deep V or round neck. */
export function cardigan(random: Random, back: boolean): Drawing {
  const round = random.chance(0.4)
  const base = knitCut(random)
  const cut: Cut = { ...base, hem: 'straight', length: base.length + random.pick([0, 0, 14]) }
  const stance = round ? 9 : random.between(20, 28)
  const band = 5
  const opening = { overlap: 1.6, stance, cutaway: 0, dip: 0.4 }
  const count = round ? 7 : 5
  const bottom = cut.length + band
  const strip = (hand: -1 | 1): Part => ({
    path: curve([[hand * (cut.neck - 1.4), -1.2, 1], [hand * (cut.neck + 1.2), 0.2, 1], [hand * (cut.neck * 0.8 + 1.6), stance * 0.5], [hand * 1.9, stance + 1], [hand * 1.7, bottom - 0.6, 1], [-hand * 1.7, bottom - 0.4, 1], [-hand * 1.5, stance + 0.5], [hand * cut.neck * 0.56, stance * 0.5]]),
    slot: 'main', fabric: 'rib', lift: 0.3, round: 1, puff: 0.8, creased: 0.2,
  })
  const gap = (bottom - stance - 4) / (count - 1)
  const places = Array.from({ length: count }, (_, at) => [0, stance + 1.6 + at * gap] as const)
  const pockets = random.chance(0.5)
  const front: Part[] = back ? [] : [
    innerBack(cut, 0.74), ...hemBand(cut, band),
    { ...frontPanel(cut, opening, 1), lines: [], folds: torsoFolds(cut, random, 0.9) }, { ...frontPanel(cut, opening, -1), lines: [], folds: torsoFolds(cut, random, 0.9) },
    ...(pockets ? [patchPocket(6.5, cut.length - 16, 12, 13, 'square'), patchPocket(-18.5, cut.length - 16, 12, 13, 'square')] : []),
    strip(1), { ...strip(-1), over: buttons(places, 0.85) },
  ]
  const behind: Part[] = [...hemBand(cut, band), { path: torsoPath(cut, true), slot: 'main', printed: true, round: 6, folds: torsoFolds(cut, random, 1) }, neckBand(cut, 2.2, 'main', true)]
  const arms = sleeves(cut, { length: 62, angle: 10, bicep: 13, cuff: 9, band: 6, bandFabric: 'rib', blouse: random.between(0.5, 1.8) }, random)
  return { focus: [4, stance + 4], parts: back ? [...behind, ...arms] : [...front.slice(0, -2), ...arms, ...front.slice(-2)] }
}

/** Sleeveless knit worn over shirts. */
export function knitVest(random: Random, back: boolean): Drawing {
  const base = knitCut(random)
  const cut: Cut = { ...base, shoulder: 17.5, slope: 3.4, vee: random.chance(0.7), drop: 18, length: base.length - 4 }
  const rim = (hand: -1 | 1): Part => ({
    path: curve([[hand * (cut.shoulder - 0.6), cut.slope - 0.3, 1], [hand * (cut.shoulder + 1.1), cut.slope + 0.3, 1], [hand * (cut.shoulder - 0.2), cut.slope + 9], [hand * (cut.shoulder + 1.6), cut.arm - 3.5], [hand * (cut.chest + 0.2), cut.arm - 0.6, 1], [hand * (cut.chest - 0.4), cut.arm + 1.6, 1], [hand * (cut.shoulder - 0.4), cut.arm - 3], [hand * (cut.shoulder - 2.2), cut.slope + 8]]),
    slot: 'main', fabric: 'rib', lift: 0.2, round: 1, creased: 0.1,
  })
  return {
    focus: [4, 20],
    parts: [
      ...(back ? [] : [insideBack(cut, 2)]), ...hemBand(cut, 6),
      { path: torsoPath(cut, back), slot: 'main', printed: true, round: 6, puff: 1.15, folds: torsoFolds(cut, random, 0.8) },
      rim(1), rim(-1), neckBand(cut, 2.6, 'main', back),
    ],
  }
}

