import type { Drawing, Line, Part } from '../../drawing.ts'
import { box, curve, line, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { buttons } from '../upper/closures.ts'
import { mirrored } from '../upper/place.ts'
import { welt } from '../upper/pockets.ts'
import type { Legs } from './legs.ts'
import { leg } from './legs.ts'

export const seat = (cut: Legs, fill = 0.7): Part => ({
  path: symmetric([
    [0, 1.4],
    [cut.waist - 0.4, 0.6, 1],
    [cut.waist - 0.6, cut.band + 1, 1],
    [0, cut.band + 2],
  ]),
  slot: 'lining',
  tone: fill,
  creased: 0,
  inside: (ink) => `<rect x="-3" y="2" width="6" height="2.2" fill="${ink.fill('pale')}"/>`,
})

function waistband(cut: Legs, elastic: boolean): Part {
  const { waist, band } = cut
  const dip = elastic ? 0.5 : 1.6
  return {
    path: symmetric([
      [0, dip],
      [waist * 0.6, dip * 0.6],
      [waist - 0.3, 0, 1],
      [waist + 0.1, band - 0.6, 1],
      [waist * 0.6, band + dip * 0.45],
      [0, band + dip * 0.7],
    ]),
    slot: 'main',
    printed: !elastic,
    fabric: elastic ? 'rib' : undefined,
    lift: 0.25,
    round: 1.3,
    grain: elastic ? 0 : 90,
    creased: 0.2,
    lines: elastic
      ? []
      : [
          {
            path: curve(
              [
                [-waist, band - 0.9],
                [0, band + dip * 0.7 - 0.4],
                [waist, band - 0.9],
              ],
              false,
            ),
            kind: 'stitch',
          },
        ],
  }
}

const loops = (cut: Legs): Part[] =>
  [-0.8, -0.42, 0.42, 0.8].map((share) => ({
    path: box(cut.waist * share - 0.65, 0.25 + (1 - Math.abs(share)) * 1.2, 1.1, cut.band),
    slot: 'main',
    lift: 0.3,
    round: 0.4,
    creased: 0,
    lines: [],
  }))

const fly = (rise: number, band: number): Line[] => [
  { path: line([0, band], [0, rise]), kind: 'seam' },
  {
    path: curve(
      [
        [3.2, band + 1],
        [3.2, rise * 0.55],
        [2.4, rise * 0.72],
        [0.2, rise * 0.8],
      ],
      false,
    ),
    kind: 'stitch',
  },
]

/** Laid flat a pair of trousers is wider than it looks when something fills it. */
const worn = (cut: Legs): Legs => ({
  ...cut,
  waist: cut.waist * 0.88,
  hip: cut.hip * 0.87,
  thigh: cut.thigh * 0.86,
  knee: cut.knee * 0.88,
  hem: cut.hem * 0.9,
})

/** Legs, band and fly together; `extra` lines go on both legs. */
export function assemble(
  flat: Legs,
  random: Random,
  back: boolean,
  options: { elastic?: boolean; lines?: (hand: -1 | 1) => Line[]; extra?: Part[]; closure?: Part['over'] },
): Drawing {
  const cut = worn(flat)
  const legs = ([-1, 1] as const).map((hand): Part => {
    const part = leg(cut, hand, random)
    const front: Line[] =
      hand === 1 && !options.elastic
        ? fly(cut.rise, cut.band)
        : [{ path: line([0, cut.band], [0, cut.rise]), kind: 'seam' }]
    return {
      ...part,
      lines: [
        ...part.lines!,
        ...(back ? [{ path: line([0, cut.band], [0, cut.rise]), kind: 'seam' as const }] : front),
        ...(options.lines?.(hand) ?? []),
      ],
    }
  })
  const belt = { ...waistband(cut, options.elastic === true), over: back ? undefined : options.closure }
  return {
    focus: [4, 12],
    fill: [0.7, 0.88],
    parts: [
      ...(back ? [] : [seat(cut)]),
      ...legs,
      ...(options.extra ?? []),
      belt,
      ...(options.elastic ? [] : loops(cut)),
    ],
  }
}

export const pocketLines =
  (flat: Legs) =>
  (hand: -1 | 1): Line[] => {
    const cut = worn(flat)
    return [
      { path: line([hand * (cut.waist - 5), cut.band - 0.5], [hand * (cut.hip - 0.6), cut.band + 15]), kind: 'edge' },
      {
        path: line([hand * (cut.waist - 5.7), cut.band - 0.5], [hand * (cut.hip - 1.4), cut.band + 15]),
        kind: 'stitch',
      },
    ]
  }

export const rear = (cut: Legs): Part[] => [
  welt(5, cut.band + 8, 12, 2, 1.1),
  mirrored(welt(5, cut.band + 8, 12, 2, 1.1)),
]

export const button = (y: number) => buttons([[0.2, y]], 0.72)

export const drawcord: NonNullable<Part['over']> = (ink) =>
  `<g fill="none" stroke-linecap="round"><path d="M-1.4 2.8C-3 8 -1.4 12 -2.6 17M1.4 2.8C2.8 8 1.6 11 2.8 15.4" stroke="#000" stroke-opacity=".3" stroke-width=".8" transform="translate(.25 .3)"/><path d="M-1.4 2.8C-3 8 -1.4 12 -2.6 17M1.4 2.8C2.8 8 1.6 11 2.8 15.4" stroke="${ink.fill('pale')}" stroke-width=".66"/></g><circle cx="-1.4" cy="2.7" r=".42" fill="${ink.metal}"/><circle cx="1.4" cy="2.7" r=".42" fill="${ink.metal}"/>`
