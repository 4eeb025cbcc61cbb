import type { Drawing, Part } from '../drawing.ts'
import { box, curve, line } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import { hemBand } from './knitwear.ts'
import { hood } from './sweat.ts'
import { frontPanel, innerBack } from './upper/front.ts'
import { collarBack, neckBand, shirtCollar, standCollar } from './upper/neck.ts'
import type { Sleeve } from './upper/sleeve.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { torsoFolds, torsoPath } from './upper/torso.ts'
import { both, flap, mirrored, patchPocket, placket, studs, welt, zip } from './upper/trim.ts'

const body = (cut: Cut, back: boolean, random: Random, softness: number, more: Partial<Part> = {}): Part => ({ path: torsoPath({ ...cut, drop: Math.min(cut.drop, 6) }, back), slot: 'main', printed: true, round: 6, puff: 1.1, folds: torsoFolds(cut, random, softness), ...more })

/** Trucker jacket in denim or corduroy. */
export function denimJacket(random: Random, back: boolean): Drawing {
  const chest = random.between(26, 28.5)
  const cut: Cut = { neck: 8, drop: 6, back: 1.2, shoulder: 23, slope: 4.4, arm: 25, chest, waist: chest - 1.4, hip: chest - 2.6, length: random.between(54, 58) }
  const seam = (x0: number, y0: number, x1: number, y1: number) => [{ path: line([x0, y0], [x1, y1]), kind: 'seam' as const }, { path: line([x0 + 0.5, y0], [x1 + 0.5, y1]), kind: 'stitch' as const }]
  const yoke = [{ path: line([-30, 17.5], [30, 17.5]), kind: 'edge' as const }, { path: line([-30, 18.2], [30, 18.2]), kind: 'stitch' as const }]
  const lines = back ? [...yoke, ...seam(10, 17, 6, 60), ...seam(-10, 17, -6, 60)] : [...yoke, ...seam(5.2, 17, 3.4, 60), ...seam(-5.2, 17, -3.4, 60), ...seam(16.5, 24, 11, 60), ...seam(-16.5, 24, -11, 60)]
  const waist: Part = { path: curve([[-cut.hip, cut.length - 1.6, 1], [0, cut.length - 0.8], [cut.hip, cut.length - 1.6, 1], [cut.hip, cut.length + 2.6, 1], [0, cut.length + 3.4], [-cut.hip, cut.length + 2.6, 1]]), slot: 'main', lift: 0.25, round: 1.4, lines: [{ path: line([-30, cut.length - 0.4], [30, cut.length - 0.4]), kind: 'stitch' }, { path: line([-30, cut.length + 2.2], [30, cut.length + 2.2]), kind: 'stitch' }] }
  const pocket = (): Part[] => [flap(7.2, 17.4, 10.5, 4.6, 0, 'point')]
  const sleeve: Sleeve = { length: 62, angle: 9.5, bicep: 13.4, cuff: 10, band: 5, button: true, softness: 1.15 }
  return {
    focus: [4, 18],
    parts: [
      body(cut, back, random, 1, { lines, creased: 1.1 }), waist,
      ...(back ? [] : [{ ...placket(4, cut.length + 3, 3.8, 2), over: studs(Array.from({ length: 6 }, (_, at) => [0, 9 + at * ((cut.length - 8) / 5)] as const), 0.75) }, ...pocket(), ...pocket().map(mirrored), welt(12, 38, 12, -72, 1.8), mirrored(welt(12, 38, 12, -72, 1.8))]),
      ...sleeves(cut, sleeve, random), ...(back ? [collarBack(cut, 7)] : shirtCollar(cut, 8, 4, random.chance(0.2) ? 'second' : 'main')),
      ...(back ? [] : [{ path: box(11.6, 18.6, 1.6, 1.6), slot: 'main' as const, round: 0.4, over: studs(both([[12.4, 20.4]]), 0.55) }]),
    ],
  }
}

/** Bomber with ribbed neck, cuffs and hem. */
export function bomber(random: Random, back: boolean): Drawing {
  const chest = random.between(28, 30)
  const cut: Cut = { neck: 8.6, drop: 7, back: 1.4, shoulder: 24, slope: 4.8, arm: 26, chest, waist: chest, hip: chest - 1.6, length: random.between(55, 60) }
  const rib = random.chance(0.25) ? 'second' : 'main'
  const sleeve: Sleeve = { length: 63, angle: 10, bicep: 15, cuff: 8.8, band: 6, bandFabric: 'rib', bandSlot: rib, blouse: 2, softness: 1.4, puff: 1.25, slot: random.chance(0.15) ? 'second' : 'main' }
  return {
    focus: [3, 12],
    parts: [
      ...(back ? [] : [innerBack({ ...cut, length: 30 }, 0.62)]), ...hemBand(cut, 6, rib),
      body(cut, back, random, 1.25, { creased: 1.1, puff: 1.25, over: back ? undefined : zip(0, 6.6, cut.length + 5.6, 8) }),
      ...(back ? [] : [welt(12, 44, 15, -64, 2), mirrored(welt(12, 44, 15, -64, 2))]),
      ...sleeves(cut, sleeve, random), neckBand({ ...cut, drop: 6.6 }, 4, rib, back),
    ],
  }
}

