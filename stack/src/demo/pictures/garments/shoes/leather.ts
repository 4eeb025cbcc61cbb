import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, ellipse, ribbon } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { laces, pair, pitched, sole } from './last.ts'

const stitch = (...points: Point[]) => ({ path: curve(points, false), kind: 'stitch' as const })
const inner = (points: Point[]): Part => ({ path: curve(points), slot: 'hide', fabric: 'leather', tone: 0.66, round: 1, creased: 0 })
const vampCreases = (s: number) => [{ points: [[17.6, s - 4], [18.8, s - 2.4], [19.2, s - 0.8]] as Point[], width: 0.45, depth: -0.12 }, { points: [[19, s - 3.8], [20.2, s - 2.2], [20.6, s - 0.8]] as Point[], width: 0.45, depth: -0.12 }]

/** Lace-up ankle boot, commando or leather sole. */
export function boot(random: Random): Drawing {
  const chunky = random.chance(0.5)
  const heel = chunky ? 4 : 3
  const s = -heel
  const top = random.between(12.5, 16)
  const t = s - top
  return pair([...pitched([
    { path: curve([[8.4, t + 1], [9.6, t - 1.8], [12.4, t - 1.2], [13.6, t + 5], [12, t + 8]]), slot: 'main', tone: 0.92, round: 1.2, lift: 0.2 },
    { path: curve([[0.6, s + 0.2, 1], [0.1, s - 3.6], [1.4, s - 8], [0.9, t, 1], [5, t + 0.4], [10.2, t - 0.3, 1], [11.6, t + 5], [13.4, s - 7], [17.6, s - 4.4], [22, s - 3.9], [26.6, s - 3.5], [28.9, s - 1.3], [28.4, s + 1.2, 1]]), slot: 'main', lift: 0.3, round: 2.4, puff: 1.15, creased: 0.5, folds: [{ points: [[2, s - 6.6], [6, s - 5.6], [10, s - 6.4]], width: 0.7, depth: -0.25 }, ...vampCreases(s)], lines: [stitch([5, t], [5.4, s - 7], [4.2, s - 4.6], [3.8, s]), stitch([8.6, t + 0.4], [9.8, t + 6], [12.2, s - 4.6], [15.6, s - 2.2], [15, s + 0.6]), stitch([8.1, t + 0.4], [9.3, t + 6], [11.8, s - 4.2], [15.1, s - 1.8], [14.5, s + 0.6]), ...(random.chance(0.6) ? [stitch([22.2, s - 4], [23, s - 1.6], [22.2, s + 0.8]), stitch([22.6, s - 4], [23.4, s - 1.6], [22.6, s + 0.8])] : [])] },
    { path: ribbon([[0.6, t + 0.6], [5, t + 1], [10, t + 0.3]], 1.5), slot: 'main', fabric: 'suede', lift: 0.2, round: 0.8, puff: 1.2, creased: 0 },
    { path: ribbon([[0.4, t + 1.6], [-0.5, t - 0.8], [0.9, t - 1.6], [1.3, t + 1.2]], 0.6), slot: 'main', fabric: 'canvas', round: 0.3, creased: 0 },
    ...laces([16.2, s - 5, 1], [10.7, t + 1.8], 7, 0.42).map((part) => ({ ...part, slot: 'dark' as const })),
    ], heel, chunky ? 2 : 1.1),
    ...sole(heel, chunky ? 2 : 1.1, 'dark', { block: 8.4, welt: true, flare: 0.2 }),
  ], [12, s - 6])
}

