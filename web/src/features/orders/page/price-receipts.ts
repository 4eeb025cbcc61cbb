import type { Cell, Line } from '../data/order.ts'

/** Cells of a line that were accepted at the same price for the same reason. */
export interface PriceReceipt {
  unit: Cell['unit']
  rrp: Cell['rrp']
  why: Cell['why']
  sizes: string[]
}

/** Mostly one; more where sizes, tiers or rows of the list differ. */
export function priceReceipts({ cells }: Pick<Line, 'cells'>): PriceReceipt[] {
  const receipts = new Map<string, PriceReceipt>()
  for (const { unit, rrp, why, size } of cells) {
    const { listId, revision, fromUnits, bySku, byWindow, listUnit } = why
    const id = [unit.minor, rrp?.minor, listId, revision, fromUnits, bySku, byWindow, listUnit.minor].join('|')
    const found = receipts.get(id)
    if (found) found.sizes.push(size)
    else receipts.set(id, { unit, rrp, why, sizes: [size] })
  }
  return [...receipts.values()]
}

/** Lowest and highest unit price of a line. */
export function priceRange({ cells }: Pick<Line, 'cells'>): { low: Cell['unit']; high: Cell['unit'] } | null {
  const sorted = cells.map(({ unit }) => unit).toSorted((a, b) => a.minor - b.minor)
  return sorted.length > 0 ? { low: sorted[0]!, high: sorted.at(-1)! } : null
}