/** Down jacket in stitched channels, with stand collar or hood; short or long. */
export function puffer(random: Random, back: boolean): Drawing {
  return quilted(random, back, true)
}

/** The same without sleeves. */
export function gilet(random: Random, back: boolean): Drawing {
  return quilted(random, back, false)
}

function quilted(random: Random, back: boolean, sleeved: boolean): Drawing {
  const long = sleeved && random.chance(0.3)
  const chest = random.between(28, 30.5)
  const cut: Cut = { neck: 9, drop: 6, back: 1, shoulder: sleeved ? 24 : 18.5, slope: 4.6, arm: 27, chest, waist: chest - 0.6, hip: chest - (long ? -1 : 1), length: long ? random.between(92, 104) : random.between(60, 68) }
  const spacing = random.pick([4.2, 6.4, 9.5])
  const channels = { spacing, depth: 0.42 + spacing * 0.11, grid: !long && random.chance(0.12) }
  const hooded = sleeved && random.chance(0.5)
  const sleeve: Sleeve = { length: 63, angle: 11, bicep: 15.5, cuff: 10.5, channels, blouse: 0.6, band: 1.6, softness: 0.6, puff: 1.5, bandFabric: 'nylon' }
  const cap = hooded ? hood(cut).map((part, at) => (at === 1 ? part : { ...part, channels: { ...channels, depth: channels.depth * 0.7 }, puff: 1.6 })) : standCollar(cut, 7, 'main', undefined, { ...channels, spacing: Math.min(4, spacing), depth: 0.5 })
  return {
    focus: [3, 16],
    parts: [
      body(cut, back, random, 0.35, { channels, puff: 1.5, creased: 0.75, over: back ? undefined : zip(0, 6, cut.length + 0.6, 8) }),
      ...(back || spacing > 9 ? [] : [welt(13, cut.length - 25, 15, -70, 1.2), mirrored(welt(13, cut.length - 25, 15, -70, 1.2))]),
      ...(sleeved ? sleeves(cut, sleeve, random) : []),
      ...(back ? (hooded ? [{ ...collarBack({ ...cut, neck: 12 }, 22), puff: 1.8, round: 4, channels }] : [{ ...collarBack(cut, 8), puff: 1.4, channels: { ...channels, depth: 0.4 } }]) : cap),
    ],
  }
}

/** Hooded waterproof: parka with big pockets, or a technical shell. */
export function parka(random: Random, back: boolean): Drawing {
  const chest = random.between(28, 30.5)
  const long = random.chance(0.6)
  const cut: Cut = { neck: 9, drop: 6, back: 1.2, shoulder: 24, slope: 4.6, arm: 27, chest, waist: chest - 0.8, hip: chest + 0.6, length: long ? random.between(86, 98) : random.between(70, 76) }
  const storm: Part = { path: box(-2.6, 6, 5.6, cut.length - 5.2), slot: 'main', lift: 0.4, round: 1.4, creased: 0.8, lines: [{ path: line([2.5, 5], [2.5, 99]), kind: 'stitch' }], over: studs(Array.from({ length: 6 }, (_, at) => [0, 12 + at * ((cut.length - 18) / 5)] as const), 0.7) }
  const low = cut.length - 31
  const pouch = patchPocket(8.4, low, 15.5, 18, 'square')
  const lid = flap(8, low - 1.4, 16.4, 6)
  const lines = [{ path: line([-30, 22], [30, 22]), kind: 'seam' as const }, ...(long ? [{ path: line([-34, 52], [0, 52.6], [34, 52]), kind: 'seam' as const }, { path: line([-34, 53], [0, 53.6], [34, 53]), kind: 'stitch' as const }] : [])]
  const sleeve: Sleeve = { length: 64, angle: 10, bicep: 15, cuff: 11.5, band: 3.2, softness: 1.25, puff: 1.2 }
  return {
    focus: [3, 10],
    parts: [
      body(cut, back, random, 1.15, { lines, creased: 1.15 }),
      ...(back ? [] : [pouch, mirrored(pouch), lid, mirrored(lid), storm]), ...sleeves(cut, sleeve, random),
      ...(back ? [{ ...collarBack({ ...cut, neck: 12 }, 24), puff: 1.4, round: 4 }] : hood(cut, 'main', random.chance(0.3) ? 'second' : 'lining')),
    ],
  }
}

