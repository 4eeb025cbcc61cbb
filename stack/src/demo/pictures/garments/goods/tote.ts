import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { box, ribbon, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { stitch } from './lines.ts'

/** Open shopper with two handles. */
export function tote(random: Random, back: boolean): Drawing {
  const top = random.between(17, 21)
  const bottom = top - random.between(-1, 3.5)
  const height = random.between(27, 34)
  const rise = random.between(17, 22)
  const gap = top * 0.42
  const handle = (lift: number, slot: Part['slot'] = 'main'): Part => ({
    path: ribbon(
      [
        [-gap, 4],
        [-gap * 0.95, -rise * 0.45],
        [-gap * 0.5, -rise + lift],
        [0, -rise - 1 + lift],
        [gap * 0.5, -rise + lift],
        [gap * 0.95, -rise * 0.45],
        [gap, 4],
      ],
      1.7,
    ),
    slot,
    fabric: 'leather',
    lift: 0.5,
    round: 0.7,
    puff: 1.1,
    creased: 0.1,
  })
  const half: Point[] = [
    [0, 0.6],
    [top, 0, 1],
    [(top + bottom) / 2 + 0.4, height * 0.5],
    [bottom, height - 0.8],
    [bottom - 1, height, 1],
    [0, height + 0.5],
  ]
  const panel: Part[] = random.chance(0.35)
    ? [
        {
          path: symmetric([
            [0, height * 0.68],
            [bottom + 1.2, height * 0.67, 1],
            [bottom, height - 0.8],
            [bottom - 1, height, 1],
            [0, height + 0.5],
          ]),
          slot: 'second',
          fabric: 'leather',
          lift: 0.12,
          round: 1.4,
          creased: 0.2,
          lines: [stitch([-30, height * 0.67 + 0.7], [0, height * 0.68 + 0.7], [30, height * 0.67 + 0.7])],
        },
      ]
    : []
  const tabs = [-gap, gap].map((x): Part => ({
    path: box(x - 1.5, 1.4, 3, 5),
    slot: 'main',
    fabric: 'leather',
    lift: 0.2,
    round: 0.6,
    creased: 0,
    lines: [stitch([x - 1.1, 1.8], [x - 1.1, 6], [x + 1.1, 6], [x + 1.1, 1.8])],
    over: (ink) => `<circle cx="${x}" cy="2.8" r=".5" fill="${ink.metal}"/>`,
  }))
  return {
    focus: [6, 6],
    fill: [0.68, 0.74],
    across: 53,
    stands: true,
    parts: [
      { ...handle(2.6), tone: 0.82 },
      {
        path: symmetric([
          [0, -1.4],
          [top - 0.4, -0.6, 1],
          [top, 3, 1],
          [0, 4],
        ]),
        slot: 'lining',
        tone: 0.55,
        creased: 0,
      },
      {
        path: symmetric(half),
        slot: 'main',
        printed: true,
        lift: 0.4,
        round: 4,
        puff: 1,
        creased: 0.55,
        folds: [
          {
            points: [
              [-top + 2, 3],
              [-bottom * 0.6, height * 0.5],
              [-bottom * 0.7, height - 3],
            ],
            width: 2,
            depth: -0.35,
          },
          {
            points: [
              [top - 2, 2],
              [bottom * 0.6, height * 0.55],
              [bottom * 0.75, height - 3],
            ],
            width: 2,
            depth: -0.35,
          },
        ],
        lines: [stitch([-30, 1.3], [0, 1.9], [30, 1.3])],
      },
      ...panel,
      ...(back
        ? []
        : [
            {
              path: box(-3.2, height * 0.3, 6.4, 1.6),
              slot: 'main' as const,
              fabric: 'leather' as const,
              lift: 0.06,
              round: 0.3,
              creased: 0,
              over: () =>
                `<path d="M-2 ${(height * 0.3 + 0.8).toFixed(2)}h4" stroke="#000" stroke-opacity=".4" stroke-width=".34"/>`,
            },
          ]),
      handle(0),
      ...tabs,
    ],
  }
}
