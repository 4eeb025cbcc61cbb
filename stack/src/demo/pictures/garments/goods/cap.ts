import type { Drawing, Line } from '../../drawing.ts'
import { box, curve, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { stitch } from './lines.ts'

/** Six-panel cap, seen from the front above its peak. */
export function cap(random: Random): Drawing {
  const front: Line[] = [
    stitch([-0.3, -11.5], [-0.3, 3]),
    stitch([0.3, -11.5], [0.3, 3]),
    {
      path: curve(
        [
          [0, -11.5],
          [0, 3],
        ],
        false,
      ),
      kind: 'seam',
    },
    {
      path: curve(
        [
          [0.6, -11.4],
          [6.6, -8],
          [9.4, 3],
        ],
        false,
      ),
      kind: 'seam',
    },
    {
      path: curve(
        [
          [-0.6, -11.4],
          [-6.6, -8],
          [-9.4, 3],
        ],
        false,
      ),
      kind: 'seam',
    },
  ]
  const badge = random.chance(0.6)
  return {
    focus: [3, 0],
    fill: [0.62, 0.5],
    across: 35,
    stands: true,
    parts: [
      {
        path: symmetric([
          [0, -11.6],
          [5, -10.6],
          [8.9, -6.8],
          [10, 0],
          [9.8, 3.2, 1],
          [5, 1.6],
          [0, 1],
        ]),
        slot: 'main',
        printed: true,
        round: 4.6,
        puff: 1.5,
        creased: 0.5,
        lines: front,
        over: (ink) =>
          `<ellipse cx="0" cy="-11.6" rx=".9" ry=".5" fill="${ink.fill('main')}" stroke="#000" stroke-opacity=".3" stroke-width=".12"/>${[-1, 1].map((hand) => `<circle cx="${hand * 5.2}" cy="-6.4" r=".32" fill="#000" fill-opacity=".45"/>`).join('')}`,
      },
      {
        path: symmetric([
          [0, 0.8],
          [5.6, 1.4],
          [10, 3, 1],
          [11.4, 5.6],
          [9.4, 8.2],
          [4.6, 8.9],
          [0, 9],
        ]),
        slot: random.chance(0.3) ? 'second' : 'main',
        lift: 0.5,
        round: 1.8,
        puff: 1.3,
        creased: 0.1,
        lines: [1, 2, 3, 4].map((at) =>
          stitch(
            [-10.6 + at * 0.2, 3.2 + at * 0.9],
            [-5, 2 + at * 1.35],
            [0, 1.5 + at * 1.4],
            [5, 2 + at * 1.35],
            [10.6 - at * 0.2, 3.2 + at * 0.9],
          ),
        ),
      },
      ...(badge
        ? [
            {
              path: box(-2, -5.6, 4, 3),
              slot: 'second' as const,
              fabric: 'canvas' as const,
              lift: 0.1,
              round: 0.3,
              creased: 0,
              over: () => '<path d="M-1.2 -4.1h2.4" stroke="#fff" stroke-opacity=".7" stroke-width=".4"/>',
            },
          ]
        : []),
    ],
  }
}