/** Ankle boot with elastic sides. */
export function chelseaBoot(random: Random): Drawing {
  const heel = random.pick([3, 4.6])
  const s = -heel
  const t = s - random.between(11.5, 14)
  return pair([...pitched([
    inner([[1.2, t + 0.4], [5.6, t - 0.6], [10.8, t + 0.2], [5.8, t + 1.4]]),
    { path: curve([[0.6, s + 0.2, 1], [0.1, s - 3.6], [1.3, s - 8], [1, t, 1], [5.8, t + 0.9], [10.8, t, 1], [11.6, s - 8.6], [14.2, s - 5.8], [18.4, s - 4], [23, s - 3.4], [27, s - 3.1], [29, s - 1.1], [28.6, s + 1, 1]]), slot: 'main', lift: 0.3, round: 2.4, puff: 1.2, creased: 0.4, folds: [{ points: [[1.6, s - 6], [5, s - 5.2], [8, s - 5.6]], width: 0.7, depth: -0.2 }, { points: [[11.8, s - 7], [13, s - 4.6], [15.6, s - 3.6]], width: 0.7, depth: -0.25 }, ...vampCreases(s)], lines: [stitch([7.8, s - 3.4], [11, s - 1.8], [14.6, s + 0.8])] },
    { path: curve([[4.2, t + 0.8, 1], [8.4, t + 0.7, 1], [8.6, s - 7], [7.2, s - 3.4], [5.6, s - 3.6], [4, s - 7]]), slot: 'dark', fabric: 'rib', lift: 0.08, round: 0.7, creased: 0, lines: [stitch([3.8, t], [3.6, s - 7], [5.4, s - 3.1]), stitch([8.8, t], [9, s - 7], [7.4, s - 2.9])] },
    { path: ribbon([[0.9, t + 1.4], [0.2, t - 1.2], [2.2, t - 1.4], [2.4, t + 1.4]], 0.9), slot: 'main', fabric: 'canvas', round: 0.3, creased: 0 },
    ], heel, 1.1),
    ...sole(heel, 1.1, random.chance(0.4) ? 'hide' : 'dark', { block: 7.8 }),
  ], [9, s - 5])
}

/** Slip-on with apron and saddle. */
export function loafer(random: Random): Drawing {
  const chunky = random.chance(0.35)
  const heel = chunky ? 3.6 : 2.6
  const s = -heel
  const detail = random.pick(['penny', 'bit', 'tassel'] as const)
  const bit: Part['over'] = detail === 'bit' ? (ink) => `<path d="M14 ${s - 5.8}q1.6 .9 3.2 .9" stroke="${ink.metal}" stroke-width=".5" fill="none"/><circle cx="13.8" cy="${s - 5.9}" r=".75" fill="none" stroke="${ink.metal}" stroke-width=".34"/><circle cx="17.4" cy="${s - 4.8}" r=".75" fill="none" stroke="${ink.metal}" stroke-width=".34"/>` : undefined
  const tassels: Part[] = detail === 'tassel' ? [0, 1].map((at): Part => ({ path: curve([[17.2 + at, s - 5, 1], [18.4 + at, s - 4.6, 1], [19.8 + at * 1.2, s - 1.6 + at * 0.3, 1], [17.2 + at * 1.2, s - 1.7, 1]]), slot: 'main', lift: 0.2, round: 0.4, creased: 0, lines: [stitch([18 + at, s - 4.4], [18.6 + at, s - 1.6])] })) : []
  return pair([...pitched([
    inner([[1, s - 6], [4, s - 6.8], [10, s - 5.8], [13.6, s - 7], [12, s - 4], [6, s - 3.4]]),
    { path: curve([[0.5, s + 0.2, 1], [0.1, s - 3], [0.8, s - 6.2, 1], [3.2, s - 5.6], [7.4, s - 4], [11, s - 5], [12.8, s - 7.2, 1], [15.8, s - 6.2], [19.6, s - 4.4], [24, s - 3.4], [27.2, s - 2.8], [28.9, s - 1], [28.6, s + 1, 1]]), slot: 'main', lift: 0.3, round: 2, puff: 1.15, creased: 0.3, folds: vampCreases(s).slice(1), lines: [stitch([6, s - 4.3], [5.4, s - 2], [6, s])] },
    { path: curve([[12.8, s - 7.1, 1], [16.2, s - 6.1], [20.6, s - 4.2], [25, s - 3.2], [26.8, s - 2.2], [23.6, s - 2.3], [18.4, s - 3.2], [13.6, s - 5.2]]), slot: 'main', lift: 0.12, round: 0.7, puff: 1.2, creased: 0, lines: [stitch([13.6, s - 4.9], [18.4, s - 2.9], [23.6, s - 2], [27, s - 1.9])] },
    { path: curve([[13.2, s - 7.2, 1], [16.4, s - 6.2, 1], [15.6, s - 3.6], [13.8, s - 0.4], [13.4, s + 0.6, 1], [10.2, s + 0.6, 1], [11.4, s - 3]]), slot: detail === 'penny' && random.chance(0.25) ? 'second' : 'main', lift: 0.16, round: 0.6, creased: 0, lines: [stitch([13.4, s - 6.8], [11.8, s - 3], [10.7, s + 0.6]), stitch([16, s - 6], [15.1, s - 3.4], [12.9, s + 0.6])], inside: detail === 'penny' ? () => `<path d="M13.4 ${s - 5.4}q1.1 .9 2 .7l-.3 .9q-1.2 -.1 -2.2 -.8z" fill="#000" fill-opacity=".55"/>` : undefined, over: bit },
    ...tassels,
    ], heel, chunky ? 1.9 : 0.9),
    ...sole(heel, chunky ? 1.9 : 0.9, random.chance(0.3) ? 'hide' : 'dark', { block: 7.4, welt: true }),
  ], [15, s - 4])
}

