import type { Point } from './layout.ts'

/** The `d` of a line that leaves and reaches boxes level, and is straight where it passes a column. */
export function routePath(route: readonly Point[]): string {
  const [first, ...rest] = route
  if (!first) return ''
  let from = first
  const parts = rest.map((to) => {
    const bend = (to.x - from.x) / 2
    const part = from.y === to.y ? `H${to.x}` : `C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`
    from = to
    return part
  })
  return [`M${first.x} ${first.y}`, ...parts].join('')
}

/** Where a line's figure stands: in the gap before it ends. */
export function labelPoint(route: readonly Point[]): Point {
  const [from, to] = route.slice(-2) as [Point, Point]
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
}
