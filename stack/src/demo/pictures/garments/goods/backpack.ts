import type { Drawing, Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { box, ribbon, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { flap, patchPocket } from '../upper/pockets.ts'
import { frame, stitch } from './lines.ts'

/** Rucksack with lid, front pocket and straps. */
export function backpack(random: Random, back: boolean): Drawing {
  const w = random.between(14, 16)
  const h = random.between(40, 45)
  const roll = random.chance(0.4)
  const body: Point[] = [
    [0, 0],
    [w * 0.6, 0.6],
    [w - 1, 4],
    [w, h * 0.35],
    [w + 0.4, h * 0.75],
    [w - 0.8, h - 1.4],
    [w - 4, h],
    [0, h + 0.3],
  ]
  const loop: Part = {
    path: ribbon(
      [
        [-3, 1],
        [-2.2, -3.2],
        [2.2, -3.2],
        [3, 1],
      ],
      1.3,
    ),
    slot: 'second',
    fabric: 'canvas',
    round: 0.6,
    creased: 0,
  }
  const strap = (hand: -1 | 1): Part => ({
    path: ribbon(
      [
        [hand * 4, 5],
        [hand * 8.4, 12],
        [hand * 9.6, 24],
        [hand * 11.4, 37],
      ],
      4,
      2.4,
    ),
    slot: 'main',
    lift: 0.5,
    round: 1.6,
    puff: 1.3,
    creased: 0.2,
    lines: [stitch([hand * 4, 5], [hand * 8.4, 12], [hand * 9.6, 24], [hand * 11.4, 37])],
  })
  const buckle = (x: number): Part => ({
    path: box(x - 1, h * 0.24, 2, h * 0.26),
    slot: 'second',
    fabric: 'leather',
    lift: 0.25,
    round: 0.5,
    creased: 0,
    over: (ink) =>
      `<rect x="${x - 1.4}" y="${h * 0.42}" width="2.8" height="2" rx=".4" fill="none" stroke="${ink.metal}" stroke-width=".5"/>`,
  })
  const shell: Part = {
    path: symmetric(body),
    slot: 'main',
    printed: true,
    lift: 0.3,
    round: 4.5,
    puff: 1.3,
    creased: 0.6,
    lines: [frame(body, 0.06)],
  }
  const pocket = patchPocket(-w + 3, h * 0.58, w * 2 - 6, h * 0.36, 'round')
  const lid: Part = {
    path: symmetric([
      [0, -0.6],
      [w * 0.64, 0],
      [w - 0.4, 4],
      [w + 0.2, h * 0.26],
      [w * 0.8, h * 0.34],
      [0, h * 0.36],
    ]),
    slot: 'main',
    printed: true,
    lift: 0.6,
    round: 3,
    puff: 1.2,
    creased: 0.5,
    lines: [stitch([-w, h * 0.31], [0, h * 0.345], [w, h * 0.31])],
  }
  return {
    focus: [3, 20],
    fill: [0.62, 0.78],
    across: 56,
    stands: true,
    parts: [
      loop,
      shell,
      ...(back
        ? [strap(-1), strap(1)]
        : [pocket, ...(roll ? [flap(-w + 0.6, 3, w * 2 - 1.2, 7, 0)] : [lid]), buckle(-6), buckle(6)]),
    ],
  }
}
