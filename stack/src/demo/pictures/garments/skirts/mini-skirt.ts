import type { Drawing, Line, Part } from '../../drawing.ts'
import { box, curve, line, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { studs } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { patchPocket } from '../upper/pockets.ts'
import { band, panel } from './skirt-parts.ts'

/** Short five-pocket skirt, in denim or cord. */
export function miniSkirt(random: Random, back: boolean): Drawing {
  const length = random.between(38, 44)
  const [lining, waist] = band(17, 3.8, false) as [Part, Part]
  const hem = random.between(23, 25)
  const scoop = (hand: -1 | 1): Line[] =>
    [0, 0.7].map((shift) => ({
      path: curve(
        [
          [hand * (8.6 - shift), 4],
          [hand * (10 - shift), 10 + shift],
          [hand * 15, 12 + shift],
          [hand * 26, 12.2 + shift],
        ],
        false,
      ),
      kind: shift ? 'stitch' : 'edge',
    }))
  const fly: Line[] = [
    { path: line([0, 4], [0, length + 2]), kind: 'seam' },
    {
      path: curve(
        [
          [3, 4],
          [3, 14],
          [2.2, 17],
          [0, 18.5],
        ],
        false,
      ),
      kind: 'stitch',
    },
  ]
  const pocket = patchPocket(5, 11, 12, 13, 'point')
  return {
    focus: [4, 9],
    fill: [0.72, 0.66],
    parts: [
      ...(back ? [] : [lining]),
      {
        path: symmetric(panel(17, 22.4, hem, length, 3.8)),
        slot: 'main',
        printed: true,
        round: 6,
        lines: [
          ...(back
            ? [{ path: line([-26, 8], [0, 11], [26, 8]), kind: 'edge' as const }]
            : [...scoop(1), ...scoop(-1), ...fly]),
          {
            path: curve(
              [
                [-hem, length - 2.8],
                [0, length - 0.6],
                [hem, length - 2.8],
              ],
              false,
            ),
            kind: 'stitch',
          },
        ],
      },
      ...(back ? [pocket, mirrored(pocket)] : []),
      {
        ...waist,
        lines: [
          {
            path: curve(
              [
                [-17, 3],
                [0, 4.6],
                [17, 3],
              ],
              false,
            ),
            kind: 'stitch',
          },
        ],
        over: back ? undefined : studs([[0.3, 3]], 0.8, '#b98a55'),
      },
      ...[-0.75, -0.4, 0.4, 0.75].map((at): Part => ({
        path: box(17 * at - 0.6, 0.6, 1.2, 3.8),
        slot: 'main',
        lift: 0.25,
        round: 0.4,
        creased: 0,
      })),
    ],
  }
}
