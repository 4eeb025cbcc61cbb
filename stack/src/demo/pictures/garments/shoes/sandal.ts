import type { Drawing, Part } from '../../drawing.ts'
import { curve, ribbon } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { pair } from './last.ts'
import { stitch } from './leather-parts.ts'

/** Flat slide or strapped sandal on a footbed. */
export function sandal(random: Random): Drawing {
  const s = -2.4
  const kind = random.pick(['slide', 'straps', 'ankle'] as const)
  const bed: Part[] = [
    {
      path: curve([
        [-0.2, s - 0.6],
        [4, s - 1.1],
        [11, s - 0.7],
        [17, s - 0.2],
        [24, s - 0.3],
        [28.6, s - 1.1],
        [29.2, s - 0.2],
        [27, s + 0.8],
        [4, s + 0.8],
        [0, s + 0.4],
      ]),
      slot: 'hide',
      fabric: 'suede',
      round: 0.7,
      creased: 0,
    },
    {
      path: curve([
        [-0.1, s + 0.1, 1],
        [10, s + 0.2],
        [18, s + 0.4],
        [29, s - 0.2, 1],
        [28.4, -0.8],
        [25, 0],
        [3, 0],
        [0.2, -0.4],
      ]),
      slot: kind === 'slide' ? 'pale' : 'dark',
      fabric: kind === 'slide' ? 'straw' : 'rubber',
      lift: 0.1,
      round: 0.8,
      creased: 0,
    },
  ]
  const buckle =
    (x: number, y: number): Part['over'] =>
    (ink) =>
      `<rect x="${x}" y="${y}" width="1.7" height="1.9" rx=".3" fill="none" stroke="${ink.metal}" stroke-width=".4"/><path d="M${x + 0.2} ${y + 1}h1.6" stroke="${ink.metal}" stroke-width=".26"/>`
  const band = (from: number, to: number, high: number, over?: Part['over']): Part => ({
    path: curve([
      [from, s + 0.3, 1],
      [from + 0.4, s - high * 0.7],
      [from + 0.9, s - high, 1],
      [to - 0.3, s - high * 0.86, 1],
      [to, s - high * 0.45],
      [to + 0.2, s + 0.4, 1],
    ]),
    slot: 'main',
    lift: 0.35,
    round: 0.9,
    puff: 1.1,
    creased: 0.1,
    lines: [
      stitch([from + 0.4, s + 0.3], [from + 0.8, s - high * 0.66], [from + 1.7, s - high + 0.2]),
      stitch([to - 0.3, s + 0.4], [to - 0.4, s - high * 0.42], [to - 1, s - high * 0.78]),
    ],
    over,
  })
  const straps: Part[] =
    kind === 'slide'
      ? [band(11.6, 16.6, 5.6, buckle(13.2, s - 3.6)), band(18, 23, 4.2, buckle(19.6, s - 2.8))]
      : [
          band(19.4, 23.6, 3.9),
          band(13.6, 17.4, 5),
          {
            path: ribbon(
              [
                [1.6, s - 0.4],
                [1.4, s - 4],
                [2.2, s - 7.2],
                [7, s - 6.4],
                [12.6, s - 4.6],
                [16, s - 3.4],
              ],
              0.9,
            ),
            slot: 'main',
            lift: 0.3,
            round: 0.4,
            creased: 0,
          },
          ...(kind === 'ankle'
            ? [
                {
                  path: ribbon(
                    [
                      [2, s - 7.6],
                      [5, s - 8.8],
                      [9.6, s - 7.8],
                      [5.6, s - 6.7],
                      [2.2, s - 7],
                    ],
                    0.8,
                  ),
                  slot: 'main' as const,
                  lift: 0.3,
                  round: 0.4,
                  creased: 0,
                  over: buckle(6.4, s - 8),
                },
              ]
            : []),
        ]
  return pair([...bed, ...straps], [17, s - 2])
}
