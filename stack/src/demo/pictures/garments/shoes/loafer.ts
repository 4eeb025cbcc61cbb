import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { pair, pitched, sole } from './last.ts'
import { inner, stitch, vampCreases } from './leather-parts.ts'

/** Slip-on with apron and saddle. */
export function loafer(random: Random): Drawing {
  const chunky = random.chance(0.35)
  const heel = chunky ? 3.6 : 2.6
  const s = -heel
  const detail = random.pick(['penny', 'bit', 'tassel'] as const)
  const bit: Part['over'] =
    detail === 'bit'
      ? (ink) =>
          `<path d="M14 ${s - 5.8}q1.6 .9 3.2 .9" stroke="${ink.metal}" stroke-width=".5" fill="none"/><circle cx="13.8" cy="${s - 5.9}" r=".75" fill="none" stroke="${ink.metal}" stroke-width=".34"/><circle cx="17.4" cy="${s - 4.8}" r=".75" fill="none" stroke="${ink.metal}" stroke-width=".34"/>`
      : undefined
  const tassels: Part[] =
    detail === 'tassel'
      ? [0, 1].map((at): Part => ({
          path: curve([
            [17.2 + at, s - 5, 1],
            [18.4 + at, s - 4.6, 1],
            [19.8 + at * 1.2, s - 1.6 + at * 0.3, 1],
            [17.2 + at * 1.2, s - 1.7, 1],
          ]),
          slot: 'main',
          lift: 0.2,
          round: 0.4,
          creased: 0,
          lines: [stitch([18 + at, s - 4.4], [18.6 + at, s - 1.6])],
        }))
      : []
  return pair(
    [
      ...pitched(
        [
          inner([
            [1, s - 6],
            [4, s - 6.8],
            [10, s - 5.8],
            [13.6, s - 7],
            [12, s - 4],
            [6, s - 3.4],
          ]),
          {
            path: curve([
              [0.5, s + 0.2, 1],
              [0.1, s - 3],
              [0.8, s - 6.2, 1],
              [3.2, s - 5.6],
              [7.4, s - 4],
              [11, s - 5],
              [12.8, s - 7.2, 1],
              [15.8, s - 6.2],
              [19.6, s - 4.4],
              [24, s - 3.4],
              [27.2, s - 2.8],
              [28.9, s - 1],
              [28.6, s + 1, 1],
            ]),
            slot: 'main',
            lift: 0.3,
            round: 2,
            puff: 1.15,
            creased: 0.3,
            folds: vampCreases(s).slice(1),
            lines: [stitch([6, s - 4.3], [5.4, s - 2], [6, s])],
          },
          {
            path: curve([
              [12.8, s - 7.1, 1],
              [16.2, s - 6.1],
              [20.6, s - 4.2],
              [25, s - 3.2],
              [26.8, s - 2.2],
              [23.6, s - 2.3],
              [18.4, s - 3.2],
              [13.6, s - 5.2],
            ]),
            slot: 'main',
            lift: 0.12,
            round: 0.7,
            puff: 1.2,
            creased: 0,
            lines: [stitch([13.6, s - 4.9], [18.4, s - 2.9], [23.6, s - 2], [27, s - 1.9])],
          },
          {
            path: curve([
              [13.2, s - 7.2, 1],
              [16.4, s - 6.2, 1],
              [15.6, s - 3.6],
              [13.8, s - 0.4],
              [13.4, s + 0.6, 1],
              [10.2, s + 0.6, 1],
              [11.4, s - 3],
            ]),
            slot: detail === 'penny' && random.chance(0.25) ? 'second' : 'main',
            lift: 0.16,
            round: 0.6,
            creased: 0,
            lines: [
              stitch([13.4, s - 6.8], [11.8, s - 3], [10.7, s + 0.6]),
              stitch([16, s - 6], [15.1, s - 3.4], [12.9, s + 0.6]),
            ],
            inside:
              detail === 'penny'
                ? () =>
                    `<path d="M13.4 ${s - 5.4}q1.1 .9 2 .7l-.3 .9q-1.2 -.1 -2.2 -.8z" fill="#000" fill-opacity=".55"/>`
                : undefined,
            over: bit,
          },
          ...tassels,
        ],
        heel,
        chunky ? 1.9 : 0.9,
      ),
      ...sole(heel, chunky ? 1.9 : 0.9, random.chance(0.3) ? 'hide' : 'dark', { block: 7.4, welt: true }),
    ],
    [15, s - 4],
  )
}
