/** x, y in centimetres; the third value marks a corner, where the outline does not run smoothly through. */
export type Point = readonly [x: number, y: number, corner?: 1]

/** One cubic: both handles and the end point. */
export type Cubic = readonly [number, number, number, number, number, number]
export type Path = {
  readonly start: readonly [number, number]
  readonly cubics: readonly Cubic[]
  readonly closed: boolean
}

/** Picture pixels = centimetres × scale + offset. */
export type View = { readonly scale: number; readonly x: number; readonly y: number }

/**
 * A smooth line through the points: handles lie along the neighbours' chord and are a third of their own segment,
 * so unevenly spaced points do not overshoot. A corner has no handle, two corners in a row give a straight line.
 */
export function curve(points: readonly Point[], closed = true): Path {
  const count = points.length
  const at = (index: number) => points[(index + count) % count]!
  const tangent = (index: number): readonly [number, number] => {
    const own = at(index)
    const open = !closed && (index === 0 || index === count - 1)
    if (own[2] || open) return [0, 0]
    const dx = at(index + 1)[0] - at(index - 1)[0]
    const dy = at(index + 1)[1] - at(index - 1)[1]
    const length = Math.hypot(dx, dy) || 1
    return [dx / length, dy / length]
  }
  const cubics: Cubic[] = []
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const from = at(index)
    const to = at(index + 1)
    const reach = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.36
    const out = tangent(index)
    const into = tangent((index + 1) % count)
    cubics.push([
      from[0] + out[0] * reach,
      from[1] + out[1] * reach,
      to[0] - into[0] * reach,
      to[1] - into[1] * reach,
      to[0],
      to[1],
    ])
  }
  const first = at(0)
  return { start: [first[0], first[1]], cubics, closed }
}

export const line = (...points: Point[]): Path => curve(points, false)

/** A closed outline from its right half (top centre to bottom centre); points on the axis are not doubled. */
export function symmetric(half: readonly Point[]): Path {
  const left = half
    .filter((point) => Math.abs(point[0]) > 1e-9)
    .map(flip)
    .reverse()
  return curve([...half, ...left])
}

export const flip = (point: Point): Point => (point[2] ? [-point[0], point[1], 1] : [-point[0], point[1]])
export const flipAll = (points: readonly Point[]): Point[] => points.map(flip)

export function ellipse(x: number, y: number, rx: number, ry: number): Path {
  const points: Point[] = []
  for (let step = 0; step < 8; step++) {
    const angle = (step * Math.PI) / 4
    points.push([x + Math.cos(angle) * rx, y + Math.sin(angle) * ry])
  }
  return curve(points)
}

/** A rectangle, optionally turned about its centre (degrees). */
export function box(x: number, y: number, width: number, height: number, turn = 0): Path {
  const cos = Math.cos((turn * Math.PI) / 180)
  const sin = Math.sin((turn * Math.PI) / 180)
  const corner = (dx: number, dy: number): Point => [
    x + width / 2 + dx * cos - dy * sin,
    y + height / 2 + dx * sin + dy * cos,
    1,
  ]
  const w = width / 2
  const h = height / 2
  return curve([corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)])
}

const short = (value: number) => String(Math.round(value * 100) / 100)

/** The `d` attribute. */
export function pathData(path: Path): string {
  const body = path.cubics.map((cubic) => `C${cubic.map(short).join(' ')}`).join('')
  return `M${short(path.start[0])} ${short(path.start[1])}${body}${path.closed ? 'Z' : ''}`
}

/** x, y pairs in the view's pixels, `steps` straight pieces per cubic. */
export function flatten(path: Path, view: View, steps = 8): Float64Array {
  const result = new Float64Array((path.cubics.length * steps + 1) * 2)
  let [x, y] = path.start
  let used = 0
  const put = (px: number, py: number) => {
    result[used++] = px * view.scale + view.x
    result[used++] = py * view.scale + view.y
  }
  put(x, y)
  for (const [x1, y1, x2, y2, x3, y3] of path.cubics) {
    for (let step = 1; step <= steps; step++) {
      const t = step / steps
      const s = 1 - t
      const a = s * s * s
      const b = 3 * s * s * t
      const c = 3 * s * t * t
      const d = t * t * t
      put(a * x + b * x1 + c * x2 + d * x3, a * y + b * y1 + c * y2 + d * y3)
    }
    x = x3
    y = y3
  }
  return result
}

/** left, top, right, bottom over all paths, in centimetres. */
export function bounds(paths: readonly Path[]): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const path of paths) {
    const points = flatten(path, { scale: 1, x: 0, y: 0 }, 6)
    for (let index = 0; index < points.length; index += 2) {
      left = Math.min(left, points[index]!)
      right = Math.max(right, points[index]!)
      top = Math.min(top, points[index + 1]!)
      bottom = Math.max(bottom, points[index + 1]!)
    }
  }
  return [left, top, right, bottom]
}

/** A band of that width along a smooth line: straps, handles, laces. */
export function ribbon(points: readonly Point[], width: number, endWidth = width): Path {
  const centre = flatten(curve(points, false), { scale: 1, x: 0, y: 0 }, 5)
  const count = centre.length / 2
  const sides: [Point[], Point[]] = [[], []]
  for (let at = 0; at < count; at++) {
    const before = Math.max(0, at - 1) * 2
    const after = Math.min(count - 1, at + 1) * 2
    const dx = centre[after]! - centre[before]!
    const dy = centre[after + 1]! - centre[before + 1]!
    const length = Math.hypot(dx, dy) || 1
    const half = (width + ((endWidth - width) * at) / (count - 1)) / 2
    const x = centre[at * 2]!
    const y = centre[at * 2 + 1]!
    const end = at === 0 || at === count - 1
    const place = (hand: number): Point => {
      const px = x + (hand * -dy * half) / length
      const py = y + (hand * dx * half) / length
      return end ? [px, py, 1] : [px, py]
    }
    sides[0].push(place(1))
    sides[1].push(place(-1))
  }
  return curve([...sides[0], ...sides[1].reverse()])
}

/** The path with every point sent through `map`. */
export function transformed(path: Path, map: (x: number, y: number) => readonly [number, number]): Path {
  const cubics = path.cubics.map(
    ([a, b, c, d, e, f]): Cubic => [...map(a, b), ...map(c, d), ...map(e, f)] as unknown as Cubic,
  )
  return { start: map(path.start[0], path.start[1]), cubics, closed: path.closed }
}

/** The same line in twice as many pieces, so that a bend can move its middles too. */
export function halved(path: Path): Path {
  const cubics: Cubic[] = []
  let [x, y] = path.start
  const middle = (a: number, b: number) => (a + b) / 2
  for (const [x1, y1, x2, y2, x3, y3] of path.cubics) {
    const [ax, ay] = [middle(x, x1), middle(y, y1)]
    const [bx, by] = [middle(x1, x2), middle(y1, y2)]
    const [cx, cy] = [middle(x2, x3), middle(y2, y3)]
    const [dx, dy] = [middle(ax, bx), middle(ay, by)]
    const [ex, ey] = [middle(bx, cx), middle(by, cy)]
    cubics.push([ax, ay, dx, dy, middle(dx, ex), middle(dy, ey)], [ex, ey, cx, cy, x3, y3])
    x = x3
    y = y3
  }
  return { ...path, cubics }
}
