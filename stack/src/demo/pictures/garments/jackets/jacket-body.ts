import type { Part } from '../../drawing.ts'
import type { Random } from '../../random.ts'
import type { Cut } from '../upper/torso.ts'
import { torsoFolds, torsoPath } from '../upper/torso.ts'

export const body = (cut: Cut, back: boolean, random: Random, softness: number, more: Partial<Part> = {}): Part => ({
  path: torsoPath({ ...cut, drop: Math.min(cut.drop, 6) }, back),
  slot: 'main',
  printed: true,
  round: 6,
  puff: 1.1,
  folds: torsoFolds(cut, random, softness),
  ...more,
})
