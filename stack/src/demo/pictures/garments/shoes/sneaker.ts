import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { laces, pair, sole } from './last.ts'

const clothLaces = (parts: Part[], slot: Part['slot']) => parts.map((part) => ({ ...part, slot }))

/** Low cupsole trainer. */
export function sneaker(random: Random): Drawing {
  const thick = random.between(2.3, 3.4)
  const s = -thick
  const tab = random.pick<Part['slot']>(['second', 'main', 'second', 'third'])
  const upper: Point[] = [
    [0.4, s + 0.4, 1],
    [0.1, s - 3.2],
    [0.9, s - 6.2],
    [0.8, s - 7.4, 1],
    [3.2, s - 6.8],
    [6.2, s - 5.6],
    [9.2, s - 7],
    [10.6, s - 8.2, 1],
    [14.4, s - 5.8],
    [18, s - 3.6],
    [22.4, s - 2.9],
    [26.4, s - 2.2],
    [28.6, s - 0.2],
    [28.7, s + 0.6, 1],
  ]
  const stripes = random.pick(['bars', 'swoosh-free', 'dots'] as const)
  const mark: Part['inside'] =
    stripes === 'bars'
      ? (ink) =>
          `<path d="M10.4 ${s + 0.2}L14 ${s - 4.6}M12.3 ${s + 0.2}L15.7 ${s - 3.9}" stroke="${ink.fill('second')}" stroke-width=".75"/>`
      : stripes === 'dots'
        ? (ink) =>
            Array.from(
              { length: 12 },
              (_, at) =>
                `<circle cx="${21.8 + (at % 4) * 0.95}" cy="${s - 1.9 + Math.floor(at / 4) * 0.75}" r=".14" fill="${ink.fill('dark')}" fill-opacity=".6"/>`,
            ).join('')
        : undefined
  return pair(
    [
      {
        path: curve([
          [8.6, s - 7.6],
          [10.2, s - 10.4],
          [12.2, s - 10],
          [15, s - 6],
          [13, s - 4],
        ]),
        slot: 'main',
        tone: 0.94,
        round: 1.2,
        lift: 0.2,
        creased: 0.2,
      },
      {
        path: curve([
          [1, s - 7.2, 1],
          [3.4, s - 7.6],
          [7, s - 6.8],
          [10.4, s - 8.2, 1],
          [9, s - 5.6],
          [5.6, s - 4.8],
          [2, s - 5.8],
        ]),
        slot: 'lining',
        fabric: 'mesh',
        tone: 0.7,
        round: 1,
        creased: 0,
      },
      {
        path: curve(upper),
        slot: 'main',
        printed: true,
        lift: 0.3,
        round: 2.2,
        puff: 1.1,
        creased: 0.25,
        folds: [
          {
            points: [
              [19, s - 3.3],
              [20.2, s - 1.6],
              [20.6, s - 0.4],
            ],
            width: 0.5,
            depth: -0.14,
          },
        ],
        lines: [
          {
            path: curve(
              [
                [20.6, s - 3.6],
                [21.4, s - 1.4],
                [20.4, s + 0.8],
              ],
              false,
            ),
            kind: 'stitch',
          },
          {
            path: curve(
              [
                [7.2, s - 5.6],
                [8.4, s - 2.6],
                [7.4, s + 0.6],
              ],
              false,
            ),
            kind: 'stitch',
          },
        ],
        inside: mark,
      },
      {
        path: curve([
          [10.4, s - 8, 1],
          [14.4, s - 5.8],
          [18.4, s - 3.6, 1],
          [17.6, s - 2.2],
          [13.4, s - 3.6],
          [9.4, s - 5.4, 1],
        ]),
        slot: 'main',
        lift: 0.15,
        round: 0.5,
        creased: 0,
        lines: [
          {
            path: curve(
              [
                [9.7, s - 5.7],
                [13.5, s - 4],
                [17.4, s - 2.6],
              ],
              false,
            ),
            kind: 'stitch',
          },
        ],
      },
      {
        path: curve([
          [0.2, s - 2.2],
          [0.9, s - 7.5, 1],
          [3, s - 7],
          [3.8, s - 4.8],
          [3.2, s - 2.4],
        ]),
        slot: tab,
        lift: 0.15,
        round: 0.7,
        creased: 0,
        lines: [
          {
            path: curve(
              [
                [3, s - 6.6],
                [3.5, s - 4.8],
                [2.9, s - 2.6],
              ],
              false,
            ),
            kind: 'stitch',
          },
        ],
      },
      ...clothLaces(laces([17.2, s - 4, 1], [11.6, s - 7.2], 5, 0.62), 'pale'),
      ...sole(thick + 0.2, thick - 0.1, random.chance(0.2) ? 'hide' : 'sole').map((part) => ({
        ...part,
        lines: [
          {
            path: curve(
              [
                [-1, s + 0.9],
                [14, s + 1],
                [30, s + 0.3],
              ],
              false,
            ),
            kind: 'stitch' as const,
          },
        ],
      })),
    ],
    [13, s - 3],
  )
}
