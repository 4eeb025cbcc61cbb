import type { Drawing, Line, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { box, curve, ribbon, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { flap, patchPocket } from '../upper/trim.ts'

const stitch = (...points: Point[]): Line => ({ path: curve(points, false), kind: 'stitch' })
const frame = (half: readonly Point[], inset: number): Line => {
  const inner = half.map(([x, y, corner]): Point => corner ? [x * (1 - inset), y * (1 - inset * 0.4) + inset * 9, 1] : [x * (1 - inset), y * (1 - inset * 0.4) + inset * 9])
  return { path: symmetric(inner), kind: 'stitch' }
}

/** Open shopper with two handles. */
export function tote(random: Random, back: boolean): Drawing {
  const top = random.between(17, 21)
  const bottom = top - random.between(-1, 3.5)
  const height = random.between(27, 34)
  const rise = random.between(17, 22)
  const gap = top * 0.42
  const handle = (lift: number, slot: Part['slot'] = 'main'): Part => ({ path: ribbon([[-gap, 4], [-gap * 0.95, -rise * 0.45], [-gap * 0.5, -rise + lift], [0, -rise - 1 + lift], [gap * 0.5, -rise + lift], [gap * 0.95, -rise * 0.45], [gap, 4]], 1.7), slot, fabric: 'leather', lift: 0.5, round: 0.7, puff: 1.1, creased: 0.1 })
  const half: Point[] = [[0, 0.6], [top, 0, 1], [(top + bottom) / 2 + 0.4, height * 0.5], [bottom, height - 0.8], [bottom - 1, height, 1], [0, height + 0.5]]
  const panel: Part[] = random.chance(0.35) ? [{ path: symmetric([[0, height * 0.68], [bottom + 1.2, height * 0.67, 1], [bottom, height - 0.8], [bottom - 1, height, 1], [0, height + 0.5]]), slot: 'second', fabric: 'leather', lift: 0.12, round: 1.4, creased: 0.2, lines: [stitch([-30, height * 0.67 + 0.7], [0, height * 0.68 + 0.7], [30, height * 0.67 + 0.7])] }] : []
  const tabs = [-gap, gap].map((x): Part => ({ path: box(x - 1.5, 1.4, 3, 5), slot: 'main', fabric: 'leather', lift: 0.2, round: 0.6, creased: 0, lines: [stitch([x - 1.1, 1.8], [x - 1.1, 6], [x + 1.1, 6], [x + 1.1, 1.8])], over: (ink) => `<circle cx="${x}" cy="2.8" r=".5" fill="${ink.metal}"/>` }))
  return {
    focus: [6, 6], fill: [0.68, 0.74], closest: 17, stands: true,
    parts: [{ ...handle(2.6), tone: 0.82 }, { path: symmetric([[0, -1.4], [top - 0.4, -0.6, 1], [top, 3, 1], [0, 4]]), slot: 'lining', tone: 0.55, creased: 0 }, { path: symmetric(half), slot: 'main', printed: true, lift: 0.4, round: 4, puff: 1, creased: 0.55, folds: [{ points: [[-top + 2, 3], [-bottom * 0.6, height * 0.5], [-bottom * 0.7, height - 3]], width: 2, depth: -0.35 }, { points: [[top - 2, 2], [bottom * 0.6, height * 0.55], [bottom * 0.75, height - 3]], width: 2, depth: -0.35 }], lines: [stitch([-30, 1.3], [0, 1.9], [30, 1.3])] }, ...panel, ...(back ? [] : [{ path: box(-3.2, height * 0.3, 6.4, 1.6), slot: 'main' as const, fabric: 'leather' as const, lift: 0.06, round: 0.3, creased: 0, over: () => `<path d="M-2 ${(height * 0.3 + 0.8).toFixed(2)}h4" stroke="#000" stroke-opacity=".4" stroke-width=".34"/>` }]), handle(0), ...tabs],
  }
}

/** Small flap bag on a long strap. */
export function crossbody(random: Random, back: boolean): Drawing {
  const w = random.between(10.5, 13)
  const h = random.between(14, 17)
  const round = random.between(2, 5)
  const clasp = random.pick(['turn', 'ring', 'stud'] as const)
  const body: Point[] = [[0, 0.4], [w - 0.6, 0, 1], [w, h * 0.5], [w - round * 0.2, h - round], [w - round, h - 0.2], [0, h + 0.3]]
  const lid: Point[] = [[0, -0.8], [w - 0.8, -0.5], [w + 0.3, 1.4], [w - 0.2, h * 0.42], [w - round * 0.9, h * 0.62], [0, h * 0.66]]
  const metal: Part['over'] = (ink) => clasp === 'turn' ? `<rect x="-1.5" y="${h * 0.56}" width="3" height="1.8" rx=".3" fill="${ink.metal}"/><rect x="-.35" y="${h * 0.5}" width=".7" height="2.9" rx=".3" fill="#e8dab4" stroke="#000" stroke-opacity=".3" stroke-width=".1"/>` : clasp === 'ring' ? `<circle cx="0" cy="${h * 0.6}" r="1.5" fill="none" stroke="${ink.metal}" stroke-width=".55"/>` : `<circle cx="0" cy="${h * 0.58}" r=".75" fill="${ink.metal}"/>`
  const strap: Part = { path: ribbon([[-w + 0.8, 1.6], [-w + 0.6, -6], [-w * 0.62, -18], [0, -25], [w * 0.62, -18], [w - 0.6, -6], [w - 0.8, 1.6]], random.between(1, 1.6)), slot: 'main', lift: 0.4, round: 0.6, puff: 1.1, creased: 0.1 }
  const rings = [-1, 1].map((hand): Part => ({ path: box(hand * (w - 0.9) - 0.8, -0.4, 1.6, 2.6), slot: 'main', round: 0.4, creased: 0, over: (ink) => `<circle cx="${(hand * (w - 0.9)).toFixed(2)}" cy="-1" r=".95" fill="none" stroke="${ink.metal}" stroke-width=".4"/>` }))
  return {
    focus: [2, 7], fill: [0.62, 0.76], closest: 24, stands: true,
    parts: [strap, { path: symmetric(body), slot: 'main', lift: 0.3, round: 2.6, puff: 1.2, creased: 0.3, lines: [frame(body, 0.05)] }, ...rings, ...(back ? [{ ...patchPocket(-w + 2.4, h * 0.3, w * 2 - 4.8, h * 0.5, 'square') }] : [{ path: symmetric(lid), slot: random.chance(0.2) ? 'second' as const : 'main' as const, lift: 0.5, round: 1.8, puff: 1.1, creased: 0.25, lines: [frame(lid, 0.045)], over: metal }])],
  }
}

/** Rucksack with lid, front pocket and straps. */
export function backpack(random: Random, back: boolean): Drawing {
  const w = random.between(14, 16)
  const h = random.between(40, 45)
  const roll = random.chance(0.4)
  const body: Point[] = [[0, 0], [w * 0.6, 0.6], [w - 1, 4], [w, h * 0.35], [w + 0.4, h * 0.75], [w - 0.8, h - 1.4], [w - 4, h], [0, h + 0.3]]
  const loop: Part = { path: ribbon([[-3, 1], [-2.2, -3.2], [2.2, -3.2], [3, 1]], 1.3), slot: 'second', fabric: 'canvas', round: 0.6, creased: 0 }
  const strap = (hand: -1 | 1): Part => ({ path: ribbon([[hand * 4, 5], [hand * 8.4, 12], [hand * 9.6, 24], [hand * 11.4, 37]], 4, 2.4), slot: 'main', lift: 0.5, round: 1.6, puff: 1.3, creased: 0.2, lines: [stitch([hand * 4, 5], [hand * 8.4, 12], [hand * 9.6, 24], [hand * 11.4, 37])] })
  const buckle = (x: number): Part => ({ path: box(x - 1, h * 0.24, 2, h * 0.26), slot: 'second', fabric: 'leather', lift: 0.25, round: 0.5, creased: 0, over: (ink) => `<rect x="${x - 1.4}" y="${h * 0.42}" width="2.8" height="2" rx=".4" fill="none" stroke="${ink.metal}" stroke-width=".5"/>` })
  const shell: Part = { path: symmetric(body), slot: 'main', printed: true, lift: 0.3, round: 4.5, puff: 1.3, creased: 0.6, lines: [frame(body, 0.06)] }
  const pocket = patchPocket(-w + 3, h * 0.58, w * 2 - 6, h * 0.36, 'round')
  const lid: Part = { path: symmetric([[0, -0.6], [w * 0.64, 0], [w - 0.4, 4], [w + 0.2, h * 0.26], [w * 0.8, h * 0.34], [0, h * 0.36]]), slot: 'main', printed: true, lift: 0.6, round: 3, puff: 1.2, creased: 0.5, lines: [stitch([-w, h * 0.31], [0, h * 0.345], [w, h * 0.31])] }
  return { focus: [3, 20], fill: [0.62, 0.78], closest: 16, stands: true, parts: [loop, shell, ...(back ? [strap(-1), strap(1)] : [pocket, ...(roll ? [flap(-w + 0.6, 3, w * 2 - 1.2, 7, 0)] : [lid]), buckle(-6), buckle(6)])] }
}

/** Soft drawstring bucket bag. */
export function bucket(random: Random): Drawing {
  const w = random.between(11.5, 13.5)
  const h = random.between(24, 28)
  const pleats = Array.from({ length: 9 }, (_, at) => (at - 4) / 4.4)
  return {
    focus: [2, 7], fill: [0.6, 0.76], closest: 20, stands: true,
    parts: [
      { path: ribbon([[-w + 1.4, 4], [-w * 0.8, -9], [0, -17], [w * 0.8, -9], [w - 1.4, 4]], 1.8), slot: 'main', fabric: 'leather', lift: 0.3, round: 0.7, puff: 1.1, creased: 0.1 },
      { path: symmetric([[0, -1.6], [w * 0.8, -1, 1], [w * 0.78, 2, 1], [0, 2.6]]), slot: 'lining', tone: 0.5, creased: 0 },
      { path: symmetric([[0, 0.4], [w * 0.4, -0.5], [w * 0.84, 0, 1], [w * 0.86, 4.4], [w, h * 0.55], [w * 0.98, h - 1], [w * 0.9, h, 1], [0, h + 0.6]]), slot: 'main', printed: true, lift: 0.3, round: 4, puff: 1.4, creased: 0.6, folds: pleats.map((at) => ({ points: [[at * w * 0.82, -1], [at * w * 0.86, 5], [at * w, 12]] as Point[], width: 0.7, depth: -0.6 })) },
      { path: symmetric([[0, h - 2.4], [w * 0.985, h - 3, 1], [w * 0.96, h - 0.8], [w * 0.9, h, 1], [0, h + 0.6]]), slot: 'second', fabric: 'leather', lift: 0.1, round: 1, creased: 0, lines: [stitch([-w, h - 2.5], [0, h - 1.9], [w, h - 2.5])] },
      { path: ribbon([[-w * 0.85, 4.4], [-w * 0.3, 5.2], [w * 0.3, 5.2], [w * 0.85, 4.4]], 0.6), slot: 'second', fabric: 'leather', lift: 0.2, round: 0.3, creased: 0 },
      ...[-1, 1].map((hand): Part => ({ path: ribbon([[0, 5.4], [hand * 1.2, 8], [hand * 0.7, 12.6]], 0.55), slot: 'second', fabric: 'leather', lift: 0.25, round: 0.3, creased: 0, over: (ink) => `<rect x="${hand * 0.7 - 0.5}" y="12.4" width="1" height="1.9" rx=".3" fill="${ink.fill('second')}"/>` })),
    ],
  }
}
