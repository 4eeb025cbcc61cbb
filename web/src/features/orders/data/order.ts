import type {
  OrderBeforeFieldsFragment,
  OrderEventFieldsFragment,
  OrderFieldsFragment,
  OrderLineFieldsFragment,
} from '../../../gen/graphql.ts'

export type Order = OrderFieldsFragment
export type Line = OrderLineFieldsFragment
export type Cell = Line['cells'][number]
export type OrderEvent = OrderEventFieldsFragment
export type CellChange = OrderEvent['changes'][number]
/** An order just before the moment it is shown as of. */
export type Before = OrderBeforeFieldsFragment
export type BeforeCell = Before['lines'][number]['cells'][number]
export type Window = Line['window']

/** A cell of an order by identity. */
export type CellKey = `${string}|${string}`

export function cellKey(lineId: string, sku: string): CellKey {
  return `${lineId}|${sku}`
}

/** Units of a cell as they stand: confirmed, or ordered before the answer, without what was cancelled. */
export function standingUnits({
  ordered,
  confirmed,
  cancelled,
}: Pick<Cell, 'ordered' | 'confirmed' | 'cancelled'>): number {
  return (confirmed ?? ordered) - cancelled
}

/** A date up to this day is as ordered. */
export function lastDayOf({ completeShip, startShip }: Window): string {
  return completeShip ?? startShip
}
