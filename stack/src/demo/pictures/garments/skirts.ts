import type { Drawing, Line, Part } from '../drawing.ts'
import type { Point } from '../geometry/path.ts'
import { box, curve, flip, line, symmetric } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import { mirrored, patchPocket, placket, studs } from './upper/trim.ts'

const band = (half: number, height: number, elastic: boolean): Part[] => [
  { path: symmetric([[0, 1], [half - 0.4, 0.4, 1], [half - 0.6, height, 1], [0, height + 1]]), slot: 'lining', tone: 0.7, creased: 0, inside: (ink) => `<rect x="-2.4" y="1.4" width="4.8" height="1.9" fill="${ink.fill('pale')}"/>` },
  { path: symmetric([[0, 1.6], [half * 0.6, 1], [half - 0.2, 0, 1], [half + 0.1, height - 0.5, 1], [half * 0.6, height + 0.7], [0, height + 1.2]]), slot: 'main', printed: true, fabric: elastic ? 'rib' : undefined, lift: 0.25, round: 1.2, grain: elastic ? 0 : 90, creased: 0.3 },
]

const panel = (half: number, hip: number, hem: number, length: number, top: number): Point[] => [
  [0, top], [half, top - 0.8, 1], [(half + hip) / 2 + 0.5, 11], [hip, 20], [(hip + hem) / 2 + 0.2, (20 + length) / 2], [hem, length - 1.2, 1], [hem * 0.55, length + 0.4], [0, length + 1],
]

/** Midi or maxi skirt in a falling cloth: bias slip or A-line. */
export function skirt(random: Random, back: boolean): Drawing {
  const length = random.pick([random.between(62, 70), random.between(74, 88)])
  const hem = random.between(27, 40)
  const [lining, waist] = band(17, 3.4, random.chance(0.5)) as [Part, Part]
  const buttoned = !back && random.chance(0.25)
  return {
    focus: [4, 10], fill: [0.76, 0.86],
    parts: [...(back ? [] : [lining]), { path: symmetric(panel(17, 23, hem, length, 3.6)), slot: 'main', printed: true, round: 6, creased: 0.9, flutes: { count: random.whole(4, 7), depth: random.between(0.8, 1.4), from: 5, to: length * 0.7 }, lines: [{ path: curve([[-hem, length - 2.6], [0, length - 0.4], [hem, length - 2.6]], false), kind: 'stitch' }] }, ...(buttoned ? [placket(4, length + 1, 3, 9, 'main', 3)] : []), waist],
  }
}

/** Narrow knee-length skirt. */
export function pencilSkirt(random: Random, back: boolean): Drawing {
  const length = random.between(58, 68)
  const [lining, waist] = band(16.6, 3.6, false) as [Part, Part]
  const slit: Line[] = [{ path: line([back ? 0 : 9, length - 17], [back ? 0.3 : 9.6, length + 1]), kind: 'edge' }]
  const darts: Line[] = [-8, 8].map((x) => ({ path: line([x, 4], [x * 0.96, 13]), kind: 'seam' }))
  return { focus: [3, 9], fill: [0.66, 0.8], parts: [...(back ? [] : [lining]), { path: symmetric(panel(16.6, 22, 20.5, length, 3.8)), slot: 'main', printed: true, round: 7, creased: 0.8, folds: [{ points: [[-20, 22], [0, 25], [20, 21]], width: 1.6, depth: -0.3 }, { points: [[-16, 29], [-4, 31], [10, 30]], width: 1.4, depth: -0.25 }], lines: [...darts, ...slit] }, waist] }
}

