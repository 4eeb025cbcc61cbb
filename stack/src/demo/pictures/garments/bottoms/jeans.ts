import type { Drawing, Line, Part } from '../../drawing.ts'
import { box, curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { studs } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { patchPocket } from '../upper/pockets.ts'
import type { Legs } from './legs.ts'
import { assemble } from './trousers.ts'

const wash =
  (cut: Legs, strength: number): Part['inside'] =>
  () =>
    [-1, 1]
      .map(
        (hand) =>
          `<radialGradient id="w${hand + 1}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="translate(${hand * 12.5} ${cut.rise + 20}) scale(7 26)"><stop offset="0" stop-color="#dfe7ef" stop-opacity="${strength}"/><stop offset=".55" stop-color="#dfe7ef" stop-opacity="${strength * 0.55}"/><stop offset="1" stop-color="#dfe7ef" stop-opacity="0"/></radialGradient><rect x="${hand === 1 ? 0 : -34}" y="8" width="34" height="94" fill="url(#w${hand + 1})"/>`,
      )
      .join('')

/** Five-pocket jeans: slim, straight, loose or flared; raw to washed. */
export function jeans(random: Random, back: boolean): Drawing {
  const fit = random.pick(['slim', 'straight', 'loose', 'flare'] as const)
  const [thigh, knee, hem] = {
    slim: [20.4, 16, 13.5],
    straight: [22, 19, 18],
    loose: [24, 22.4, 22],
    flare: [20.8, 17, 23.5],
  }[fit] as [number, number, number]
  const cut: Legs = {
    waist: 19.4,
    hip: 23.4,
    rise: 28,
    length: random.between(98, 105),
    thigh,
    knee,
    hem,
    band: 4,
    softness: 1.1,
    spread: fit === 'loose' ? 2 : 3.4,
  }
  const strength = random.pick([0, 0.18, 0.32])
  const scoop = (hand: -1 | 1): Line[] =>
    back
      ? [
          { path: line([hand * 0, 12.5], [hand * 30, 8.4]), kind: 'edge' },
          { path: line([0, 13.2], [hand * 30, 9.1]), kind: 'stitch' },
          { path: line([hand * 24, 20], [hand * 26, 30]), kind: 'seam' },
        ]
      : [
          {
            path: curve(
              [
                [hand * 9, 3.6],
                [hand * 10.6, 9.6],
                [hand * 16, 12.2],
                [hand * 26, 12.4],
              ],
              false,
            ),
            kind: 'edge',
          },
          {
            path: curve(
              [
                [hand * 8.4, 3.6],
                [hand * 10.1, 10.2],
                [hand * 16, 12.9],
                [hand * 26, 13.1],
              ],
              false,
            ),
            kind: 'stitch',
          },
          {
            path: curve(
              [
                [hand * 24.6, 14],
                [hand * (cut.thigh + 1.6), 40],
                [hand * (hem + 3.4), 104],
              ],
              false,
            ),
            kind: 'seam',
          },
        ]
  const seatPocket = patchPocket(6, 14.5, 13, 14.5, 'point')
  const arcs = (hand: -1 | 1): Part => ({
    path: box(hand === 1 ? 6.5 : -18.5, 19.4, 12, 4),
    slot: 'main',
    round: 0.3,
    puff: 0,
    lines: [
      {
        path: curve(
          [
            [hand * 6.6, 20.4],
            [hand * 10, 22.6],
            [hand * 12.5, 20.6],
            [hand * 15, 22.6],
            [hand * 18.4, 20.4],
          ],
          false,
        ),
        kind: 'stitch',
      },
    ],
  })
  const patch: Part = {
    path: box(9.5, 0.6, 6.4, 3.8),
    slot: 'hide',
    fabric: 'leather',
    lift: 0.15,
    round: 0.5,
    creased: 0,
    over: () => '<path d="M11 2.2h3.4M11.4 3.1h2.6" stroke="#4a2c16" stroke-width=".3"/>',
  }
  const drawing = assemble(cut, random, back, {
    lines: scoop,
    closure: studs([[0.3, 3.2]], 0.85, '#b98a55'),
    extra: back
      ? [seatPocket, mirrored(seatPocket), arcs(1), arcs(-1)]
      : [
          {
            path: box(-15.6, 7.6, 5.6, 4.6),
            slot: 'main',
            lift: 0.1,
            round: 0.4,
            lines: [{ path: line([-15.6, 8.2], [-10, 8.2]), kind: 'stitch' }],
            over: studs(
              [
                [-9, 4.8],
                [9, 4.8],
              ],
              0.36,
              '#b98a55',
            ),
          },
        ],
  })
  const inside = strength > 0 ? wash(cut, strength) : undefined
  const parts = drawing.parts.map((part) =>
    part.folds && part.folds.length > 3 && inside ? { ...part, inside } : part,
  )
  return { ...drawing, parts: back ? [...parts, patch] : parts }
}
