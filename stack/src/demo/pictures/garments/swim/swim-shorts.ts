import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, flip, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { band } from '../skirts/skirt-parts.ts'

/** Short swim trunks with a drawcord. */
export function swimShorts(random: Random, back: boolean): Drawing {
  const length = random.between(36, 42)
  const hem = random.between(24, 26)
  const [lining, waist] = band(18.4, 4, true) as [Part, Part]
  const leg = (hand: -1 | 1): Part => ({
    path: curve(
      (
        [
          [-0.2, 4, 1],
          [18.4, 3.4, 1],
          [22.6, 14],
          [hem + 0.6, length - 1.4, 1],
          [hem * 0.55, length + 0.6],
          [2.4, length + 0.4, 1],
          [0.6, 25],
          [-0.2, 23, 1],
        ] as Point[]
      ).map((point) => (hand === 1 ? point : flip(point))),
    ),
    slot: 'main',
    printed: true,
    lift: 0.5,
    round: 5,
    grain: -hand * 3,
    folds: [0, 1, 2].map((at) => ({
      points: [
        [hand * 0.5, 22 + at],
        [hand * 8, 17 + at * 5],
        [hand * 18, 12 + at * 8],
      ] as Point[],
      width: 1.3,
      depth: -0.4,
    })),
    lines: [
      { path: line([hand * 0, length - 1.6], [hand * 30, length - 2.6]), kind: 'stitch' },
      { path: line([hand * 14, 4], [hand * 21.5, 17]), kind: 'edge' },
    ],
  })
  const cord: Part['over'] = (ink) =>
    `<g fill="none" stroke-linecap="round" stroke="${ink.fill('pale')}" stroke-width=".75"><path d="M-1.2 3C-2.8 8 -1.2 11 -2.6 15.6M1.2 3C2.8 7 1.4 10 2.8 14"/></g><circle cx="-1.2" cy="2.9" r=".45" fill="${ink.metal}"/><circle cx="1.2" cy="2.9" r=".45" fill="${ink.metal}"/>`
  return {
    focus: [4, 10],
    fill: [0.72, 0.62],
    across: 69,
    parts: [...(back ? [] : [lining]), leg(-1), leg(1), { ...waist, over: back ? undefined : cord }],
  }
}
