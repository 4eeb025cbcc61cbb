import type { Part } from '../../drawing.ts'
import type { Point } from '../../geometry/path.ts'
import { symmetric } from '../../geometry/path.ts'

export const band = (half: number, height: number, elastic: boolean): Part[] => [
  {
    path: symmetric([
      [0, 1],
      [half - 0.4, 0.4, 1],
      [half - 0.6, height, 1],
      [0, height + 1],
    ]),
    slot: 'lining',
    tone: 0.7,
    creased: 0,
    inside: (ink) => `<rect x="-2.4" y="1.4" width="4.8" height="1.9" fill="${ink.fill('pale')}"/>`,
  },
  {
    path: symmetric([
      [0, 1.6],
      [half * 0.6, 1],
      [half - 0.2, 0, 1],
      [half + 0.1, height - 0.5, 1],
      [half * 0.6, height + 0.7],
      [0, height + 1.2],
    ]),
    slot: 'main',
    printed: true,
    fabric: elastic ? 'rib' : undefined,
    lift: 0.25,
    round: 1.2,
    grain: elastic ? 0 : 90,
    creased: 0.3,
  },
]

export const panel = (half: number, hip: number, hem: number, length: number, top: number): Point[] => [
  [0, top],
  [half, top - 0.8, 1],
  [(half + hip) / 2 + 0.5, 11],
  [hip, 20],
  [(hip + hem) / 2 + 0.2, (20 + length) / 2],
  [hem, length - 1.2, 1],
  [hem * 0.55, length + 0.4],
  [0, length + 1],
]
