import type { Part } from '../../drawing.ts'
import type { Path, Point } from '../../geometry/path.ts'
import { flip, transformed } from '../../geometry/path.ts'

export const both = (places: readonly (readonly [number, number])[]) => [
  ...places,
  ...places.map(([x, y]) => [-x, y] as const),
]

const mirror = (path: Path) => transformed(path, (x, y) => [-x, y])

/** The same piece on the other side; free markup is left out, since letters and lights do not mirror. */
export const mirrored = (part: Part): Part => ({
  ...part,
  path: mirror(part.path),
  grain: part.grain === undefined ? undefined : -part.grain,
  inside: undefined,
  over: undefined,
  folds: part.folds?.map((fold) => ({ ...fold, points: fold.points.map(flip) })),
  lines: part.lines?.map((entry) => ({ ...entry, path: mirror(entry.path) })),
})

/** The same piece elsewhere. */
export function moved(part: Part, dx: number, dy: number): Part {
  const shift = (path: Path) => transformed(path, (x, y) => [x + dx, y + dy])
  const wrap = (markup: Part['inside']): Part['inside'] =>
    markup && ((ink) => `<g transform="translate(${dx} ${dy})">${markup(ink)}</g>`)
  return {
    ...part,
    path: shift(part.path),
    inside: wrap(part.inside),
    over: wrap(part.over),
    folds: part.folds?.map((fold) => ({
      ...fold,
      points: fold.points.map(([x, y, corner]): Point => (corner ? [x + dx, y + dy, 1] : [x + dx, y + dy])),
    })),
    lines: part.lines?.map((entry) => ({ ...entry, path: shift(entry.path) })),
  }
}
