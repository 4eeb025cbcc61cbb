/** What each fact does to the lines of an order. Pure; lines are copied, never changed. Each throws IllegalOrderEvent. */

import type { Cell, CellUnits, Line, Order } from '../gen/orders/topic/v1/order.ts'
import type { CellChange, Confirmed } from '../gen/orders/topic/v1/order_event.ts'
import { cutAllocations, heldUnits, openUnits } from './cell-open.ts'
import { IllegalOrderEvent } from './illegal-order-event.ts'

/** A placed order has units in every cell, and nothing has happened to them. */
export function assertFresh(order: Order): void {
  const cells = order.lines.flatMap((line) => line.cells)
  const fresh = cells.every(
    (cell) => isCount(cell.ordered) && cell.confirmed === undefined && cell.shipped === 0 && cell.cancelled === 0,
  )
  const answered = order.lines.some((line) => line.answer !== 'UNSPECIFIED')
  if (cells.length === 0 || !fresh || answered || order.shipments.length > 0) {
    throw new IllegalOrderEvent('MALFORMED', 'a placed order has units and no answer, shipment or cancellation yet')
  }
  const lineIds = new Set(order.lines.map((line) => line.id))
  const once = order.lines.every((line) => new Set(line.cells.map((cell) => cell.sku)).size === line.cells.length)
  if (lineIds.size !== order.lines.length || !once) {
    throw new IllegalOrderEvent('MALFORMED', 'lines of an order and SKUs of a line are named once')
  }
}

/** Every cell gets its answer; a line with a change waits for the retailer and keeps its units until then. */
export function confirm(lines: readonly Line[], { changes }: Confirmed): Line[] {
  const byCell = new Map<string, CellChange>()
  for (const change of changes) {
    const { line, cell } = findCell(lines, change.lineId, change.sku)
    const key = cellKey(change.lineId, change.sku)
    if (byCell.has(key)) throw new IllegalOrderEvent('MALFORMED', `${change.sku} is changed twice`)
    assertChange(line, cell, change)
    byCell.set(key, change)
  }
  return lines.map((line) => {
    const cells = line.cells.map((cell) => {
      const change = byCell.get(cellKey(line.id, cell.sku))
      if (!change) return { ...cell, confirmed: cell.ordered }
      const shipDate = isLater(line, change) ? change.dateAfter : ''
      return { ...cell, confirmed: change.after, shipDate, reason: change.reason }
    })
    const changed = line.cells.some((cell) => byCell.has(cellKey(line.id, cell.sku)))
    return { ...line, cells, answer: changed ? 'PENDING' : line.answer }
  })
}

function assertChange(line: Line, cell: Cell, change: CellChange): void {
  if (change.before !== cell.ordered) throw new IllegalOrderEvent('MALFORMED', `${cell.sku}: before is not as ordered`)
  if (change.after > cell.ordered) throw new IllegalOrderEvent('ABOVE_ORDERED', `${cell.sku}: more than ordered`)
  if (change.after !== 0 && !isCount(change.after)) throw new IllegalOrderEvent('MALFORMED', `${cell.sku}: no quantity`)
  if (change.after === cell.ordered && !isLater(line, change)) {
    throw new IllegalOrderEvent('NOT_A_CHANGE', `${cell.sku}: neither fewer nor later`)
  }
  if (change.reason === '') throw new IllegalOrderEvent('NO_REASON', `${cell.sku}: a change needs a reason`)
}

/** A date inside the window is as ordered; only a date after its last day is the brand's change. */
function isLater(line: Line, change: CellChange): boolean {
  return change.dateAfter !== '' && change.dateAfter > (line.window?.completeShip || line.window?.startShip || '')
}

/** Accepted lines go on with the units confirmed; of cancelled lines every open unit is given up. */
export function answerChanges(
  lines: readonly Line[],
  acceptedIds: readonly string[],
  cancelledIds: readonly string[],
): Line[] {
  const answered = [...acceptedIds, ...cancelledIds]
  if (answered.length === 0 || new Set(answered).size !== answered.length) {
    throw new IllegalOrderEvent('MALFORMED', 'each line is answered once, and at least one is')
  }
  for (const id of answered) {
    if (findLine(lines, id).answer !== 'PENDING') {
      throw new IllegalOrderEvent('LINE_NOT_PENDING', `line ${id} waits for no answer`)
    }
  }
  return lines.map((line) => {
    if (acceptedIds.includes(line.id)) return freed({ ...line, answer: 'ACCEPTED' })
    return cancelledIds.includes(line.id) ? givenUp({ ...line, answer: 'CANCELLED' }) : line
  })
}

