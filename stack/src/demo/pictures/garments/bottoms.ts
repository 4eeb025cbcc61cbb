import type { Drawing, Fold, Line, Part } from '../drawing.ts'
import type { Point } from '../geometry/path.ts'
import { box, curve, flip, line, symmetric } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import { buttons, mirrored, patchPocket, studs, welt } from './upper/trim.ts'

type Legs = {
  readonly waist: number; readonly hip: number; readonly rise: number; readonly length: number
  readonly thigh: number; readonly knee: number; readonly hem: number; readonly band: number
  readonly softness: number; readonly spread: number; readonly flutes?: number
}

/** One leg with its half of the seat; `hand` 1 is on the viewer's right. */
function leg(cut: Legs, hand: -1 | 1, random: Random): Part {
  const { waist, hip, rise, length, knee, hem, spread, band } = cut
  const kneeY = Math.min(length - 4, rise + (length - rise) * 0.46)
  const at = (y: number) => spread * ((y - rise) / Math.max(1, length - rise))
  const short = length < rise + 30
  const inner = (y: number) => 0.5 + at(y)
  const half: Point[] = [
    [-0.3, band - 0.4, 1], [waist, band - 0.8, 1], [waist + (hip - waist) * 0.72, band + rise * 0.32], [hip, rise * 0.8], [cut.thigh + inner(rise) + 0.5, rise + 6],
    ...(short ? [] : [[inner(kneeY) + knee, kneeY] as Point]), [inner(length) + hem, length, 1], [inner(length) + hem / 2, length + 0.7], [inner(length), length, 1],
    ...(short ? [] : [[inner(kneeY), kneeY] as Point]), [0.6, rise + 5], [-0.2, rise, 1],
  ]
  const mirror = (points: Point[]) => (hand === 1 ? points : points.map(flip))
  const s = cut.softness
  const folds: Fold[] = []
  const add = (points: Point[], width: number, depth: number) => folds.push({ points: mirror(points), width, depth: depth * s })
  for (let count = 0; count < 4; count++) add([[0.5, rise + 0.5 + count], [6 + count, rise - 4 + count * 4.5 + random.between(-1, 1)], [hip * 0.75, rise - 7 + count * 8]], 1.2, random.between(-0.45, -0.25))
  if (!short) {
    for (let count = 0; count < 3; count++) {
      const y = kneeY - 7 + count * 4.6 + random.between(-1, 1)
      add([[inner(y) + knee * 1.02, y], [inner(y) + knee * 0.55, y + random.between(0, 3)], [inner(y) + knee * 0.15, y + random.between(1, 5)]], 1.3, random.between(-0.3, -0.12))
    }
    for (let count = 0; count < 3; count++) {
      const y = length - 13 + count * 4 + random.between(-1, 1)
      add([[inner(y) - 0.4, y], [inner(y) + hem * 0.5, y + random.between(-1, 2)], [inner(y) + hem, y + random.between(-1.5, 1.5)]], 1.2, random.between(-0.3, -0.1))
    }
    add([[inner(kneeY) + knee * 0.5, rise + 12], [inner(kneeY) + knee * 0.45, kneeY], [inner(length) + hem * 0.5, length - 6]], 2.6, random.between(0.2, 0.6))
  }
  return {
    path: curve(mirror(half)), slot: 'main', printed: true, lift: 0.7, round: 4.6, folds, grain: -hand * Math.min(4, spread * 0.4),
    flutes: cut.flutes ? { count: 2.2, depth: cut.flutes, from: rise, to: length } : undefined,
    lines: [{ path: line(...mirror([[inner(length) - 1, length - 2.4], [inner(length) + hem / 2, length - 1.7], [inner(length) + hem + 1, length - 2.4]])), kind: 'stitch' }],
  }
}

const seat = (cut: Legs, fill = 0.7): Part => ({ path: symmetric([[0, 1.4], [cut.waist - 0.4, 0.6, 1], [cut.waist - 0.6, cut.band + 1, 1], [0, cut.band + 2]]), slot: 'lining', tone: fill, creased: 0, inside: (ink) => `<rect x="-3" y="2" width="6" height="2.2" fill="${ink.fill('pale')}"/>` })

