import type { Drawing, Part } from '../drawing.ts'
import { curve } from '../geometry/path.ts'
import type { Random } from '../random.ts'
import { collarBack, shirtCollar } from './upper/collar.ts'
import { neckEdge } from './upper/neck.ts'
import { sleeves } from './upper/sleeve.ts'
import type { Cut } from './upper/torso.ts'
import { hemLines, insideBack, torsoFolds, torsoPath } from './upper/torso.ts'
import { placket } from './upper/closures.ts'

/** A tied bow with two tails at the neck. */
function bow(y: number): Part[] {
  const loop = (hand: -1 | 1): Part => ({
    path: curve([
      [0, y],
      [hand * 4, y - 3.4],
      [hand * 9.5, y - 1.6],
      [hand * 9, y + 2.6],
      [hand * 4, y + 2.2],
    ]),
    slot: 'main',
    printed: true,
    lift: 0.5,
    round: 1.6,
    grain: hand * 70,
    folds: [
      {
        points: [
          [hand * 1, y],
          [hand * 7, y - 0.4],
        ],
        width: 0.7,
        depth: -0.6,
      },
    ],
  })
  const tail = (hand: -1 | 1): Part => ({
    path: curve([
      [0, y, 1],
      [hand * 2.2, y + 7],
      [hand * 5.2, y + 23, 1],
      [hand * 1.4, y + 25, 1],
      [-hand * 0.4, y + 8],
    ]),
    slot: 'main',
    printed: true,
    lift: 0.6,
    round: 1.5,
    grain: -hand * 9,
    folds: [
      {
        points: [
          [hand * 0.6, y + 2],
          [hand * 2.4, y + 20],
        ],
        width: 0.6,
        depth: -0.6,
      },
    ],
  })
  return [
    tail(-1),
    tail(1),
    loop(-1),
    loop(1),
    {
      path: curve([
        [-1.5, y - 1.4],
        [1.5, y - 1.4],
        [1.4, y + 1.6],
        [-1.4, y + 1.6],
      ]),
      slot: 'main',
      printed: true,
      lift: 0.3,
      round: 0.9,
      puff: 1.2,
    },
  ]
}

/** Soft womenswear top: V neck, tie neck or small collar; full sleeves gathered at the cuff. */
export function blouse(random: Random, back: boolean): Drawing {
  const kind = random.pick(['vee', 'bow', 'collar'] as const)
  const chest = random.between(24, 26)
  const cut: Cut = {
    neck: kind === 'vee' ? 9 : 7.8,
    drop: kind === 'vee' ? 17 : 6,
    back: 1.4,
    shoulder: 19.6,
    slope: 4,
    arm: 22,
    chest,
    waist: chest - 1,
    hip: chest + 0.6,
    length: random.between(60, 67),
    vee: kind === 'vee',
    hem: random.pick(['curved', 'straight']),
  }
  const full = random.between(1.6, 3.2)
  const volume = random.pick([0, 1.2, 2])
  return {
    focus: [0, 14],
    parts: [
      ...(back || kind !== 'vee' ? [] : [insideBack(cut, 1)]),
      {
        path: torsoPath(cut, back),
        slot: 'main',
        printed: true,
        round: 6,
        folds: torsoFolds(cut, random, 1.2),
        lines: hemLines(cut, 0.8, 1),
        flutes: { count: 5, depth: 0.35, from: 14, to: 60 },
      },
      ...(kind === 'collar' && !back ? [placket(cut.drop - 1, cut.length + 0.6, 2.6, 7)] : []),
      ...sleeves(
        cut,
        {
          length: 60,
          angle: 10,
          bicep: 12.5 + volume,
          cuff: 7.6,
          band: random.pick([2.2, 6]),
          blouse: full,
          softness: 1.5,
          head: volume > 1 ? 1.6 : 0,
          button: true,
        },
        random,
      ),
      ...(back
        ? kind === 'vee'
          ? [neckEdge(cut, true)]
          : [collarBack(cut, kind === 'bow' ? 4 : 5)]
        : kind === 'collar'
          ? shirtCollar(cut, 5.6, 3.8)
          : kind === 'vee'
            ? [neckEdge(cut)]
            : [...shirtCollar(cut, 2.4, 1, 'main', 2.6), ...bow(cut.drop + 1)]),
    ],
  }
}
