import type { Line, Part, Slot } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { box, curve, line } from '../../geometry/path.ts'

/** A patch pocket with a pointed, round or straight bottom; `x`, `y` is its top left corner. */
export function patchPocket(
  x: number,
  y: number,
  width: number,
  height: number,
  shape: 'point' | 'round' | 'square',
  slot: Slot = 'main',
  turn = 0,
): Part {
  const bottom: Point[] =
    shape === 'point'
      ? [
          [x + width, y + height - 1.8, 1],
          [x + width / 2, y + height, 1],
          [x, y + height - 1.8, 1],
        ]
      : shape === 'round'
        ? [
            [x + width, y + height - 2.4],
            [x + width - 2, y + height - 0.1],
            [x + 2, y + height - 0.1],
            [x, y + height - 2.4],
          ]
        : [
            [x + width, y + height, 1],
            [x, y + height, 1],
          ]
  const lines: Line[] = [
    { path: line([x - 1, y + 1.7], [x + width + 1, y + 1.7]), kind: 'stitch' },
    {
      path: curve(
        [
          [x + 0.4, y, 1],
          ...bottom
            .toReversed()
            .map(
              ([px, py, corner]): Point =>
                [
                  x + width / 2 + (px - x - width / 2) * 0.93,
                  py - 0.4,
                  ...(corner ? ([corner] as const) : []),
                ] as Point,
            ),
          [x + width - 0.4, y, 1],
        ],
        false,
      ),
      kind: 'stitch',
    },
  ]
  return {
    path: curve([[x, y, 1], [x + width, y, 1], ...bottom]),
    slot,
    printed: true,
    grain: turn,
    lift: 0.22,
    round: 0.9,
    puff: 0.5,
    creased: 0.5,
    lines,
  }
}

/** A slanted or level welt pocket drawn on the cloth. */
export function welt(x: number, y: number, length: number, turn: number, depth = 1.2): Part {
  const a = (turn * Math.PI) / 180
  const dx = Math.cos(a) * length
  const dy = Math.sin(a) * length
  const nx = -Math.sin(a) * depth
  const ny = Math.cos(a) * depth
  return {
    path: curve([
      [x, y, 1],
      [x + dx, y + dy, 1],
      [x + dx + nx, y + dy + ny, 1],
      [x + nx, y + ny, 1],
    ]),
    slot: 'main',
    printed: true,
    lift: 0.2,
    round: 0.5,
    puff: 0.5,
    creased: 0.1,
    lines: [{ path: line([x, y], [x + dx, y + dy]), kind: 'seam' }],
  }
}

export function flap(
  x: number,
  y: number,
  width: number,
  height: number,
  turn = 0,
  shape: 'round' | 'point' = 'round',
  slot: Slot = 'main',
): Part {
  const base = box(x, y, width, height, turn)
  const [a, b, c, d] = [base.start, ...base.cubics.slice(0, 3).map((cubic) => [cubic[4], cubic[5]] as const)] as const
  const between = (p: readonly number[], q: readonly number[], t: number): Point => [
    p[0]! + (q[0]! - p[0]!) * t,
    p[1]! + (q[1]! - p[1]!) * t,
  ]
  const low: Point[] =
    shape === 'point'
      ? [
          [...between(b!, c!, 0.72), 1] as unknown as Point,
          [...between(c!, d!, 0.5), 1] as unknown as Point,
          [...between(d!, a!, 0.28), 1] as unknown as Point,
        ]
      : [between(b!, c!, 0.6), between(c!, d!, 0.16), between(c!, d!, 0.84), between(d!, a!, 0.4)]
  return {
    path: curve([[a![0], a![1], 1], [b![0], b![1], 1], ...low]),
    slot,
    printed: true,
    lift: 0.3,
    round: 0.8,
    puff: 0.6,
    creased: 0.3,
  }
}