function waistband(cut: Legs, elastic: boolean): Part {
  const { waist, band } = cut
  const dip = elastic ? 0.5 : 1.6
  return {
    path: symmetric([[0, dip], [waist * 0.6, dip * 0.6], [waist - 0.3, 0, 1], [waist + 0.1, band - 0.6, 1], [waist * 0.6, band + dip * 0.45], [0, band + dip * 0.7]]), slot: 'main', printed: !elastic, fabric: elastic ? 'rib' : undefined, lift: 0.25, round: 1.3, grain: elastic ? 0 : 90, creased: 0.2,
    lines: elastic ? [] : [{ path: curve([[-waist, band - 0.9], [0, band + dip * 0.7 - 0.4], [waist, band - 0.9]], false), kind: 'stitch' }],
  }
}

const loops = (cut: Legs): Part[] => [-0.8, -0.42, 0.42, 0.8].map((share) => ({ path: box(cut.waist * share - 0.65, 0.25 + (1 - Math.abs(share)) * 1.2, 1.1, cut.band), slot: 'main', lift: 0.3, round: 0.4, creased: 0, lines: [] }))

const fly = (rise: number, band: number): Line[] => [
  { path: line([0, band], [0, rise]), kind: 'seam' }, { path: curve([[3.2, band + 1], [3.2, rise * 0.55], [2.4, rise * 0.72], [0.2, rise * 0.8]], false), kind: 'stitch' },
]


/** Laid flat a pair of trousers is wider than it looks when something fills it. */
const worn = (cut: Legs): Legs => ({ ...cut, waist: cut.waist * 0.88, hip: cut.hip * 0.87, thigh: cut.thigh * 0.86, knee: cut.knee * 0.88, hem: cut.hem * 0.9 })

/** Legs, band and fly together; `extra` lines go on both legs. */
function assemble(flat: Legs, random: Random, back: boolean, options: { elastic?: boolean; lines?: (hand: -1 | 1) => Line[]; extra?: Part[]; closure?: Part['over'] }): Drawing {
  const cut = worn(flat)
  const legs = ([-1, 1] as const).map((hand): Part => {
    const part = leg(cut, hand, random)
    const front: Line[] = hand === 1 && !options.elastic ? fly(cut.rise, cut.band) : [{ path: line([0, cut.band], [0, cut.rise]), kind: 'seam' }]
    return { ...part, lines: [...part.lines!, ...(back ? [{ path: line([0, cut.band], [0, cut.rise]), kind: 'seam' as const }] : front), ...(options.lines?.(hand) ?? [])] }
  })
  const belt = { ...waistband(cut, options.elastic === true), over: back ? undefined : options.closure }
  return { focus: [4, 12], fill: [0.7, 0.88], parts: [...(back ? [] : [seat(cut)]), ...legs, ...(options.extra ?? []), belt, ...(options.elastic ? [] : loops(cut))] }
}

const pocketLines = (flat: Legs) => (hand: -1 | 1): Line[] => {
  const cut = worn(flat)
  return [{ path: line([hand * (cut.waist - 5), cut.band - 0.5], [hand * (cut.hip - 0.6), cut.band + 15]), kind: 'edge' }, { path: line([hand * (cut.waist - 5.7), cut.band - 0.5], [hand * (cut.hip - 1.4), cut.band + 15]), kind: 'stitch' }]
}

const rear = (cut: Legs): Part[] => [welt(5, cut.band + 8, 12, 2, 1.1), mirrored(welt(5, cut.band + 8, 12, 2, 1.1))]
const button = (y: number) => buttons([[0.2, y]], 0.72)

/** Cotton trousers, slim or tapered. */
export function chino(random: Random, back: boolean): Drawing {
  const slim = random.chance(0.5)
  const cut: Legs = { waist: 19.5, hip: 25, rise: 28, length: 103, thigh: slim ? 22.5 : 24, knee: slim ? 17 : 19, hem: slim ? 14.5 : 16.5, band: 3.8, softness: 1, spread: 3.4 }
  const pleat = random.chance(0.4)
  return assemble(cut, random, back, { lines: (hand) => back ? [] : [...pocketLines(cut)(hand), ...(pleat ? [{ path: line([hand * 9.5, cut.band], [hand * 9, cut.band + 12]), kind: 'edge' as const }] : []), { path: curve([[hand * 10.5, 12], [hand * 11.5, 60], [hand * 12, 103]], false), kind: 'crease' as const }], closure: button(3.2), extra: back ? rear(cut) : [] })
}

