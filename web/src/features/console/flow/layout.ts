/**
 * Where everything of a picture of layers stands: columns by distance from the start, lines that pass a column have a
 * place of their own in it, and nothing is placed by hand.
 */
import { type Arrow, columnsOf } from './columns.ts'
import { ordered } from './order.ts'

export interface Box {
  id: string
  /** px */
  height: number
}

export interface Sizes {
  /** px: of every box, between columns, between boxes of a column, that a passing line takes. */
  width: number
  gapX: number
  gapY: number
  lane: number
}

export interface Point {
  x: number
  y: number
}

export interface Layout {
  width: number
  height: number
  /** Ids of each column, from top to bottom. */
  columns: string[][]
  /** Top left corners. */
  places: ReadonlyMap<string, Point>
  /** Beginning, where it passes each column between, end; by `arrowKey`. */
  routes: ReadonlyMap<string, readonly Point[]>
}

export const arrowKey = ({ from, to }: Arrow) => `${from} → ${to}`

/** @param arrows no two alike, between ids of `boxes` */
export function layOut(boxes: readonly Box[], arrows: readonly Arrow[], sizes: Sizes): Layout {
  const { width, gapX } = sizes
  const height = new Map(boxes.map((box) => [box.id, box.height]))
  const { column, forward } = columnsOf([...height.keys()], arrows)
  const chains = new Map(forward.map((arrow) => [arrowKey(arrow), chainOf(arrow, column)]))
  const columns: string[][] = []
  const enter = (id: string, at: number) => (columns[at] ??= []).push(id)
  for (const [id, at] of column) enter(id, at)
  for (const [, chain] of chains) chain.slice(1, -1).forEach((id, step) => enter(id, column.get(chain[0]!)! + step + 1))
  const steps = [...chains.values()].flatMap((chain) => chain.slice(1).map((to, at) => ({ from: chain[at]!, to })))
  const order = ordered(columns, steps)
  const middles = middlesOf(order, steps, (id) => height.get(id) ?? sizes.lane, sizes)

  const x = (id: string) => column.get(id)! * (width + gapX)
  const places = new Map(boxes.map(({ id, height: own }) => [id, { x: x(id), y: middles.get(id)! - own / 2 }]))
  const leaves = (id: string) => ({ x: x(id) + width, y: middles.get(id)! })
  const reaches = (id: string) => ({ x: x(id), y: middles.get(id)! })
  const routes = new Map(
    arrows.map((arrow) => {
      const lanes = (chains.get(arrowKey(arrow)) ?? []).slice(1, -1)
      const passed = lanes.flatMap((lane, step) => {
        const from = (column.get(arrow.from)! + step + 1) * (width + gapX)
        return [
          { x: from, y: middles.get(lane)! },
          { x: from + width, y: middles.get(lane)! },
        ]
      })
      return [arrowKey(arrow), [leaves(arrow.from), ...passed, reaches(arrow.to)]]
    }),
  )
  return {
    width: Math.max(0, order.length * (width + gapX) - gapX),
    height: Math.max(0, ...boxes.map((box) => places.get(box.id)!.y + box.height)),
    columns: order.map((ids) => ids.filter((id) => height.has(id))),
    places,
    routes,
  }
}

/** The two ends of an arrow with a name for each place where it passes a column. */
function chainOf(arrow: Arrow, column: ReadonlyMap<string, number>): string[] {
  const between = column.get(arrow.to)! - column.get(arrow.from)! - 1
  return [arrow.from, ...Array.from({ length: between }, (_, step) => `${arrowKey(arrow)} ${step}`), arrow.to]
}

const PASSES = 8

/** Heights of middles: near those of the neighbours, in the given order, not closer than allowed; the first at the top. */
function middlesOf(
  columns: readonly (readonly string[])[],
  arrows: readonly Arrow[],
  heightOf: (id: string) => number,
  { gapY, lane }: Sizes,
): Map<string, number> {
  const isLane = (id: string) => heightOf(id) === lane
  const apart = (upper: string, lower: string) =>
    (heightOf(upper) + heightOf(lower)) / 2 + (isLane(upper) && isLane(lower) ? lane : gapY)
  const neighbours = Map.groupBy(
    arrows.flatMap(({ from, to }) => [
      { id: from, other: to },
      { id: to, other: from },
    ]),
    ({ id }) => id,
  )
  const middles = new Map<string, number>()
  for (const column of columns) set(spread(column, () => 0))
  for (let pass = 0; pass < PASSES; pass++)
    for (const column of pass % 2 === 0 ? columns : columns.toReversed())
      set(
        spread(column, (id) => {
          const those = (neighbours.get(id) ?? []).map(({ other }) => middles.get(other)!)
          return those.length === 0 ? middles.get(id)! : those.reduce((sum, each) => sum + each, 0) / those.length
        }),
      )
  const top = Math.min(...[...middles].map(([id, middle]) => middle - heightOf(id) / 2))
  return new Map([...middles].map(([id, middle]) => [id, middle - top]))

  function set(column: Map<string, number>): void {
    for (const [id, middle] of column) middles.set(id, middle)
  }

  /** Halfway between pushing everything down and pushing everything up: both keep the distances, so it does too. */
  function spread(column: readonly string[], wanted: (id: string) => number): Map<string, number> {
    const down: number[] = []
    column.forEach((id, at) =>
      down.push(at === 0 ? wanted(id) : Math.max(wanted(id), down[at - 1]! + apart(column[at - 1]!, id))),
    )
    const up: number[] = []
    for (let at = column.length - 1; at >= 0; at--) {
      const id = column[at]!
      const below = column[at + 1]
      up[at] = below === undefined ? wanted(id) : Math.min(wanted(id), up[at + 1]! - apart(id, below))
    }
    return new Map(column.map((id, at) => [id, (down[at]! + up[at]!) / 2]))
  }
}
