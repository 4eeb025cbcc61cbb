import { cellKey, type CellPlace, type CellWrite } from './cell-place.ts'

/** What one cell still owes the server. */
export type PendingCell = CellPlace & {
  /** What the person wants; the last write wins. */
  quantity: number
  /** What the server is believed to hold. */
  seen: number
  /** Part of the batch under way, with this quantity. */
  sending?: number
  /** Saved otherwise elsewhere: nothing is sent until the person writes the cell again. */
  conflict?: { stored: number; storedBy: string }
  /** The server does not take it, and why. */
  refused?: { code: string; message: string }
}

/** Cells by `cellKey`, oldest write first. A cell that is not in it is saved. */
export type QueueState = ReadonlyMap<string, PendingCell>

/** What became of one edit of a batch. */
export type CellOutcome =
  | { kind: 'saved' }
  | { kind: 'conflict'; stored: number; storedBy: string }
  | { kind: 'refused'; code: string; message: string }

/** So that one request stays far below the server's limit and a slow line shows progress. */
export const mostInBatch = 500

/**
 * Takes writes over. A cell written again keeps what the server is believed to hold, and writing a cell in conflict is
 * the person's decision: from then on the stored value counts as seen.
 */
export function written(state: QueueState, writes: readonly CellWrite[]): QueueState {
  const next = new Map(state)
  for (const { quantity, seen, ...place } of writes) {
    const key = cellKey(place)
    const pending = next.get(key)
    const cell: PendingCell = {
      ...place,
      quantity,
      seen: pending?.conflict?.stored ?? pending?.seen ?? seen,
      ...(pending?.sending !== undefined && { sending: pending.sending }),
    }
    next.delete(key)
    // Back at what the server holds, with nothing under way: nothing to save.
    if (cell.sending !== undefined || cell.quantity !== cell.seen) next.set(key, cell)
  }
  return next
}

/** The batch to send, marked as under way. While one is under way it is that one again: a repeat does no harm. */
export function takeBatch(state: QueueState): { state: QueueState; batch: readonly CellWrite[] } {
  const underWay = [...state.values()].filter((cell) => cell.sending !== undefined)
  if (underWay.length > 0) return { state, batch: underWay.map((cell) => writeOf(cell, cell.sending!)) }
  const next = new Map(state)
  const batch: CellWrite[] = []
  for (const [key, cell] of state) {
    if (cell.conflict || cell.refused) continue
    if (batch.length === mostInBatch) break
    batch.push(writeOf(cell, cell.quantity))
    next.set(key, { ...cell, sending: cell.quantity })
  }
  return { state: next, batch }
}

/** What the server said to the batch under way, edit by edit. A cell written meanwhile goes on from what was saved. */
export function answered(state: QueueState, batch: readonly CellWrite[], outcomes: readonly CellOutcome[]): QueueState {
  const next = new Map(state)
  batch.forEach((write, index) => {
    const key = cellKey(write)
    const pending = next.get(key)
    if (pending?.sending === undefined) return
    const { sending, ...cell } = pending
    const settled = settle(cell, sending, outcomes[index] ?? { kind: 'saved' })
    if (settled) next.set(key, settled)
    else next.delete(key)
  })
  return next
}

/** The whole batch was refused: each of its cells carries the reason. */
export function refusedBatch(state: QueueState, batch: readonly CellWrite[], code: string, message: string) {
  return answered(
    state,
    batch,
    batch.map((): CellOutcome => ({ kind: 'refused', code, message })),
  )
}

/** Gives up what was written in a cell: the server's value shows again. Not while it is under way. */
export function dropped(state: QueueState, places: readonly CellPlace[]): QueueState {
  const next = new Map(state)
  for (const place of places) {
    const key = cellKey(place)
    if (next.get(key)?.sending === undefined) next.delete(key)
  }
  return next
}

/** Of a page that was closed: what it had under way may or may not have arrived, so it is sent again as it was. */
export function restored(state: QueueState, kept: readonly PendingCell[]): QueueState {
  const next = new Map(kept.map((cell) => [cellKey(cell), cell]))
  for (const [key, cell] of state) {
    const old = next.get(key)
    next.delete(key)
    next.set(key, old ? { ...cell, seen: old.seen, ...(old.sending !== undefined && { sending: old.sending }) } : cell)
  }
  return next
}

function settle(cell: PendingCell, sent: number, outcome: CellOutcome): PendingCell | undefined {
  switch (outcome.kind) {
    case 'saved':
      return cell.quantity === sent ? undefined : { ...cell, seen: sent }
    case 'conflict':
      // Someone else wrote the same: no conflict.
      if (cell.quantity === outcome.stored) return undefined
      return { ...cell, conflict: { stored: outcome.stored, storedBy: outcome.storedBy } }
    case 'refused':
      return cell.quantity === sent ? { ...cell, refused: { code: outcome.code, message: outcome.message } } : cell
  }
}

function writeOf({ productId, windowId, doorId, sku, seen }: PendingCell, quantity: number): CellWrite {
  return { productId, windowId, doorId, sku, quantity, seen }
}