/** Light technical shell or softshell, plain or in two colours at the yoke. */
export function shell(random: Random, back: boolean): Drawing {
  const chest = random.between(27, 29)
  const cut: Cut = { neck: 9, drop: 6, back: 1.2, shoulder: 23, slope: 4.6, arm: 26, chest, waist: chest - 1, hip: chest - 0.6, length: random.between(68, 73) }
  const two = random.chance(0.5)
  const yoke: Part = { path: curve([[-cut.neck, 0, 1], [-cut.shoulder, cut.slope, 1], [-cut.shoulder + 1, 22, 1], [0, 26, 1], [cut.shoulder - 1, 22, 1], [cut.shoulder, cut.slope, 1], [cut.neck, 0, 1], [0, 6]]), slot: 'second', round: 6, creased: 0.9, lift: 0.1, lines: [{ path: line([-30, 21], [0, 25.5], [30, 21]), kind: 'stitch' }] }
  const sleeve: Sleeve = { length: 64, angle: 10.5, bicep: 14, cuff: 9.5, band: 2, softness: 1.3, slot: two && random.chance(0.5) ? 'second' : 'main' }
  return {
    focus: [3, 10],
    parts: [
      body(cut, back, random, 1.15, { creased: 1.2 }), ...(two ? [yoke] : []),
      ...(back ? [] : [{ path: box(-1.2, 4, 2.4, cut.length - 3.4), slot: 'main' as const, round: 0.8, creased: 0.2, over: zip(0, 4, cut.length + 0.4, 9) }, welt(11, 48, 16, -72, 1.1), mirrored(welt(11, 48, 16, -72, 1.1)), { path: box(8, 21.5, 7, 0.9), slot: 'dark' as const, lift: 0.1, round: 0.4 }]),
      ...sleeves(cut, sleeve, random), ...(back ? [{ ...collarBack({ ...cut, neck: 11.5 }, 22), puff: 1.4, round: 4 }] : hood(cut)),
    ],
  }
}

/** Pile fleece with stand collar, zip and a chest pocket in another cloth. */
export function fleece(random: Random, back: boolean): Drawing {
  const chest = random.between(27, 29)
  const cut: Cut = { neck: 9, drop: 6, back: 1.2, shoulder: 23.5, slope: 4.6, arm: 26, chest, waist: chest - 0.4, hip: chest - 0.8, length: random.between(62, 67) }
  const half = random.chance(0.35)
  const patch: Part = { ...patchPocket(6.5, 17, 11, 11, 'square', 'second'), fabric: 'nylon', over: (ink) => `<path d="M6.5 18.2h11" stroke="${ink.zip}" stroke-width=".5" stroke-dasharray=".2 .12"/>` }
  const end = half ? 30 : cut.length + 0.6
  return {
    focus: [4, 12],
    parts: [
      body(cut, back, random, 0.8, { creased: 0.7, puff: 1.3 }),
      ...(back ? [] : [{ path: box(-1.3, 5, 2.6, end - 5), slot: 'second' as const, fabric: 'nylon' as const, round: 0.8, creased: 0.2, over: zip(0, 5, end, 7) }, patch]),
      ...sleeves(cut, { length: 62, angle: 10, bicep: 14, cuff: 9.6, band: 1.6, bandSlot: 'second', bandFabric: 'nylon', blouse: 0.5, puff: 1.25 }, random),
      ...(back ? [collarBack(cut, 8)] : standCollar(cut, 6.5)),
    ],
  }
}

/** Workwear overshirt with two chest pockets. */
export function overshirt(random: Random, back: boolean): Drawing {
  const chest = random.between(27, 29)
  const cut: Cut = { neck: 8.2, drop: 6.4, back: 1.2, shoulder: 23.6, slope: 4.4, arm: 25.5, chest, waist: chest - 0.8, hip: chest, length: random.between(70, 75), hem: 'curved' }
  const pocket = patchPocket(6, 19.5, 12, 13.5, 'point')
  const lid = flap(5.6, 18.2, 12.8, 5, 0, 'point')
  const panel = frontPanel(cut, { overlap: 1.6, stance: 6, cutaway: 0 }, 1)
  return {
    focus: [4, 16],
    parts: [
      body(cut, back, random, 0.95, { lines: panel.lines }),
      ...(back ? [] : [placket(5, cut.length + 0.6, 3.8, 6, 'main', 4), pocket, mirrored(pocket), ...(random.chance(0.6) ? [lid, mirrored(lid)] : [])]),
      ...sleeves(cut, { length: 62, angle: 9.5, bicep: 13.6, cuff: 10.5, band: 6, button: true, blouse: 0.5 }, random),
      ...(back ? [collarBack(cut, 6)] : shirtCollar(cut, 7.8, 3.6)),
    ],
  }
}
