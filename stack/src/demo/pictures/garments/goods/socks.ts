import type { Drawing, Part } from '../../drawing.ts'
import { curve } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'
import { moved } from '../upper/place.ts'

/** A pair of ribbed socks. */
export function socks(random: Random): Drawing {
  const shaft = random.between(17, 22)
  const sock: Part = {
    path: curve([
      [0, 0, 1],
      [4.6, -0.3],
      [9, 0, 1],
      [9.2, shaft * 0.6],
      [9.6, shaft],
      [14, shaft + 5],
      [20.4, shaft + 8.6],
      [21, shaft + 13],
      [16, shaft + 14.4],
      [6, shaft + 12.2],
      [0.2, shaft + 7.4],
      [0, shaft * 0.7],
    ]),
    slot: 'main',
    printed: true,
    fabric: 'rib',
    lift: 0.5,
    round: 2.4,
    puff: 1.1,
    creased: 0.5,
  }
  const heel: Part = {
    path: curve([
      [0.2, shaft + 2, 1],
      [4.6, shaft + 4.4],
      [7, shaft + 12.3, 1],
      [3, shaft + 10.6],
      [0, shaft + 6],
    ]),
    slot: 'second',
    lift: 0.02,
    round: 1.6,
    creased: 0.2,
    fabric: 'fine-knit',
  }
  const toe: Part = {
    path: curve([
      [16.4, shaft + 6.4, 1],
      [20.5, shaft + 8.7],
      [21, shaft + 13],
      [16, shaft + 14.4, 1],
      [15.2, shaft + 10],
    ]),
    slot: 'second',
    lift: 0.02,
    round: 1.6,
    creased: 0.2,
    fabric: 'fine-knit',
  }
  const cuff: Part = {
    path: curve([
      [-0.2, 0, 1],
      [4.6, -0.4],
      [9.2, 0, 1],
      [9.3, 4, 1],
      [4.6, 4.4],
      [-0.2, 4, 1],
    ]),
    slot: random.chance(0.5) ? 'second' : 'main',
    fabric: 'rib',
    lift: 0.15,
    round: 1.2,
    creased: 0.1,
  }
  const one = [sock, heel, toe, cuff]
  return { focus: [6, 6], fill: [0.62, 0.66], across: 50, parts: [...one.map((part) => moved(part, -9, 1.6)), ...one] }
}
