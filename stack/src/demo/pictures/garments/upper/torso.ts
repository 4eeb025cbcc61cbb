import type { Fold, Line, Part } from '../../drawing.ts'
import type { Path, Point } from '../../geometry/path.ts'
import { curve, flip, flipAll, line, symmetric } from '../../geometry/path.ts'
import type { Random } from '../../random.ts'

/** Half measures in centimetres; y = 0 is the highest shoulder point. */
export type Cut = {
  readonly neck: number
  readonly drop: number
  readonly back: number
  readonly shoulder: number
  readonly slope: number
  readonly arm: number
  readonly chest: number
  readonly waist: number
  readonly hip: number
  readonly length: number
  readonly vee?: boolean
  readonly hem?: 'straight' | 'curved' | 'tail'
}

/** The right half of a neckline from shoulder to centre, moved up and in by `inset` (for bands). */
export function neckline(cut: Cut, drop: number, inset = 0): Point[] {
  const { neck } = cut
  if (cut.vee && drop === cut.drop) {
    return [
      [neck - inset * 0.9, -inset * 0.35, 1],
      [neck * 0.62 - inset * 0.8, drop * 0.46 - inset * 0.4],
      [0, drop - inset * 1.25, 1],
    ]
  }
  return [
    [neck - inset * 0.95, -inset * 0.35, 1],
    [neck * 0.86 - inset * 0.9, drop * 0.42 - inset * 0.2],
    [neck * 0.5 - inset * 0.55, drop * 0.88 - inset * 0.8],
    [0, drop - inset],
  ]
}

function hemPoints(cut: Cut): Point[] {
  const { hip, length } = cut
  if (cut.hem === 'tail')
    return [
      [hip, length - 9, 1],
      [hip - 2.4, length - 4.6],
      [hip - 9, length - 0.4],
      [hip * 0.4, length + 1.2],
      [0, length + 1.4],
    ]
  if (cut.hem === 'curved')
    return [
      [hip, length - 3, 1],
      [hip * 0.6, length - 0.2],
      [0, length + 0.8],
    ]
  return [
    [hip, length - 1.2, 1],
    [hip * 0.55, length - 0.1],
    [0, length + 0.4],
  ]
}

export const armhole = (cut: Cut): Point[] => [
  [cut.shoulder, cut.slope, 1],
  [cut.shoulder - 1.7, cut.slope + (cut.arm - cut.slope) * 0.42],
  [cut.shoulder - 0.6, cut.slope + (cut.arm - cut.slope) * 0.74],
  [cut.chest, cut.arm, 1],
]

export const side = (cut: Cut): Point[] => [
  [(cut.chest * 2 + cut.waist) / 3 - 0.1, cut.arm + (cut.length - cut.arm) * 0.16],
  [cut.waist, cut.arm + (Math.min(cut.length, 70) - cut.arm) * 0.46],
  [(cut.hip * 2 + cut.waist) / 3 + 0.2, cut.arm + (cut.length - cut.arm) * 0.78],
]

/** The outline from the neck down one side to the hem's centre. */
function torsoHalf(cut: Cut, drop: number): Point[] {
  return [
    ...neckline(cut, drop).reverse().slice(0, -1),
    [cut.neck, 0, 1],
    ...armhole(cut),
    ...side(cut),
    ...hemPoints(cut),
  ]
}

export const torsoPath = (cut: Cut, back: boolean): Path => symmetric(torsoHalf(cut, back ? cut.back : cut.drop))

