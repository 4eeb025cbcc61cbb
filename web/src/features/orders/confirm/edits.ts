import type { OrderChangeReason } from '../../../gen/graphql.ts'
import { type CellKey, cellKey, type Order } from '../data/order.ts'

/** What the brand wrote about a cell; whatever is missing is as ordered. */
export interface CellAnswer {
  readonly quantity?: number
  /** Calendar date. */
  readonly shipDate?: string
  readonly reason?: OrderChangeReason
}

/** The brand's unsent answer, by cell. Kept apart from the order, so that what arrives never overwrites it. */
export type ConfirmEdits = Readonly<Partial<Record<CellKey, CellAnswer>>>

export const noEdits: ConfirmEdits = {}

/** The edits with more said about some cells. */
export function answered(edits: ConfirmEdits, keys: readonly CellKey[], more: CellAnswer): ConfirmEdits {
  const next: Partial<Record<CellKey, CellAnswer>> = { ...edits }
  for (const key of keys) next[key] = { ...next[key], ...more }
  return next
}

/** A cell written as ordered says nothing any more: its reason goes with its change. */
export function withQuantities(
  edits: ConfirmEdits,
  order: Order,
  written: readonly { lineId: string; sku: string; quantity: number }[],
): ConfirmEdits {
  const ordered = new Map(
    order.lines.flatMap(({ id, cells }) => cells.map((cell) => [cellKey(id, cell.sku), cell.ordered] as const)),
  )
  const next: Partial<Record<CellKey, CellAnswer>> = { ...edits }
  for (const { lineId, sku, quantity } of written) {
    const key = cellKey(lineId, sku)
    const { quantity: _before, ...rest } = next[key] ?? {}
    if (quantity !== ordered.get(key)) next[key] = { ...rest, quantity }
    else if (rest.shipDate !== undefined) next[key] = rest
    else delete next[key]
  }
  return next
}

/** Takes a cell back to as ordered. */
export function withoutAnswer(edits: ConfirmEdits, keys: readonly CellKey[]): ConfirmEdits {
  const next: Partial<Record<CellKey, CellAnswer>> = { ...edits }
  for (const key of keys) delete next[key]
  return next
}
