import type { Drawing, Part } from '../drawing.ts'
import type { Point } from '../geometry/path.ts'
import { curve, flip, line, symmetric } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import { collarBack, neckEdge, shirtCollar } from './upper/neck.ts'
import type { Sleeve } from './upper/sleeve.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { armhole, hemLines, insideBack, neckline, torsoFolds } from './upper/torso.ts'
import { placket } from './upper/trim.ts'

/** From shoulder over a waist to a hem of any width. */
function gown(cut: Cut, waistAt: number, hem: number, back: boolean): { half: Point[]; path: ReturnType<typeof symmetric> } {
  const drop = back ? cut.back : cut.drop
  const half: Point[] = [
    ...neckline(cut, drop).reverse().slice(0, -1), [cut.neck, 0, 1], ...armhole(cut),
    [cut.chest - 0.4, cut.arm + 5], [cut.waist, waistAt], [cut.hip, waistAt + 20], [(cut.hip + hem) / 2 + 0.5, (waistAt + 20 + cut.length) / 2], [hem, cut.length - 1.4, 1], [hem * 0.55, cut.length + 0.4], [0, cut.length + 1.2],
  ]
  return { half, path: symmetric(half) }
}

const tieBelt = (half: number, y: number, random: Random): Part[] => {
  const x = random.between(-8, 8)
  return [
    { path: curve([[-half - 0.2, y, 1], [0, y + 1], [half + 0.2, y, 1], [half + 0.2, y + 3, 1], [0, y + 4], [-half - 0.2, y + 3, 1]]), slot: 'main', printed: true, lift: 0.4, round: 1.2, grain: 90 },
    { path: curve([[x - 1, y + 2, 1], [x + 1.6, y + 2, 1], [x + 4, y + 24, 1], [x + 0.8, y + 25, 1]]), slot: 'main', printed: true, lift: 0.5, round: 1, grain: -6 },
    { path: curve([[x - 1.6, y + 2, 1], [x + 0.8, y + 2, 1], [x - 1.8, y + 19, 1], [x - 4.8, y + 18, 1]]), slot: 'main', printed: true, lift: 0.5, round: 1, grain: 8 },
    { path: curve([[x - 1.8, y + 0.2], [x + 1.8, y + 0.2], [x + 1.6, y + 4], [x - 1.6, y + 4]]), slot: 'main', lift: 0.4, round: 1, puff: 1.4 },
  ]
}

const sleeveFor = (random: Random): Sleeve | undefined => random.pick<Sleeve | undefined>([
  undefined, { length: 20, angle: 27, bicep: 15.5, cuff: 16, hem: true, softness: 1.2 },
  { length: 60, angle: 10, bicep: 13, cuff: 7.6, band: 2.2, blouse: 2.2, softness: 1.5 },
  { length: 24, angle: 24, bicep: 16, cuff: 12, band: 1.6, blouse: 2, head: 1.6, softness: 1.4 },
])

/** A-line or full dress with a seam at the waist. */
export function dress(random: Random, back: boolean): Drawing {
  const length = random.pick([random.between(90, 98), random.between(114, 124), random.between(114, 124)])
  const sleeve = sleeveFor(random)
  const cut: Cut = { neck: random.between(8.6, 10), drop: random.between(9, 15), back: 3, shoulder: sleeve ? 18.6 : 16.4, slope: 3.8, arm: 21.5, chest: 22, waist: 18.4, hip: 24, length, vee: random.chance(0.45), hem: 'straight' }
  const waistAt = 40
  const hem = random.between(30, 42)
  const tiers = length > 110 && random.chance(0.3)
  const tier = (y: number): NonNullable<Part['lines']> => [{ path: curve([[-60, y - 1.2], [0, y + 0.6], [60, y - 1.2]], false), kind: 'edge' }]
  return {
    focus: [0, 20], fill: [0.84, 0.9],
    parts: [
      ...(back ? [] : [insideBack(cut, 0.8)]),
      { path: gown(cut, waistAt, hem, back).path, slot: 'main', printed: true, round: 6, creased: 0.8, folds: torsoFolds({ ...cut, length: 60 }, random, 0.7), flutes: { count: random.whole(6, 10), depth: random.between(0.9, 1.5), from: waistAt, to: waistAt + 45 }, lines: [{ path: curve([[-20, waistAt - 0.3], [0, waistAt + 0.7], [20, waistAt - 0.3]], false), kind: 'seam' }, ...(tiers ? [...tier(68), ...tier(94)] : []), ...hemLines({ ...cut, hip: hem }, 1.4, 1)] },
      ...(random.chance(0.4) ? tieBelt(cut.waist, waistAt - 1.6, random) : []),
      ...(sleeve ? sleeves(cut, sleeve, random) : []), neckEdge(cut, back),
    ],
  }
}

