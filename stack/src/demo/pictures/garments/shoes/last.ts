import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, halved, ribbon, transformed } from '../../geometry/path.ts'
import { moved } from '../upper/place.ts'

/** A shoe in profile, toe to the right: x = 0 at the heel, y = 0 on the ground, upwards negative; about 29 cm long. */
export type Shoe = readonly Part[]

/** A pair: the second shoe stands a step behind. */
export function pair(shoe: Shoe, focus: readonly [number, number], deep = 2.6): Drawing {
  return {
    focus,
    fill: [0.86, 0.62],
    across: 33,
    stands: true,
    parts: [...shoe.map((part) => ({ ...moved(part, -3.4, -deep), tone: (part.tone ?? 1) * 0.93 })), ...shoe],
  }
}

/** Sole: `heel` and `fore` heights; a heel block when there is an arch. */
export function sole(
  heel: number,
  fore: number,
  slot: Part['slot'],
  options: { block?: number; toe?: number; welt?: boolean; fabric?: Part['fabric']; flare?: number } = {},
): Part[] {
  const toe = options.toe ?? 29
  const flare = options.flare ?? 0.3
  const parts: Part[] = []
  const fabric = options.fabric ?? 'rubber'
  if (options.block) {
    const end = options.block
    parts.push({
      path: curve([
        [-flare, -heel + 0.4, 1],
        [end + 0.6, -heel + 0.5, 1],
        [end, -0.05, 1],
        [0.3, -0.05, 1],
      ]),
      slot,
      fabric,
      round: 0.8,
      puff: 0.6,
      creased: 0,
      lines: [0.32, 0.64].map((at) => ({
        path: curve(
          [
            [-1, -heel * at],
            [end + 1, -heel * at],
          ],
          false,
        ),
        kind: 'seam' as const,
      })),
    })
    parts.push({
      path: curve([
        [-flare, -heel - 0.5, 1],
        [7, -heel - 0.2],
        [13, -fore - 0.9],
        [19, -fore],
        [25, -fore - 0.2],
        [toe + 0.2, -fore - 1.5, 1],
        [toe + 0.3, -fore * 0.9 - 0.6],
        [toe - 3, -0.35],
        [20, 0],
        [15.5, -0.1],
        [12, -heel * 0.55],
        [7.5, -heel + 0.5],
        [-flare, -heel + 0.6, 1],
      ]),
      slot,
      fabric,
      lift: 0.15,
      round: 0.5,
      puff: 0.5,
      creased: 0,
    })
  } else {
    parts.push({
      path: curve([
        [-flare, -heel, 1],
        [6, -heel + 0.3],
        [15, -fore - 0.1],
        [23, -fore],
        [toe - 0.2, -fore - 1, 1],
        [toe + 0.5, -fore * 0.6 - 0.5],
        [toe - 1.6, -0.3],
        [21, 0],
        [4, 0],
        [0, -0.35],
      ]),
      slot,
      fabric,
      lift: 0.15,
      round: 0.9,
      puff: 0.7,
      creased: 0,
    })
  }
  if (options.welt)
    parts.push({
      path: ribbon(
        [
          [-0.2, -heel - 0.4],
          [6, -heel - 0.1],
          [14, -fore - 0.6],
          [22, -fore - 0.1],
          [toe + 0.2, -fore - 1.3],
        ],
        0.45,
      ),
      slot: 'hide',
      fabric: 'leather',
      round: 0.3,
      creased: 0,
      lines: [
        {
          path: curve(
            [
              [-0.2, -heel - 0.4],
              [6, -heel - 0.1],
              [14, -fore - 0.6],
              [22, -fore - 0.1],
              [toe, -fore - 1.2],
            ],
            false,
          ),
          kind: 'stitch',
        },
      ],
    })
  return parts
}

/** Laces in bars up the instep between two lines of eyelets. */
export function laces(from: Point, to: Point, rows: number, width = 0.5): Part[] {
  const bars: Part[] = []
  const dx = (to[0] - from[0]) / (rows - 1)
  const dy = (to[1] - from[1]) / (rows - 1)
  const length = Math.hypot(dx, dy)
  const [nx, ny] = [-dy / length, dx / length]
  for (let at = 0; at < rows; at++) {
    const x = from[0] + dx * at
    const y = from[1] + dy * at
    bars.push({
      path: ribbon(
        [
          [x - nx * 1.5 + dx * 0.28, y - ny * 1.5 + dy * 0.28],
          [x - nx * 0.1, y - ny * 0.1 - 0.15],
          [x + nx * 1.7, y + ny * 1.7],
        ],
        width,
      ),
      slot: 'pale',
      fabric: 'canvas',
      lift: 0.16,
      round: 0.35,
      puff: 1.2,
      creased: 0,
      over: () =>
        `<circle cx="${(x + nx * 1.75).toFixed(2)}" cy="${(y + ny * 1.75).toFixed(2)}" r=".3" fill="#201c1a" fill-opacity=".75"/>`,
    })
  }
  return bars
}

/** Bends an upper drawn level down to the lower forefoot, as a heel lifts the back of the foot. */
export function pitched(parts: readonly Part[], heel: number, fore: number): Part[] {
  const sink = (x: number) => {
    const t = Math.min(1, Math.max(0, (x - 4) / 8.5))
    return (heel - fore) * t * t * (3 - 2 * t)
  }
  return parts.map((part) => {
    const middle = (part.path.start[0] + part.path.cubics[Math.floor(part.path.cubics.length / 2)]![4]) / 2
    const wrap = (markup: Part['inside']): Part['inside'] =>
      markup && ((ink) => `<g transform="translate(0 ${sink(middle).toFixed(2)})">${markup(ink)}</g>`)
    const bend = (x: number, y: number) => [x, y + sink(x)] as const
    return {
      ...part,
      path: transformed(halved(halved(part.path)), bend),
      inside: wrap(part.inside),
      over: wrap(part.over),
      folds: part.folds?.map((fold) => ({ ...fold, points: fold.points.map(([x, y]): Point => [x, y + sink(x)]) })),
      lines: part.lines?.map((entry) => ({ ...entry, path: transformed(halved(entry.path), bend) })),
    }
  })
}
