import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { curve, flip, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { hemLines } from '../upper/torso.ts'

/** Bias-cut slip with straps; also the camisole when short. */
export function slip(random: Random, back: boolean, short = false): Drawing {
  const length = short ? 58 : random.between(108, 126)
  const top = 18
  const hem = short ? 24 : random.between(26, 33)
  const bust: Point[] = back
    ? [
        [0, top + 12],
        [8, top + 9],
      ]
    : random.chance(0.5)
      ? [
          [0, top + 5, 1],
          [5, top + 1.5],
          [9.2, top - 1.4, 1],
        ]
      : [
          [0, top + 4.4],
          [5, top + 3],
          [9.6, top - 1, 1],
        ]
  const half: Point[] = [
    ...bust,
    [14, top + 6],
    [20.4, top + 11, 1],
    [19.6, top + 18],
    [short ? 20.6 : 18.4, 41],
    [short ? 22 : 23.6, short ? 50 : 60],
    ...(short ? [] : [[(23.6 + hem) / 2, (60 + length) / 2] as Point]),
    [hem, length - 1.6, 1],
    [hem * 0.5, length + 0.5],
    [0, length + 1.2],
  ]
  const strap = (hand: -1 | 1): Part => ({
    path: curve(
      (
        [
          [9.3, top - 1, 1],
          [8.2, 7],
          [7.2, 0, 1],
          [6.8, 0, 1],
          [7.7, 7],
          [8.7, top - 0.6, 1],
        ] as Point[]
      ).map((point) => (hand === 1 ? point : flip(point))),
    ),
    slot: 'main',
    lift: 0.2,
    round: 0.4,
    creased: 0,
  })
  return {
    focus: [0, 24],
    fill: [0.8, 0.9],
    parts: [
      {
        path: symmetric([
          [0, top + 10],
          [12, top + 8],
          [20, top + 10.6, 1],
          [19, top + 16, 1],
          [0, top + 18],
        ]),
        slot: 'lining',
        tone: 0.72,
        creased: 0.2,
      },
      strap(-1),
      strap(1),
      {
        path: symmetric(half),
        slot: 'main',
        printed: true,
        round: 6,
        creased: 0.9,
        folds: [
          {
            points: [
              [-10, top + 1],
              [-6, top + 8],
              [-3, top + 16],
            ],
            width: 1.2,
            depth: -0.5,
          },
          {
            points: [
              [10, top + 1],
              [6, top + 8],
              [2, top + 15],
            ],
            width: 1.2,
            depth: -0.5,
          },
        ],
        flutes: { count: short ? 4 : 5, depth: short ? 0.6 : 1.1, from: 38, to: length },
        lines: [
          {
            path: curve(
              [
                [-20, top + 11.4],
                [-14, top + 6.5],
                [-9.2, top - 0.7],
                [0, top + 5.2],
                [9.2, top - 0.7],
                [14, top + 6.5],
                [20, top + 11.4],
              ],
              false,
            ),
            kind: 'stitch',
          },
          ...hemLines(
            { neck: 0, drop: 0, back: 0, shoulder: 0, slope: 0, arm: 0, chest: 0, waist: 0, hip: hem, length },
            1,
            1,
          ),
        ],
      },
    ],
  }
}

export const camisole = (random: Random, back: boolean): Drawing => slip(random, back, true)

export const slipDress = (random: Random, back: boolean): Drawing => slip(random, back)
