import type { Drawing, Line, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { box, curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { stitch } from './lines.ts'

/** Belt laid in a loop, buckle to the front. */
export function belt(random: Random): Drawing {
  const h = random.between(2.8, 3.8)
  const arc = (ry: number, from: number, to: number, y = 0): Point[] =>
    Array.from({ length: 13 }, (_, at) => {
      const angle = from + ((to - from) * at) / 12
      return [Math.cos(angle) * 15, y + Math.sin(angle) * ry]
    })
  const strip = (ry: number, from: number, to: number): ReturnType<typeof curve> => {
    const low = arc(ry, from, to, h)
    return curve([
      ...arc(ry, from, to).map((point, at): Point => (at === 0 || at === 12 ? [point[0], point[1], 1] : point)),
      ...low.reverse().map((point, at): Point => (at === 0 || at === 12 ? [point[0], point[1], 1] : point)),
    ])
  }
  const round = random.chance(0.35)
  const buckle: Part['over'] = (ink) => {
    const shape = (colour: string, extra: string) =>
      round
        ? `<ellipse cx="0" cy="${5.6 + h / 2}" rx="3" ry="${h * 0.78}" fill="none" stroke="${colour}" ${extra}/>`
        : `<rect x="-2.7" y="${5.6 - h * 0.2}" width="5.4" height="${h * 1.42}" rx=".7" fill="none" stroke="${colour}" ${extra}/>`
    return (
      shape('#000', 'stroke-opacity=".35" stroke-width=".95" transform="translate(.18 .28)"') +
      shape(ink.metal, 'stroke-width=".85"') +
      shape('#fff', 'stroke-opacity=".4" stroke-width=".2" transform="translate(-.1 -.16)"') +
      `<path d="M-2.6 ${5.6 + h / 2}h5.3" stroke="${ink.metal}" stroke-width=".5"/>`
    )
  }
  const edges: Line[] = [stitch(...arc(5.6, 0, Math.PI, 0.35)), stitch(...arc(5.6, 0, Math.PI, h - 0.35))]
  const holes = (at: number) =>
    `<ellipse cx="${(Math.cos(at) * 15).toFixed(2)}" cy="${(Math.sin(at) * 5.6 + h / 2).toFixed(2)}" rx=".24" ry=".3" fill="#000" fill-opacity=".6"/>`
  return {
    focus: [2, 6],
    fill: [0.74, 0.5],
    across: 38,
    stands: true,
    parts: [
      { path: strip(-5.6, 0, Math.PI), slot: 'hide', fabric: 'suede', tone: 0.62, round: 1, creased: 0 },
      {
        path: strip(5.6, 0, Math.PI),
        slot: 'main',
        printed: true,
        lift: 0.6,
        round: 1,
        puff: 1,
        creased: 0.1,
        lines: edges,
        inside: () => [1.05, 1.16, 1.27, 1.38].map(holes).join(''),
      },
      { path: box(4, 5.1, 1.3, h + 0.6), slot: 'main', lift: 0.2, round: 0.4, creased: 0, over: buckle },
    ],
  }
}
