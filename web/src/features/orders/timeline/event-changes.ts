import type { CellChange, Line, OrderEvent } from '../data/order.ts'

/** Before → after of one line in an event. */
export interface LineChanges {
  line: Line | undefined
  changes: readonly CellChange[]
}

/** The changes of an event by line, in the order's own order; a line that is gone stands last, by its labels. */
export function changesByLine({ changes }: Pick<OrderEvent, 'changes'>, lines: readonly Line[]): LineChanges[] {
  const known = lines
    .map((line) => ({ line, changes: changes.filter(({ lineId }) => lineId === line.id) }))
    .filter((each) => each.changes.length > 0)
  const others = changes.filter(({ lineId }) => !lines.some(({ id }) => id === lineId))
  return others.length > 0 ? [...known, { line: undefined, changes: others }] : known
}

/** What one change says: fewer units, a later date, or both. */
export function changeSays({ before, after, dateBefore, dateAfter }: CellChange) {
  return {
    units: before === after ? null : { before, after },
    date: dateAfter ? { before: dateBefore, after: dateAfter } : null,
  }
}

/** Units an event moved: confirmed away, shipped or given up. */
export function unitsMoved(event: OrderEvent): number {
  if (event.shipment) return event.shipment.units
  if (event.givenUp.length > 0) return event.givenUp.reduce((sum, { units }) => sum + units, 0)
  return event.changes.reduce((sum, { before, after }) => sum + before - after, 0)
}

/** What happened since somebody last looked, oldest first. */
export function eventsSince(timeline: readonly OrderEvent[], seen: number): OrderEvent[] {
  return timeline.filter(({ sequence }) => sequence > seen)
}

/** The size at the end of a change's label, "Lund coat · Ink · M". */
export function sizeOf(line: Line | undefined, { sku, label }: Pick<CellChange, 'sku' | 'label'>): string {
  return line?.cells.find((cell) => cell.sku === sku)?.size ?? label
}

/** Lines by the names people know; one that is gone is left out. */
export function lineNames(ids: readonly string[], lines: readonly Line[]): string[] {
  return lines.filter(({ id }) => ids.includes(id)).map(({ styleName, colourName }) => `${styleName} ${colourName}`)
}
