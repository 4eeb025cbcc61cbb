import { type Before, type BeforeCell, type CellKey, cellKey, type Order, standingUnits } from '../data/order.ts'

/** Cells that the last moment changed, as they were before it. An order that was placed then has none. */
export function cellsBefore({ lines }: Pick<Order, 'lines'>, before: Before | null): ReadonlyMap<CellKey, BeforeCell> {
  const was = new Map(before?.lines.flatMap(({ id, cells }) => cells.map((cell) => [cellKey(id, cell.sku), cell])))
  const changed = lines.flatMap(({ id, cells }) =>
    cells.flatMap((cell) => {
      const key = cellKey(id, cell.sku)
      const old = was.get(key)
      return old && !isSame(old, cell) ? [[key, old] as const] : []
    }),
  )
  return new Map(changed)
}

function isSame(old: BeforeCell, now: BeforeCell): boolean {
  const [then, here] = [standingUnits(old), standingUnits(now)]
  return then === here && old.shipped === now.shipped && old.shipDate === now.shipDate
}

export type Figure = 'units' | 'value' | 'shipped' | 'open'

/** Figures of the whole order that the last moment changed, before → after. */
export function figureSteps(order: Order, before: Before): { figure: Figure; before: number; after: number }[] {
  const all: [Figure, number, number][] = [
    ['units', before.units, order.units],
    ['value', before.value.minor, order.value.minor],
    ['shipped', before.shippedUnits, order.shippedUnits],
    ['open', before.openUnits, order.openUnits],
  ]
  return all.flatMap(([figure, was, is]) => (was === is ? [] : [{ figure, before: was, after: is }]))
}