/** Knife pleats from the band to the hem. */
export function pleatedSkirt(random: Random, back: boolean): Drawing {
  const length = random.pick([random.between(42, 48), random.between(70, 80)])
  const hem = random.between(28, 34)
  const count = random.whole(9, 14)
  const [lining, waist] = band(17, 4, false) as [Part, Part]
  const share = (at: number) => Math.sin((at / count) * Math.PI * 0.98)
  const marks = Array.from({ length: count * 2 - 1 }, (_, at) => at - count + 1)
  const lines: Line[] = marks.map((at) => ({ path: line([share(at / 2) * 17, 4.4], [share(at / 2) * 22, 20], [share(at / 2) * hem, length + 0.8]), kind: 'edge' }))
  const folds = marks.map((at) => ({ points: [[share(at / 2) * 17 - 0.3, 4] as Point, [share(at / 2) * 22 - 0.5, 20] as Point, [share(at / 2) * hem - 0.9, length + 4] as Point], width: 0.8, depth: -0.55 }))
  return { focus: [4, 10], fill: [0.76, 0.84], parts: [...(back ? [] : [lining]), { path: symmetric(panel(17, 22, hem, length, 4.2)), slot: 'main', printed: true, round: 6, creased: 0.2, folds, lines }, waist] }
}

/** Short five-pocket skirt, in denim or cord. */
export function miniSkirt(random: Random, back: boolean): Drawing {
  const length = random.between(38, 44)
  const [lining, waist] = band(17, 3.8, false) as [Part, Part]
  const hem = random.between(23, 25)
  const scoop = (hand: -1 | 1): Line[] => [0, 0.7].map((shift) => ({ path: curve([[hand * (8.6 - shift), 4], [hand * (10 - shift), 10 + shift], [hand * 15, 12 + shift], [hand * 26, 12.2 + shift]], false), kind: shift ? 'stitch' : 'edge' }))
  const fly: Line[] = [{ path: line([0, 4], [0, length + 2]), kind: 'seam' }, { path: curve([[3, 4], [3, 14], [2.2, 17], [0, 18.5]], false), kind: 'stitch' }]
  const pocket = patchPocket(5, 11, 12, 13, 'point')
  return { focus: [4, 9], fill: [0.72, 0.66], parts: [...(back ? [] : [lining]), { path: symmetric(panel(17, 22.4, hem, length, 3.8)), slot: 'main', printed: true, round: 6, lines: [...(back ? [{ path: line([-26, 8], [0, 11], [26, 8]), kind: 'edge' as const }] : [...scoop(1), ...scoop(-1), ...fly]), { path: curve([[-hem, length - 2.8], [0, length - 0.6], [hem, length - 2.8]], false), kind: 'stitch' }] }, ...(back ? [pocket, mirrored(pocket)] : []), { ...waist, lines: [{ path: curve([[-17, 3], [0, 4.6], [17, 3]], false), kind: 'stitch' }], over: back ? undefined : studs([[0.3, 3]], 0.8, '#b98a55') }, ...[-0.75, -0.4, 0.4, 0.75].map((at): Part => ({ path: box(17 * at - 0.6, 0.6, 1.2, 3.8), slot: 'main', lift: 0.25, round: 0.4, creased: 0 }))] }
}

/** Sleeveless jersey top: tank or fitted vest. */
export function tank(random: Random, back: boolean): Drawing {
  const wide = random.chance(0.5)
  const scoop = back ? 8 : random.between(12, 16)
  const length = random.between(58, 64)
  const strap = wide ? 5.5 : 3.4
  const n = random.between(8.6, 10)
  const chest = random.between(21.5, 23.5)
  const half: Point[] = [[0, scoop], [n * 0.55, scoop * 0.86], [n * 0.9, scoop * 0.45], [n, 0, 1], [n + strap, 1, 1], [n + strap * 0.85, 9], [n + strap + 1.4, 17], [chest, 22.4, 1], [chest - 1.4, 38], [chest + 0.4, length - 1, 1], [chest * 0.5, length], [0, length + 0.4]]
  const rim = (points: Point[]): Line[] => [points, points.map(flip)].map((side) => ({ path: curve(side, false), kind: 'stitch' }))
  return {
    focus: [4, 16],
    parts: [
      ...(back ? [] : [{ path: symmetric([[0, 6], [n * 0.6, 5], [n - 0.2, 0, 1], [n + strap - 0.4, 1, 1], [n + strap, 9], [chest - 1, 21, 1], [0, 26]]), slot: 'lining' as const, tone: 0.76, creased: 0.3 }]),
      { path: symmetric(half), slot: 'main', printed: true, round: 6, creased: 0.9, folds: [{ points: [[-chest + 2, 23], [-chest * 0.5, 29], [-3, 31]], width: 1.5, depth: -0.4 }, { points: [[chest - 2, 23], [chest * 0.5, 30], [4, 33]], width: 1.5, depth: -0.4 }, { points: [[chest, 44], [8, 47]], width: 1.4, depth: -0.3 }], lines: [...rim([[0, scoop + 0.9], [n * 0.58, scoop * 0.87 + 0.7], [n * 0.97, scoop * 0.45], [n + 0.8, 0]]), ...rim([[n + strap - 0.8, 1], [n + strap * 0.85 - 0.8, 9], [n + strap + 0.6, 17.5], [chest, 23.4]]), { path: line([-30, length - 1.6], [0, length - 0.9], [30, length - 1.6]), kind: 'stitch' }] },
    ],
  }
}

