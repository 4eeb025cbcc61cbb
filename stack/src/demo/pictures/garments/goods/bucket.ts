import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { ribbon, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { stitch } from './lines.ts'

/** Soft drawstring bucket bag. */
export function bucket(random: Random): Drawing {
  const w = random.between(11.5, 13.5)
  const h = random.between(24, 28)
  const pleats = Array.from({ length: 9 }, (_, at) => (at - 4) / 4.4)
  return {
    focus: [2, 7],
    fill: [0.6, 0.76],
    across: 45,
    stands: true,
    parts: [
      {
        path: ribbon(
          [
            [-w + 1.4, 4],
            [-w * 0.8, -9],
            [0, -17],
            [w * 0.8, -9],
            [w - 1.4, 4],
          ],
          1.8,
        ),
        slot: 'main',
        fabric: 'leather',
        lift: 0.3,
        round: 0.7,
        puff: 1.1,
        creased: 0.1,
      },
      {
        path: symmetric([
          [0, -1.6],
          [w * 0.8, -1, 1],
          [w * 0.78, 2, 1],
          [0, 2.6],
        ]),
        slot: 'lining',
        tone: 0.5,
        creased: 0,
      },
      {
        path: symmetric([
          [0, 0.4],
          [w * 0.4, -0.5],
          [w * 0.84, 0, 1],
          [w * 0.86, 4.4],
          [w, h * 0.55],
          [w * 0.98, h - 1],
          [w * 0.9, h, 1],
          [0, h + 0.6],
        ]),
        slot: 'main',
        printed: true,
        lift: 0.3,
        round: 4,
        puff: 1.4,
        creased: 0.6,
        folds: pleats.map((at) => ({
          points: [
            [at * w * 0.82, -1],
            [at * w * 0.86, 5],
            [at * w, 12],
          ] as Point[],
          width: 0.7,
          depth: -0.6,
        })),
      },
      {
        path: symmetric([
          [0, h - 2.4],
          [w * 0.985, h - 3, 1],
          [w * 0.96, h - 0.8],
          [w * 0.9, h, 1],
          [0, h + 0.6],
        ]),
        slot: 'second',
        fabric: 'leather',
        lift: 0.1,
        round: 1,
        creased: 0,
        lines: [stitch([-w, h - 2.5], [0, h - 1.9], [w, h - 2.5])],
      },
      {
        path: ribbon(
          [
            [-w * 0.85, 4.4],
            [-w * 0.3, 5.2],
            [w * 0.3, 5.2],
            [w * 0.85, 4.4],
          ],
          0.6,
        ),
        slot: 'second',
        fabric: 'leather',
        lift: 0.2,
        round: 0.3,
        creased: 0,
      },
      ...[-1, 1].map((hand): Part => ({
        path: ribbon(
          [
            [0, 5.4],
            [hand * 1.2, 8],
            [hand * 0.7, 12.6],
          ],
          0.55,
        ),
        slot: 'second',
        fabric: 'leather',
        lift: 0.25,
        round: 0.3,
        creased: 0,
        over: (ink) =>
          `<rect x="${hand * 0.7 - 0.5}" y="12.4" width="1" height="1.9" rx=".3" fill="${ink.fill('second')}"/>`,
      })),
    ],
  }
}
