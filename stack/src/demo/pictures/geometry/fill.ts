/** Calls `span(y, from, to)` for every run of the polygon on every pixel row; from and to are fractional columns. */
function scan(
  polygon: Float64Array,
  height: number,
  rows: number,
  span: (y: number, from: number, to: number) => void,
): void {
  let top = Infinity
  let bottom = -Infinity
  for (let index = 1; index < polygon.length; index += 2) {
    top = Math.min(top, polygon[index]!)
    bottom = Math.max(bottom, polygon[index]!)
  }
  const first = Math.max(0, Math.floor(top * rows))
  const last = Math.min(height * rows - 1, Math.ceil(bottom * rows))
  const edges: number[] = []
  for (let row = first; row <= last; row++) {
    const y = (row + 0.5) / rows
    edges.length = 0
    for (let index = 0; index < polygon.length; index += 2) {
      const next = (index + 2) % polygon.length
      const y0 = polygon[index + 1]!
      const y1 = polygon[next + 1]!
      if (y0 <= y === y1 <= y) continue
      const x0 = polygon[index]!
      edges.push(x0 + ((y - y0) / (y1 - y0)) * (polygon[next]! - x0))
    }
    edges.sort((a, b) => a - b)
    for (let pair = 0; pair + 1 < edges.length; pair += 2) span(row, edges[pair]!, edges[pair + 1]!)
  }
}

/** Adds the polygon's area per pixel (0..1) to `target`. */
export function cover(polygon: Float64Array, width: number, height: number, target: Float32Array): void {
  const rows = 3
  scan(polygon, height, rows, (row, from, to) => {
    const base = Math.floor(row / rows) * width
    const left = Math.max(0, from)
    const right = Math.min(width, to)
    if (right <= left) return
    const start = Math.floor(left)
    const end = Math.min(width - 1, Math.floor(right))
    for (let x = start; x <= end; x++) {
      const part = Math.min(right, x + 1) - Math.max(left, x)
      target[base + x] = target[base + x]! + part / rows
    }
  })
}

/** Writes `value` into every pixel whose centre lies in the polygon. */
export function stamp(polygon: Float64Array, width: number, height: number, target: Uint8Array, value: number): void {
  scan(polygon, height, 1, (row, from, to) => {
    const start = Math.max(0, Math.ceil(from - 0.5))
    const end = Math.min(width, Math.floor(to + 0.5))
    if (end > start) target.fill(value, row * width + start, row * width + end)
  })
}
