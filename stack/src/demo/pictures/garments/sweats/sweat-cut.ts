import type { Random } from '../../random.ts'
import type { Cut } from '../upper/torso.ts'

export function sweatCut(random: Random): Cut {
  const chest = random.between(27, 29.5)
  return {
    neck: 9,
    drop: 9,
    back: 1.5,
    shoulder: random.between(23, 25),
    slope: 4.6,
    arm: 25,
    chest,
    waist: chest - 0.6,
    hip: chest - 1,
    length: random.between(56, 62),
  }
}
