import type { Drawing, Line, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { box, curve, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { moved } from '../upper/trim.ts'

const stitch = (...points: Point[]): Line => ({ path: curve(points, false), kind: 'stitch' })

/** Belt laid in a loop, buckle to the front. */
export function belt(random: Random): Drawing {
  const h = random.between(2.8, 3.8)
  const arc = (ry: number, from: number, to: number, y = 0): Point[] => Array.from({ length: 13 }, (_, at) => {
    const angle = from + ((to - from) * at) / 12
    return [Math.cos(angle) * 15, y + Math.sin(angle) * ry]
  })
  const strip = (ry: number, from: number, to: number): ReturnType<typeof curve> => {
    const low = arc(ry, from, to, h)
    return curve([...arc(ry, from, to).map((point, at): Point => (at === 0 || at === 12 ? [point[0], point[1], 1] : point)), ...low.reverse().map((point, at): Point => (at === 0 || at === 12 ? [point[0], point[1], 1] : point))])
  }
  const round = random.chance(0.35)
  const buckle: Part['over'] = (ink) => {
    const shape = (colour: string, extra: string) => round ? `<ellipse cx="0" cy="${5.6 + h / 2}" rx="3" ry="${h * 0.78}" fill="none" stroke="${colour}" ${extra}/>` : `<rect x="-2.7" y="${5.6 - h * 0.2}" width="5.4" height="${h * 1.42}" rx=".7" fill="none" stroke="${colour}" ${extra}/>`
    return shape('#000', 'stroke-opacity=".35" stroke-width=".95" transform="translate(.18 .28)"') + shape(ink.metal, 'stroke-width=".85"') + shape('#fff', 'stroke-opacity=".4" stroke-width=".2" transform="translate(-.1 -.16)"') + `<path d="M-2.6 ${5.6 + h / 2}h5.3" stroke="${ink.metal}" stroke-width=".5"/>`
  }
  const edges: Line[] = [stitch(...arc(5.6, 0, Math.PI, 0.35)), stitch(...arc(5.6, 0, Math.PI, h - 0.35))]
  const holes = (at: number) => `<ellipse cx="${(Math.cos(at) * 15).toFixed(2)}" cy="${(Math.sin(at) * 5.6 + h / 2).toFixed(2)}" rx=".24" ry=".3" fill="#000" fill-opacity=".6"/>`
  return {
    focus: [2, 6], fill: [0.74, 0.5], closest: 24, stands: true,
    parts: [
      { path: strip(-5.6, 0, Math.PI), slot: 'hide', fabric: 'suede', tone: 0.62, round: 1, creased: 0 },
      { path: strip(5.6, 0, Math.PI), slot: 'main', printed: true, lift: 0.6, round: 1, puff: 1, creased: 0.1, lines: edges, inside: () => [1.05, 1.16, 1.27, 1.38].map(holes).join('') },
      { path: box(4, 5.1, 1.3, h + 0.6), slot: 'main', lift: 0.2, round: 0.4, creased: 0, over: buckle },
    ],
  }
}

/** Scarf hung over its middle, ends with fringe. */
export function scarf(random: Random): Drawing {
  const w = random.between(9, 12)
  const length = random.between(70, 82)
  const fringe = random.chance(0.75)
  const tail = (x: number, end: number, lean: number): Part => ({
    path: curve([[x - w * 0.62, 2], [x, -1.4], [x + w * 0.62, 2], [x + w + lean * 0.4, 26], [x + w * 1.02 + lean, end, 1], [x + lean, end + 0.6], [x - w * 1.02 + lean, end - 0.3, 1], [x - w + lean * 0.4, 26]]), slot: 'main', printed: true, lift: 0.9, round: 3.4, puff: 1.2, grain: -lean * 0.6, creased: 0.7, flutes: { count: 2.4, depth: 0.8, from: -8, to: 30 },
    over: fringe ? (ink) => `<path d="${Array.from({ length: 34 }, (_, at) => { const px = x - w + lean + (at / 33) * w * 2; return `M${px.toFixed(2)} ${(end - 0.2).toFixed(2)}q${(Math.sin(at * 7.1) * 0.5).toFixed(2)} 2.6 ${(Math.sin(at * 3.7) * 0.7).toFixed(2)} ${(4.6 + Math.sin(at * 5.3) * 0.6).toFixed(2)}` }).join('')}" stroke="${ink.fill('main')}" stroke-width=".42" fill="none" stroke-linecap="round"/>` : undefined,
  })
  return { focus: [3, length - 12], fill: [0.62, 0.84], closest: 12, parts: [{ ...tail(-4.6, length - random.between(5, 10), -2), tone: 0.93 }, tail(4, length, 2)] }
}

/** Knitted cap with turned-up brim, some with a pompom. */
export function beanie(random: Random): Drawing {
  const pompom = random.chance(0.3)
  const h = random.between(12, 15)
  const ball: Part = { path: curve(Array.from({ length: 22 }, (_, at): Point => { const r = 4.6 + (at % 2 ? 0.5 : -0.2); const a = (at / 22) * Math.PI * 2; return [Math.cos(a) * r, -h - 2.6 + Math.sin(a) * r] })), slot: random.chance(0.5) ? 'second' : 'main', fabric: 'fleece', lift: 0.3, round: 3, puff: 1.3, creased: 1.4 }
  return {
    focus: [2, 2], fill: [0.6, 0.6], closest: 24,
    parts: [
      ...(pompom ? [ball] : []),
      { path: symmetric([[0, -h], [5.6, -h + 1.2], [10, -h + 5.4], [11.8, 0], [11.9, 4, 1], [0, 5]]), slot: 'main', printed: true, round: 5, puff: 1.4, creased: 0.4, folds: [-6, -2.5, 1, 4.4, 8].map((x) => ({ points: [[x * 0.25, -h + 0.6], [x * 0.8, -h + 6], [x * 1.1, -2]] as Point[], width: 0.7, depth: -0.3 })) },
      { path: symmetric([[0, 0], [6, -0.2], [12.2, -0.8, 1], [12.7, 3], [12.3, 6.6, 1], [6, 7.6], [0, 7.8]]), slot: 'main', fabric: 'rib', lift: 0.5, round: 2.4, puff: 1.5, creased: 0.2, over: random.chance(0.6) ? (ink) => `<rect x="5" y="2.6" width="3" height="2.4" fill="${ink.fill('hide')}"/><path d="M5.6 3.8h1.8" stroke="#2e1a0c" stroke-width=".26"/>` : undefined },
    ],
  }
}

/** Six-panel cap, seen from the front above its peak. */
export function cap(random: Random): Drawing {
  const front: Line[] = [stitch([-0.3, -11.5], [-0.3, 3]), stitch([0.3, -11.5], [0.3, 3]), { path: curve([[0, -11.5], [0, 3]], false), kind: 'seam' }, { path: curve([[0.6, -11.4], [6.6, -8], [9.4, 3]], false), kind: 'seam' }, { path: curve([[-0.6, -11.4], [-6.6, -8], [-9.4, 3]], false), kind: 'seam' }]
  const badge = random.chance(0.6)
  return {
    focus: [3, 0], fill: [0.62, 0.5], closest: 26, stands: true,
    parts: [
      { path: symmetric([[0, -11.6], [5, -10.6], [8.9, -6.8], [10, 0], [9.8, 3.2, 1], [5, 1.6], [0, 1]]), slot: 'main', printed: true, round: 4.6, puff: 1.5, creased: 0.5, lines: front, over: (ink) => `<ellipse cx="0" cy="-11.6" rx=".9" ry=".5" fill="${ink.fill('main')}" stroke="#000" stroke-opacity=".3" stroke-width=".12"/>${[-1, 1].map((hand) => `<circle cx="${hand * 5.2}" cy="-6.4" r=".32" fill="#000" fill-opacity=".45"/>`).join('')}` },
      { path: symmetric([[0, 0.8], [5.6, 1.4], [10, 3, 1], [11.4, 5.6], [9.4, 8.2], [4.6, 8.9], [0, 9]]), slot: random.chance(0.3) ? 'second' : 'main', lift: 0.5, round: 1.8, puff: 1.3, creased: 0.1, lines: [1, 2, 3, 4].map((at) => stitch([-10.6 + at * 0.2, 3.2 + at * 0.9], [-5, 2 + at * 1.35], [0, 1.5 + at * 1.4], [5, 2 + at * 1.35], [10.6 - at * 0.2, 3.2 + at * 0.9])) },
      ...(badge ? [{ path: box(-2, -5.6, 4, 3), slot: 'second' as const, fabric: 'canvas' as const, lift: 0.1, round: 0.3, creased: 0, over: () => '<path d="M-1.2 -4.1h2.4" stroke="#fff" stroke-opacity=".7" stroke-width=".4"/>' }] : []),
    ],
  }
}

/** A pair of ribbed socks. */
export function socks(random: Random): Drawing {
  const shaft = random.between(17, 22)
  const sock: Part = { path: curve([[0, 0, 1], [4.6, -0.3], [9, 0, 1], [9.2, shaft * 0.6], [9.6, shaft], [14, shaft + 5], [20.4, shaft + 8.6], [21, shaft + 13], [16, shaft + 14.4], [6, shaft + 12.2], [0.2, shaft + 7.4], [0, shaft * 0.7]]), slot: 'main', printed: true, fabric: 'rib', lift: 0.5, round: 2.4, puff: 1.1, creased: 0.5 }
  const heel: Part = { path: curve([[0.2, shaft + 2, 1], [4.6, shaft + 4.4], [7, shaft + 12.3, 1], [3, shaft + 10.6], [0, shaft + 6]]), slot: 'second', lift: 0.02, round: 1.6, creased: 0.2, fabric: 'fine-knit' }
  const toe: Part = { path: curve([[16.4, shaft + 6.4, 1], [20.5, shaft + 8.7], [21, shaft + 13], [16, shaft + 14.4, 1], [15.2, shaft + 10]]), slot: 'second', lift: 0.02, round: 1.6, creased: 0.2, fabric: 'fine-knit' }
  const cuff: Part = { path: curve([[-0.2, 0, 1], [4.6, -0.4], [9.2, 0, 1], [9.3, 4, 1], [4.6, 4.4], [-0.2, 4, 1]]), slot: random.chance(0.5) ? 'second' : 'main', fabric: 'rib', lift: 0.15, round: 1.2, creased: 0.1 }
  const one = [sock, heel, toe, cuff]
  return { focus: [6, 6], fill: [0.62, 0.66], closest: 18, parts: [...one.map((part) => moved(part, -9, 1.6)), ...one] }
}

/** Wide-brimmed straw or felt hat. */
export function hat(random: Random): Drawing {
  const h = random.between(9, 11)
  return {
    focus: [4, -2], fill: [0.72, 0.5], closest: 20, stands: true,
    parts: [
      { path: symmetric([[0, -2.6], [10, -2.2], [17.4, 0.6], [18, 2], [11, 4.6], [0, 5.6]]), slot: 'main', round: 2, puff: 0.9, creased: 0.3, lines: [stitch([-17, 2.2], [-11, 4], [0, 5], [11, 4], [17, 2.2])] },
      { path: symmetric([[0, -h + 0.8], [3, -h - 0.4], [7.4, -h + 0.8], [9, -3], [9.6, 1.6, 1], [5, 2.9], [0, 3.3]]), slot: 'main', lift: 0.8, round: 4, puff: 1.6, creased: 0.3, folds: [{ points: [[0, -h], [0.4, -h + 4]], width: 1.6, depth: -0.9 }] },
      { path: curve([[-9.3, -1.6, 1], [0, 0.2], [9.3, -1.6, 1], [9.6, 1.6, 1], [0, 3.4], [-9.6, 1.6, 1]]), slot: 'second', fabric: 'satin', lift: 0.2, round: 0.9, creased: 0.2 },
    ],
  }
}