/** Wrap dress: one front crosses the other and ties at the side. */
export function wrapDress(random: Random, back: boolean): Drawing {
  const length = random.between(98, 120)
  const cut: Cut = { neck: 9, drop: 24, back: 2, shoulder: 18.6, slope: 3.8, arm: 21.5, chest: 22.4, waist: 18.8, hip: 24.6, length, vee: true }
  const waistAt = 40
  const hem = random.between(29, 38)
  const sleeve = sleeveFor(random) ?? { length: 22, angle: 25, bicep: 16, cuff: 19, softness: 1.3 }
  const whole = gown(cut, waistAt, hem, back)
  if (back) return { focus: [0, 20], fill: [0.84, 0.9], parts: [{ path: whole.path, slot: 'main', printed: true, round: 6, flutes: { count: 7, depth: 1.1, from: waistAt, to: 90 } }, ...tieBelt(cut.waist, waistAt - 1.6, random).slice(0, 1), ...sleeves(cut, sleeve, random), neckEdge(cut, true)] }
  const wrapOver: Part = {
    path: curve([[cut.neck, 0, 1], ...armhole(cut), [cut.chest - 0.4, cut.arm + 5], [cut.waist, waistAt], [cut.hip, waistAt + 20], [(cut.hip + hem) / 2, (waistAt + 20 + length) / 2], [hem, length - 1.4, 1], [hem * 0.4, length + 0.9], [-hem * 0.1, length - 3], [-10, 84], [-cut.waist + 1, waistAt + 3, 1], [-cut.waist + 1.2, waistAt - 2, 1], [-2, 24]]),
    slot: 'main', printed: true, lift: 0.6, round: 5, grain: 3, folds: [...[0, 1, 2, 3].map((at) => ({ points: [[-cut.waist + 2, waistAt + at * 0.9] as Point, [2, waistAt - 7 + at * 5] as Point, [14, waistAt - 16 + at * 13] as Point], width: 1.1, depth: -0.5 })), ...torsoFolds({ ...cut, length: 56 }, random, 0.5)],
    flutes: { count: 6, depth: 1.1, from: waistAt, to: 86 },
  }
  return { focus: [0, 24], fill: [0.84, 0.9], parts: [insideBack({ ...cut, vee: false, drop: 20 }, 0.8), { path: whole.path, slot: 'main', printed: true, grain: -3, round: 6, flutes: { count: 6, depth: 1, from: waistAt, to: 86 } }, wrapOver, { path: curve([[-cut.waist - 0.2, waistAt - 2, 1], [-4, waistAt - 1.4], [cut.waist, waistAt - 2, 1], [cut.waist, waistAt + 1.2, 1], [-4, waistAt + 1.8], [-cut.waist - 0.2, waistAt + 1.2, 1]]), slot: 'main', printed: true, lift: 0.3, round: 1, grain: 90 }, ...tieBelt(2, waistAt - 1.8, random).slice(1).map((part) => part), ...sleeves(cut, sleeve, random)] }
}

/** Shirt dress with collar, buttons and a drawn waist. */
export function shirtDress(random: Random, back: boolean): Drawing {
  const length = random.between(100, 118)
  const cut: Cut = { neck: 8, drop: 6.4, back: 1.4, shoulder: 19.4, slope: 4, arm: 22.5, chest: 23.6, waist: 20.4, hip: 25, length }
  const hem = random.between(28, 34)
  const long = random.chance(0.55)
  return {
    focus: [2, 14], fill: [0.84, 0.9],
    parts: [
      { path: gown(cut, 41, hem, back).path, slot: 'main', printed: true, round: 6, folds: torsoFolds({ ...cut, length: 70 }, random, 0.9), flutes: { count: 6, depth: 0.9, from: 42, to: 95 }, lines: hemLines({ ...cut, hip: hem }, 1.6, 1) },
      ...(back ? [] : [placket(5.4, length + 1.2, 3, 11, 'main', 3)]), ...(random.chance(0.7) ? tieBelt(cut.waist, 39.6, random) : []),
      ...sleeves(cut, long ? { length: 60, angle: 9.5, bicep: 12.5, cuff: 9, band: 5, blouse: 1, button: true, softness: 1.2 } : { length: 22, angle: 27, bicep: 16, cuff: 17, hem: true }, random),
      ...(back ? [collarBack(cut, 5)] : shirtCollar(cut, 6.6, 3.4)),
    ],
  }
}