/** Adds shipped units cell by cell; more than open, or a line that waits for its answer, is refused. */
export function ship(lines: readonly Line[], units: readonly CellUnits[]): Line[] {
  if (units.length === 0) throw new IllegalOrderEvent('MALFORMED', 'a shipment has units')
  const sums = sumByCell(lines, units)
  return lines.map((line) => {
    if (!line.cells.some((cell) => sums.has(cellKey(line.id, cell.sku)))) return line
    if (line.answer === 'PENDING') throw new IllegalOrderEvent('LINE_PENDING', `line ${line.id} waits for its answer`)
    return { ...line, cells: line.cells.map((cell) => shipCell(line, cell, sums.get(cellKey(line.id, cell.sku)) ?? 0)) }
  })
}

function shipCell(line: Line, cell: Cell, units: number): Cell {
  if (units > openUnits(cell))
    throw new IllegalOrderEvent('OVER_SHIP', `${cell.sku}: ${openUnits(cell)} units are open`)
  if (units === 0) return cell
  const shipped = { ...cell, shipped: cell.shipped + units }
  return { ...shipped, allocations: cutAllocations(cell.allocations, heldUnits(line, shipped), 'first') }
}

/** Cancels the balance, which the fact must state exactly; a line that waited counts as cancelled. */
export function closeShort(lines: readonly Line[], cancelled: readonly CellUnits[]): Line[] {
  const stated = sumByCell(lines, cancelled)
  const exact = lines.every((line) =>
    line.cells.every((cell) => openUnits(cell) === (stated.get(cellKey(line.id, cell.sku)) ?? 0)),
  )
  // Lines confirmed at nothing have no open units, but may still wait and hold what was ordered.
  const closable = stated.size > 0 || lines.some((line) => line.answer === 'PENDING')
  if (!exact || !closable) throw new IllegalOrderEvent('NOT_THE_BALANCE', 'not exactly the open units')
  return lines.map((line) => givenUp(line.answer === 'PENDING' ? { ...line, answer: 'CANCELLED' } : line))
}

/** Every open unit, as `closedShort` must list them. */
export function balanceOf(lines: readonly Line[]): CellUnits[] {
  return lines.flatMap((line) =>
    line.cells
      .map((cell) => ({ lineId: line.id, sku: cell.sku, units: openUnits(cell) }))
      .filter((balance) => balance.units > 0),
  )
}

/** The line with every open unit cancelled and nothing allocated. */
export function givenUp(line: Line): Line {
  const cells = line.cells.map((cell) => ({ ...cell, cancelled: cell.cancelled + openUnits(cell), allocations: [] }))
  return { ...line, cells }
}

function freed(line: Line): Line {
  const cells = line.cells.map((cell) => ({
    ...cell,
    allocations: cutAllocations(cell.allocations, heldUnits(line, cell), 'last'),
  }))
  return { ...line, cells }
}

function sumByCell(lines: readonly Line[], units: readonly CellUnits[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const each of units) {
    findCell(lines, each.lineId, each.sku)
    if (!isCount(each.units)) throw new IllegalOrderEvent('MALFORMED', `${each.sku}: units are whole and at least 1`)
    const key = cellKey(each.lineId, each.sku)
    sums.set(key, (sums.get(key) ?? 0) + each.units)
  }
  return sums
}

function findLine(lines: readonly Line[], lineId: string): Line {
  const line = lines.find((candidate) => candidate.id === lineId)
  if (!line) throw new IllegalOrderEvent('UNKNOWN_LINE', `no line ${lineId}`)
  return line
}

function findCell(lines: readonly Line[], lineId: string, sku: string): { line: Line; cell: Cell } {
  const line = findLine(lines, lineId)
  const cell = line.cells.find((candidate) => candidate.sku === sku)
  if (!cell) throw new IllegalOrderEvent('UNKNOWN_CELL', `no ${sku} in line ${lineId}`)
  return { line, cell }
}

// A line id never holds a line break, so the pair is unambiguous.
const cellKey = (lineId: string, sku: string) => `${lineId}\n${sku}`

const isCount = (units: number) => Number.isSafeInteger(units) && units > 0
