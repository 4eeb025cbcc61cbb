import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { frontPanel, innerBack } from '../upper/front.ts'
import { neckBand } from '../upper/neck.ts'
import { sleeves } from '../upper/sleeve.ts'
import type { Cut } from '../upper/torso.ts'
import { torsoFolds, torsoPath } from '../upper/torso.ts'
import { buttons } from '../upper/closures.ts'
import { patchPocket } from '../upper/pockets.ts'
import { hemBand, knitCut } from './knit-parts.ts'

/** Buttoned cardigan with a deep V or round neck. */
export function cardigan(random: Random, back: boolean): Drawing {
  const round = random.chance(0.4)
  const base = knitCut(random)
  const cut: Cut = { ...base, hem: 'straight', length: base.length + random.pick([0, 0, 14]) }
  const stance = round ? 9 : random.between(20, 28)
  const band = 5
  const opening = { overlap: 1.6, stance, cutaway: 0, dip: 0.4 }
  const count = round ? 7 : 5
  const bottom = cut.length + band
  const strip = (hand: -1 | 1): Part => ({
    path: curve([
      [hand * (cut.neck - 1.4), -1.2, 1],
      [hand * (cut.neck + 1.2), 0.2, 1],
      [hand * (cut.neck * 0.8 + 1.6), stance * 0.5],
      [hand * 1.9, stance + 1],
      [hand * 1.7, bottom - 0.6, 1],
      [-hand * 1.7, bottom - 0.4, 1],
      [-hand * 1.5, stance + 0.5],
      [hand * cut.neck * 0.56, stance * 0.5],
    ]),
    slot: 'main',
    fabric: 'rib',
    lift: 0.3,
    round: 1,
    puff: 0.8,
    creased: 0.2,
  })
  const gap = (bottom - stance - 4) / (count - 1)
  const places = Array.from({ length: count }, (_, at) => [0, stance + 1.6 + at * gap] as const)
  const pockets = random.chance(0.5)
  const front: Part[] = back
    ? []
    : [
        innerBack(cut, 0.74),
        ...hemBand(cut, band),
        { ...frontPanel(cut, opening, 1), lines: [], folds: torsoFolds(cut, random, 0.9) },
        { ...frontPanel(cut, opening, -1), lines: [], folds: torsoFolds(cut, random, 0.9) },
        ...(pockets
          ? [patchPocket(6.5, cut.length - 16, 12, 13, 'square'), patchPocket(-18.5, cut.length - 16, 12, 13, 'square')]
          : []),
        strip(1),
        { ...strip(-1), over: buttons(places, 0.85) },
      ]
  const behind: Part[] = [
    ...hemBand(cut, band),
    { path: torsoPath(cut, true), slot: 'main', printed: true, round: 6, folds: torsoFolds(cut, random, 1) },
    neckBand(cut, 2.2, 'main', true),
  ]
  const arms = sleeves(
    cut,
    { length: 62, angle: 10, bicep: 13, cuff: 9, band: 6, bandFabric: 'rib', blouse: random.between(0.5, 1.8) },
    random,
  )
  return {
    focus: [4, stance + 4],
    parts: back ? [...behind, ...arms] : [...front.slice(0, -2), ...arms, ...front.slice(-2)],
  }
}