/** Open-laced leather shoe. */
export function derby(random: Random): Drawing {
  const heel = random.pick([2.6, 3.6])
  const s = -heel
  const cap = random.chance(0.6)
  return pair([...pitched([
    { path: curve([[9.6, s - 6], [10.8, s - 8.8], [13, s - 8.2], [15.6, s - 5], [13, s - 4]]), slot: 'main', tone: 0.9, round: 1, lift: 0.2 },
    inner([[1, s - 6.4], [4, s - 7.2], [9, s - 6.4], [11, s - 7.6], [9, s - 4.6], [5, s - 4]]),
    { path: curve([[0.5, s + 0.2, 1], [0.1, s - 3.2], [0.9, s - 6.6, 1], [3.6, s - 6], [7.4, s - 5], [11, s - 7.8, 1], [14.6, s - 6], [18.6, s - 4.2], [23.4, s - 3.4], [27.2, s - 3], [29, s - 1.1], [28.8, s + 1, 1]]), slot: 'main', lift: 0.3, round: 2, puff: 1.15, creased: 0.3, folds: vampCreases(s), lines: [stitch([6.2, s - 5.2], [5.8, s - 2.4], [6.4, s]), ...(cap ? [stitch([22.4, s - 3.6], [23.2, s - 1.4], [22.6, s + 0.8]), stitch([22.8, s - 3.6], [23.6, s - 1.4], [23, s + 0.8])] : [])] },
    { path: curve([[10.8, s - 7.7, 1], [14.2, s - 6.1], [17.4, s - 4.6], [17.2, s - 2.6], [14.4, s - 1.6], [10.4, s + 0.5, 1], [6.6, s + 0.4, 1], [7.8, s - 5.2]]), slot: 'main', lift: 0.16, round: 0.8, creased: 0, lines: [stitch([11, s - 7.1], [14, s - 5.6], [16.9, s - 4.3], [16.7, s - 2.9], [14.2, s - 2], [10, s + 0.4])] },
    ...laces([16, s - 4.9, 1], [11.9, s - 6.7], 4, 0.36).map((part) => ({ ...part, slot: 'dark' as const })),
    ], heel, 1.1),
    ...sole(heel, 1.1, random.chance(0.35) ? 'hide' : 'dark', { block: 7.6, welt: true }),
  ], [14, s - 4])
}

