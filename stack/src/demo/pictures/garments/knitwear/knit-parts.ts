import type { Part } from '../../drawing.ts'
import { curve, line } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import type { Cut } from '../upper/torso.ts'

/** The ribbed band at the hem, drawn in a little against the body. */
export function hemBand(cut: Cut, height: number, slot: Part['slot'] = 'main', split?: number): Part[] {
  const { hip, length } = cut
  const make = (from: number, to: number): Part => ({
    path: curve([
      [from, length - 3.4, 1],
      [(from + to) / 2, length - 2],
      [to, length - 3.4, 1],
      [to - Math.sign(to || 1) * 0.7, length + height - 0.8, 1],
      [(from + to) / 2, length + height],
      [from - Math.sign(from || -1) * (split === undefined ? 0.7 : 0), length + height - 0.8, 1],
    ]),
    slot,
    fabric: 'rib',
    lift: 0.2,
    round: 1.6,
    puff: 0.9,
    creased: 0.2,
    lines: [{ path: line([from, length - 0.3], [(from + to) / 2, length + 0.4], [to, length - 0.3]), kind: 'seam' }],
  })
  return split === undefined ? [make(-hip + 0.2, hip - 0.2)] : [make(-hip + 0.2, -split), make(split, hip - 0.2)]
}

export function knitCut(random: Random): Cut {
  const relaxed = random.chance(0.4)
  const chest = relaxed ? random.between(27, 29.5) : random.between(24.5, 26)
  return {
    neck: random.between(8, 9.2),
    drop: random.between(8, 9.6),
    back: 1.4,
    shoulder: relaxed ? 24.5 : 21.4,
    slope: 4.4,
    arm: relaxed ? 25.5 : 23.5,
    chest,
    waist: chest - 0.8,
    hip: chest - 1.2,
    length: relaxed ? random.between(50, 56) : random.between(56, 61),
  }
}