/** One-piece swimsuit. */
export function swimsuit(random: Random, back: boolean): Drawing {
  const scoop = back ? random.between(18, 30) : random.between(11, 19)
  const vee = !back && random.chance(0.3)
  const half: Point[] = [[0, scoop, ...(vee ? [1] as const : [])] as Point, [5.5, scoop * 0.82], [8.6, scoop * 0.4], [9.4, 0, 1], [12.2, 0.6, 1], [12.6, 9], [16.8, 17.6, 1], [16.2, 27], [13.8, 38], [17.2, 54], [17.6, 58, 1], [11, 63.5], [5, 70], [3.4, 73, 1], [0, 73.6]]
  const flat = back ? [] : [{ path: symmetric([[0, 22], [6, 16], [9.6, 1, 1], [12, 0.8, 1], [12.4, 10], [16, 18, 1], [0, 30]]), slot: 'lining' as const, tone: 0.66, creased: 0.2 }]
  const seam: Line[] = random.chance(0.4) ? [{ path: line([-18, 36], [0, 37], [18, 36]), kind: 'seam' }] : []
  return { focus: [3, 18], fill: [0.6, 0.84], parts: [...flat, { path: symmetric(half), slot: 'main', printed: true, round: 6, puff: 1.2, creased: 0.4, folds: [{ points: [[-13, 40], [-4, 42], [4, 41]], width: 1.3, depth: -0.3 }, { points: [[13, 42], [5, 45], [-3, 45]], width: 1.3, depth: -0.25 }], lines: seam }] }
}

/** Short swim trunks with a drawcord. */
export function swimShorts(random: Random, back: boolean): Drawing {
  const length = random.between(36, 42)
  const hem = random.between(24, 26)
  const [lining, waist] = band(18.4, 4, true) as [Part, Part]
  const leg = (hand: -1 | 1): Part => ({
    path: curve((([[-0.2, 4, 1], [18.4, 3.4, 1], [22.6, 14], [hem + 0.6, length - 1.4, 1], [hem * 0.55, length + 0.6], [2.4, length + 0.4, 1], [0.6, 25], [-0.2, 23, 1]]) as Point[]).map((point) => (hand === 1 ? point : flip(point)))), slot: 'main', printed: true, lift: 0.5, round: 5, grain: -hand * 3,
    folds: [0, 1, 2].map((at) => ({ points: [[hand * 0.5, 22 + at], [hand * 8, 17 + at * 5], [hand * 18, 12 + at * 8]] as Point[], width: 1.3, depth: -0.4 })),
    lines: [{ path: line([hand * 0, length - 1.6], [hand * 30, length - 2.6]), kind: 'stitch' }, { path: line([hand * 14, 4], [hand * 21.5, 17]), kind: 'edge' }],
  })
  const cord: Part['over'] = (ink) => `<g fill="none" stroke-linecap="round" stroke="${ink.fill('pale')}" stroke-width=".75"><path d="M-1.2 3C-2.8 8 -1.2 11 -2.6 15.6M1.2 3C2.8 7 1.4 10 2.8 14"/></g><circle cx="-1.2" cy="2.9" r=".45" fill="${ink.metal}"/><circle cx="1.2" cy="2.9" r=".45" fill="${ink.metal}"/>`
  return { focus: [4, 10], fill: [0.72, 0.62], closest: 13, parts: [...(back ? [] : [lining]), leg(-1), leg(1), { ...waist, over: back ? undefined : cord }] }
}