/** What one sees through the neck: the inside of the back, with tape and label. */
export function insideBack(cut: Cut, tape = 1.8): Part {
  const reach = cut.drop + 3
  const top: Point[] = [
    [0, cut.back - tape * 0.8],
    [cut.neck * 0.55, cut.back * 0.55 - tape * 0.9],
    [cut.neck - 0.2, -tape * 0.55, 1],
  ]
  const path = symmetric([...top, [cut.neck + 1, 2, 1], [cut.neck * 0.8, reach, 1], [0, reach, 1]])
  const seam = (y: number) =>
    line(
      [-cut.neck, y - 1.2],
      [-cut.neck * 0.5, cut.back * 0.6 + y - 0.4],
      [0, cut.back + y],
      [cut.neck * 0.5, cut.back * 0.6 + y - 0.4],
      [cut.neck, y - 1.2],
    )
  return {
    path,
    slot: 'lining',
    tone: 0.78,
    round: 4,
    puff: 0.6,
    creased: 0.3,
    lines: [{ path: smoothLine(seam(tape * 0.35)), kind: 'seam' }],
    inside: (ink) =>
      `<rect x="-2.1" y="${(cut.back + tape * 0.1).toFixed(2)}" width="4.2" height="1.7" rx=".1" fill="${ink.fill('pale')}"/><path d="M-1.2 ${(cut.back + tape * 0.1 + 0.85).toFixed(2)}h2.4" stroke="#55504a" stroke-width=".3"/>`,
  }
}

const smoothLine = (path: Path): Path => {
  const points: Point[] = [[path.start[0], path.start[1]], ...path.cubics.map((cubic): Point => [cubic[4], cubic[5]])]
  return curve(points, false)
}

/** Drag lines from the armpits, slack at the waist and soft hangs, different for every seed. */
export function torsoFolds(cut: Cut, random: Random, softness: number): Fold[] {
  const folds: Fold[] = []
  const add = (points: Point[], width: number, depth: number, mirrored = true) => {
    folds.push({ points, width, depth: depth * softness })
    if (mirrored)
      folds.push({
        points: flipAll(
          points.map((point): Point => [point[0] + random.between(-0.8, 0.8), point[1] + random.between(-2, 2)]),
        ),
        width: width * random.between(0.8, 1.2),
        depth: depth * softness * random.between(0.5, 1.2),
      })
  }
  const { chest, arm, waist, length } = cut
  add(
    [
      [chest - 1, arm + 1],
      [chest * 0.72, arm + 3.5],
      [chest * 0.42, arm + 11 + random.between(0, 4)],
    ],
    1.5,
    -0.55,
  )
  add(
    [
      [chest - 0.5, arm + 3],
      [chest * 0.8, arm + 8],
      [chest * 0.62, arm + 18],
    ],
    1.3,
    -0.4,
  )
  add(
    [
      [cut.shoulder - 3, cut.slope + 5],
      [cut.shoulder * 0.7, arm * 0.7],
      [cut.shoulder * 0.6, arm + 2],
    ],
    2,
    -0.32,
  )
  const low = arm + (Math.min(length, 74) - arm) * 0.5
  add(
    [
      [waist - 0.5, low],
      [waist * 0.6, low + 2.5 + random.between(-1, 2)],
      [waist * 0.25, low + 3],
    ],
    1.5,
    -0.3,
  )
  add(
    [
      [waist + 0.2, low + 6],
      [waist * 0.7, low + 9],
      [waist * 0.45, low + 14],
    ],
    1.4,
    -0.28,
  )
  add(
    [
      [random.between(2, 9), arm + 12],
      [random.between(3, 8), low + 4],
      [random.between(4, 11), Math.min(length, 80) - 3],
    ],
    2.6,
    random.between(-0.5, 0.5),
    false,
  )
  add(
    [
      [-random.between(3, 10), arm + 8],
      [-random.between(2, 9), low],
      [-random.between(4, 12), Math.min(length, 80) - 4],
    ],
    2.4,
    random.between(-0.5, 0.4),
    false,
  )
  return folds
}

export function hemLines(cut: Cut, rise = 2, rows = 2): Line[] {
  return Array.from({ length: rows }, (_, at) => {
    const lift = rise - at * 0.6
    const half = hemPoints({ ...cut, length: cut.length - lift })
    return {
      path: curve([...half.slice(0, -1), [0, half.at(-1)![1]], ...half.slice(0, -1).map(flip).reverse()], false),
      kind: 'stitch',
    }
  })
}