/** Wide or straight high-waisted trousers with pressed creases. */
export function wideTrousers(random: Random, back: boolean): Drawing {
  const wide = random.between(23, 30)
  const cut: Legs = { waist: 17.4, hip: 25, rise: 31, length: random.between(100, 108), thigh: 25.5, knee: wide * 0.94, hem: wide, band: 4.4, softness: 0.8, spread: 1.6, flutes: random.between(0.5, 1) }
  return assemble(cut, random, back, { lines: (hand) => back ? [] : [...pocketLines(cut)(hand), { path: line([hand * 8.5, cut.band], [hand * 8.2, cut.band + 13]), kind: 'edge' }, { path: curve([[hand * 9.5, 14], [hand * 13, 60], [hand * (wide / 2 + 1.5), 108]], false), kind: 'crease' }], closure: random.chance(0.5) ? buttons([[-2, 3], [2, 3]], 0.7) : button(3), extra: back ? rear(cut) : [] })
}

const wash = (cut: Legs, strength: number): Part['inside'] => () => [-1, 1].map((hand) => `<radialGradient id="w${hand + 1}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="translate(${hand * 12.5} ${cut.rise + 20}) scale(7 26)"><stop offset="0" stop-color="#dfe7ef" stop-opacity="${strength}"/><stop offset=".55" stop-color="#dfe7ef" stop-opacity="${strength * 0.55}"/><stop offset="1" stop-color="#dfe7ef" stop-opacity="0"/></radialGradient><rect x="${hand === 1 ? 0 : -34}" y="8" width="34" height="94" fill="url(#w${hand + 1})"/>`).join('')

/** Five-pocket jeans: slim, straight, loose or flared; raw to washed. */
export function jeans(random: Random, back: boolean): Drawing {
  const fit = random.pick(['slim', 'straight', 'loose', 'flare'] as const)
  const [thigh, knee, hem] = { slim: [21.5, 16, 13.5], straight: [23.5, 19.5, 18.5], loose: [25, 23, 22.5], flare: [22, 17, 23.5] }[fit] as [number, number, number]
  const cut: Legs = { waist: 18.8, hip: 24.6, rise: 28, length: random.between(98, 105), thigh, knee, hem, band: 4, softness: 1.1, spread: fit === 'loose' ? 2 : 3.4 }
  const strength = random.pick([0, 0.18, 0.32])
  const scoop = (hand: -1 | 1): Line[] => back
    ? [{ path: line([hand * 0, 12.5], [hand * 30, 8.4]), kind: 'edge' }, { path: line([0, 13.2], [hand * 30, 9.1]), kind: 'stitch' }, { path: line([hand * 24, 20], [hand * 26, 30]), kind: 'seam' }]
    : [{ path: curve([[hand * 9, 3.6], [hand * 10.6, 9.6], [hand * 16, 12.2], [hand * 26, 12.4]], false), kind: 'edge' }, { path: curve([[hand * 8.4, 3.6], [hand * 10.1, 10.2], [hand * 16, 12.9], [hand * 26, 13.1]], false), kind: 'stitch' }, { path: curve([[hand * 24.6, 14], [hand * (cut.thigh + 1.6), 40], [hand * (hem + 3.4), 104]], false), kind: 'seam' }]
  const seatPocket = patchPocket(6, 14.5, 13, 14.5, 'point')
  const arcs = (hand: -1 | 1): Part => ({ path: box(hand === 1 ? 6.5 : -18.5, 19.4, 12, 4), slot: 'main', round: 0.3, puff: 0, lines: [{ path: curve([[hand * 6.6, 20.4], [hand * 10, 22.6], [hand * 12.5, 20.6], [hand * 15, 22.6], [hand * 18.4, 20.4]], false), kind: 'stitch' }] })
  const patch: Part = { path: box(9.5, 0.6, 6.4, 3.8), slot: 'hide', fabric: 'leather', lift: 0.15, round: 0.5, creased: 0, over: () => '<path d="M11 2.2h3.4M11.4 3.1h2.6" stroke="#4a2c16" stroke-width=".3"/>' }
  const drawing = assemble(cut, random, back, { lines: scoop, closure: studs([[0.3, 3.2]], 0.85, '#b98a55'), extra: back ? [seatPocket, mirrored(seatPocket), arcs(1), arcs(-1)] : [{ path: box(-15.6, 7.6, 5.6, 4.6), slot: 'main', lift: 0.1, round: 0.4, lines: [{ path: line([-15.6, 8.2], [-10, 8.2]), kind: 'stitch' }], over: studs([[-9, 4.8], [9, 4.8]], 0.36, '#b98a55') }] })
  const inside = strength > 0 ? wash(cut, strength) : undefined
  const parts = drawing.parts.map((part) => (part.folds && part.folds.length > 3 && inside ? { ...part, inside } : part))
  return { ...drawing, parts: back ? [...parts, patch] : parts }
}