/** Bias-cut slip with straps; also the camisole when short. */
export function slip(random: Random, back: boolean, short = false): Drawing {
  const length = short ? 58 : random.between(108, 126)
  const top = 18
  const hem = short ? 24 : random.between(26, 33)
  const bust: Point[] = back ? [[0, top + 12], [8, top + 9]] : random.chance(0.5) ? [[0, top + 5, 1], [5, top + 1.5], [9.2, top - 1.4, 1]] : [[0, top + 4.4], [5, top + 3], [9.6, top - 1, 1]]
  const half: Point[] = [...bust, [14, top + 6], [20.4, top + 11, 1], [19.6, top + 18], [short ? 20.6 : 18.4, 41], [short ? 22 : 23.6, short ? 50 : 60], ...(short ? [] : [[(23.6 + hem) / 2, (60 + length) / 2] as Point]), [hem, length - 1.6, 1], [hem * 0.5, length + 0.5], [0, length + 1.2]]
  const strap = (hand: -1 | 1): Part => ({ path: curve((([[9.3, top - 1, 1], [8.2, 7], [7.2, 0, 1], [6.8, 0, 1], [7.7, 7], [8.7, top - 0.6, 1]]) as Point[]).map((point) => (hand === 1 ? point : flip(point)))), slot: 'main', lift: 0.2, round: 0.4, creased: 0 })
  return {
    focus: [0, 24], fill: [0.8, 0.9],
    parts: [
      { path: symmetric([[0, top + 10], [12, top + 8], [20, top + 10.6, 1], [19, top + 16, 1], [0, top + 18]]), slot: 'lining', tone: 0.72, creased: 0.2 }, strap(-1), strap(1),
      { path: symmetric(half), slot: 'main', printed: true, round: 6, creased: 0.9, folds: [{ points: [[-10, top + 1], [-6, top + 8], [-3, top + 16]], width: 1.2, depth: -0.5 }, { points: [[10, top + 1], [6, top + 8], [2, top + 15]], width: 1.2, depth: -0.5 }], flutes: { count: short ? 4 : 5, depth: short ? 0.6 : 1.1, from: 38, to: length }, lines: [{ path: curve([[-20, top + 11.4], [-14, top + 6.5], [-9.2, top - 0.7], [0, top + 5.2], [9.2, top - 0.7], [14, top + 6.5], [20, top + 11.4]], false), kind: 'stitch' }, ...hemLines({ neck: 0, drop: 0, back: 0, shoulder: 0, slope: 0, arm: 0, chest: 0, waist: 0, hip: hem, length }, 1, 1)] },
    ],
  }
}

export const camisole = (random: Random, back: boolean): Drawing => slip(random, back, true)
export const slipDress = (random: Random, back: boolean): Drawing => slip(random, back)

/** Column knitted dress. */
export function knitDress(random: Random, back: boolean): Drawing {
  const length = random.between(96, 118)
  const cut: Cut = { neck: 8.4, drop: 8, back: 1.4, shoulder: 19.5, slope: 4, arm: 22, chest: 22.4, waist: 20.6, hip: 24.4, length }
  return {
    focus: [3, 18], fill: [0.84, 0.9],
    parts: [
      ...(back ? [] : [insideBack(cut, 1.6)]),
      { path: gown(cut, 42, 24, back).path, slot: 'main', printed: true, round: 7, puff: 1.2, folds: torsoFolds({ ...cut, length: 84 }, random, 1), lines: [{ path: line([-28, length - 4.5], [0, length - 3.6], [28, length - 4.5]), kind: 'seam' }] },
      ...sleeves(cut, { length: 61, angle: 9.5, bicep: 12.4, cuff: 8.6, band: 5, bandFabric: 'rib', softness: 1 }, random), neckEdge({ ...cut }, back),
    ],
  }
}