/** Flat slide or strapped sandal on a footbed. */
export function sandal(random: Random): Drawing {
  const s = -2.4
  const kind = random.pick(['slide', 'straps', 'ankle'] as const)
  const bed: Part[] = [
    { path: curve([[-0.2, s - 0.6], [4, s - 1.1], [11, s - 0.7], [17, s - 0.2], [24, s - 0.3], [28.6, s - 1.1], [29.2, s - 0.2], [27, s + 0.8], [4, s + 0.8], [0, s + 0.4]]), slot: 'hide', fabric: 'suede', round: 0.7, creased: 0 },
    { path: curve([[-0.1, s + 0.1, 1], [10, s + 0.2], [18, s + 0.4], [29, s - 0.2, 1], [28.4, -0.8], [25, 0], [3, 0], [0.2, -0.4]]), slot: kind === 'slide' ? 'pale' : 'dark', fabric: kind === 'slide' ? 'straw' : 'rubber', lift: 0.1, round: 0.8, creased: 0 },
  ]
  const buckle = (x: number, y: number): Part['over'] => (ink) => `<rect x="${x}" y="${y}" width="1.7" height="1.9" rx=".3" fill="none" stroke="${ink.metal}" stroke-width=".4"/><path d="M${x + 0.2} ${y + 1}h1.6" stroke="${ink.metal}" stroke-width=".26"/>`
  const band = (from: number, to: number, high: number, over?: Part['over']): Part => ({ path: curve([[from, s + 0.3, 1], [from + 0.4, s - high * 0.7], [from + 0.9, s - high, 1], [to - 0.3, s - high * 0.86, 1], [to, s - high * 0.45], [to + 0.2, s + 0.4, 1]]), slot: 'main', lift: 0.35, round: 0.9, puff: 1.1, creased: 0.1, lines: [stitch([from + 0.4, s + 0.3], [from + 0.8, s - high * 0.66], [from + 1.7, s - high + 0.2]), stitch([to - 0.3, s + 0.4], [to - 0.4, s - high * 0.42], [to - 1, s - high * 0.78])], over })
  const straps: Part[] = kind === 'slide' ? [band(11.6, 16.6, 5.6, buckle(13.2, s - 3.6)), band(18, 23, 4.2, buckle(19.6, s - 2.8))]
    : [band(19.4, 23.6, 3.9), band(13.6, 17.4, 5), { path: ribbon([[1.6, s - 0.4], [1.4, s - 4], [2.2, s - 7.2], [7, s - 6.4], [12.6, s - 4.6], [16, s - 3.4]], 0.9), slot: 'main', lift: 0.3, round: 0.4, creased: 0 }, ...(kind === 'ankle' ? [{ path: ribbon([[2, s - 7.6], [5, s - 8.8], [9.6, s - 7.8], [5.6, s - 6.7], [2.2, s - 7]], 0.8), slot: 'main' as const, lift: 0.3, round: 0.4, creased: 0, over: buckle(6.4, s - 8) }] : [])]
  return pair([...bed, ...straps], [17, s - 2])
}

/** Ballet flat or pump. */
export function ballerina(random: Random): Drawing {
  const heel = random.pick([1.4, 1.4, 5.4])
  const s = -heel
  const bow = random.chance(0.6)
  const high = heel > 3
    const upper: Point[] = [[0.5, s + 0.2, 1], [0.2, s - 2.6], [0.7, s - 5.2, 1], [4, s - 3.8], [10, s - 1.8], [15.6, s - 1.6], [18.8, s - 3.2, 1], [22.6, s - 3], [26.6, s - 1.8], [28.8, s - 0.4], [28.6, s + 0.6, 1]]
  const block: Part[] = high ? sole(heel, 0.7, 'dark', { block: 5.6 }).map((part) => ({ ...part, slot: 'main' as const })) : sole(heel, 0.7, 'dark', { block: 6 })
  const tie: Part[] = bow ? [{ path: ribbon([[17.4, s - 3.4], [18.6, s - 4.4], [19.8, s - 3.4], [18.6, s - 2.9]], 0.55), slot: 'main', lift: 0.2, round: 0.3, creased: 0 }, { path: ellipse(18.7, s - 3.2, 0.5, 0.4), slot: 'main', lift: 0.15, round: 0.3, creased: 0 }] : []
  return pair([...pitched([inner([[0.8, s - 5], [4, s - 5.2], [10, s - 4], [18.6, s - 3.4], [15, s - 0.8], [6, s - 2]]), { path: curve(upper), slot: 'main', lift: 0.3, round: 1.8, puff: 1.1, creased: 0.2, lines: [stitch([0.9, s - 4.8], [4, s - 3.4], [10, s - 1.4], [15.6, s - 1.2], [18.6, s - 2.7])] }, ...tie], heel, 0.7), ...block], [18, s - 2])
}