/** Chino or elastic-waisted shorts. */
export function shorts(random: Random, back: boolean): Drawing {
  const elastic = random.chance(0.4)
  const cut: Legs = { waist: 20, hip: 26, rise: 28, length: random.between(46, 54), thigh: 26, knee: 25, hem: random.between(25, 28), band: 4, softness: 1, spread: 1.6 }
  return { ...assemble(cut, random, back, { elastic, lines: (hand) => (back ? [] : pocketLines(cut)(hand)), closure: elastic ? drawcord : button(3.2), extra: back ? rear(cut) : [] }), fill: [0.78, 0.74] }
}

const drawcord: NonNullable<Part['over']> = (ink) => `<g fill="none" stroke-linecap="round"><path d="M-1.4 2.8C-3 8 -1.4 12 -2.6 17M1.4 2.8C2.8 8 1.6 11 2.8 15.4" stroke="#000" stroke-opacity=".3" stroke-width=".8" transform="translate(.25 .3)"/><path d="M-1.4 2.8C-3 8 -1.4 12 -2.6 17M1.4 2.8C2.8 8 1.6 11 2.8 15.4" stroke="${ink.fill('pale')}" stroke-width=".66"/></g><circle cx="-1.4" cy="2.7" r=".42" fill="${ink.metal}"/><circle cx="1.4" cy="2.7" r=".42" fill="${ink.metal}"/>`

/** Jersey trousers with ribbed ankles. */
export function joggers(random: Random, back: boolean): Drawing {
  const cut: Legs = { waist: 19, hip: 25.5, rise: 29, length: 97, thigh: 24.5, knee: 19.5, hem: 13, band: 4.6, softness: 1.2, spread: 3.2 }
  const drawing = assemble(cut, random, back, { elastic: true, lines: (hand) => (back ? [] : pocketLines(cut)(hand)), closure: drawcord })
  const ankle = (hand: -1 | 1): Part => ({ path: curve((([[3.8, 96.4, 1], [10.2, 97.2], [16.8, 96.4, 1], [15.4, 102.6, 1], [10, 103.2], [5, 102.6, 1]]) as Point[]).map((point) => (hand === 1 ? point : flip(point)))), slot: 'main', fabric: 'rib', lift: 0.2, round: 1.3 })
  return { ...drawing, parts: [ankle(1), ankle(-1), ...drawing.parts] }
}

/** Close-fitting leggings with a broad band. */
export function leggings(random: Random, back: boolean): Drawing {
  const cut: Legs = { waist: 15.6, hip: 20.6, rise: 28, length: random.pick([78, 94]), thigh: 17.6, knee: 11.6, hem: 8.6, band: 9, softness: 0.6, spread: 3.6 }
  const panel = random.chance(0.4)
  const drawing = assemble(cut, random, back, { elastic: true, lines: (hand) => panel ? [{ path: curve([[hand * 18, 10], [hand * 12.5, 46], [hand * 11, 96]], false), kind: 'seam' }] : [] })
  return { ...drawing, fill: [0.7, 0.88], parts: drawing.parts.map((part) => (part.fabric === 'rib' ? { ...part, fabric: undefined, lines: [{ path: line([-20, 8.2], [0, 8.6], [20, 8.2]), kind: 'seam' }] } : { ...part, creased: 0.45 })) }
}
