import type { CellPlace, CellWrite } from './cell-place.ts'
import { cellKey } from './cell-place.ts'
import {
  answered,
  type CellOutcome,
  dropped,
  type PendingCell,
  type QueueState,
  refusedBatch,
  restored,
  takeBatch,
  written,
} from './queue-state.ts'

/** What the server made of a batch. `later`: it was not reached, or could not; the batch is sent again. */
export type BatchAnswer =
  /** `revision` of the working order with these cells in it. */
  | { kind: 'answered'; outcomes: readonly CellOutcome[]; revision: number }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'later' }

/** Where what is not yet saved outlives the page. */
export type CellKeep = {
  read: () => Promise<readonly PendingCell[]>
  /** Cells to keep, and the keys of those that owe nothing any more. */
  change: (put: readonly PendingCell[], goneKeys: readonly string[]) => Promise<void>
}

/** `here`: kept in this browser, not yet on the server. `conflict` and `refused` wait for the person. */
export type SaveState = 'saved' | 'saving' | 'here' | 'conflict' | 'refused'

export type CellQueue = {
  /** Quantities a person wrote; shown at once, saved soon. */
  write: (writes: readonly CellWrite[]) => void
  /**
   * What the cell shows: what the person wrote, else the newest of what was read (`stored` in `revision` of the
   * working order) and what this queue knows the server to hold.
   */
  quantity: (place: CellPlace, stored: number, revision: number) => number
  /** What the cell still owes the server; undefined when it is saved. */
  pending: (place: CellPlace) => PendingCell | undefined
  all: () => readonly PendingCell[]
  drop: (places: readonly CellPlace[]) => void
  saveState: () => SaveState
  /** Told whenever a cell or the state may have changed; with the keys of the cells. */
  subscribe: (listener: (keys: readonly string[]) => void) => () => void
  /** Resolves when nothing is left that could be sent (before placing, before leaving). */
  flushed: () => Promise<void>
  /** Tries again now: the network is back, someone signed in. */
  kick: () => void
  /** Keeps at once what was written: the page is being left. */
  keepNow: () => void
}

type Options = {
  /** Sends one batch; at most one is under way. Never throws. */
  send: (batch: readonly CellWrite[]) => Promise<BatchAnswer>
  keep: CellKeep
  /** Runs `work` after `ms`; returns how to call it off. */
  after: (ms: number, work: () => void) => () => void
  /** Wait before the n-th attempt after a failure, ms. */
  retryDelay: (attempt: number) => number
}

/** Cells typed within this time travel together, ms. */
const gatherMs = 400

/** Kept in the browser this long after the key, so that the key is painted first, ms. */
const keepMs = 40

/**
 * Autosave, cell by cell: no write is lost, the last write of a cell wins, and what others saved meanwhile is never
 * overwritten unseen. It lives longer than the page that writes; one for each working order.
 */
export function createCellQueue({ send, keep, after, retryDelay }: Options): CellQueue {
  let state: QueueState = new Map()
  let sending = false
  let failures = 0
  let cancelTimer: (() => void) | undefined
  let kept: Promise<void> = Promise.resolve()
  let cancelKeep: (() => void) | undefined
  const notKept = new Set<string>()
  const known = new Map<string, { quantity: number; revision: number }>()
  const listeners = new Set<(keys: readonly string[]) => void>()
  const waiting = new Set<() => void>()

  // What an earlier visit left is read before the first batch goes, so that it is never overtaken.
  const ready = keep.read().then(
    (cells) => {
      if (cells.length > 0) change(restored(state, cells))
      schedule(0)
    },
    () => {},
  )

  function change(next: QueueState) {
    const keys = [...new Set([...state.keys(), ...next.keys()])].filter((key) => state.get(key) !== next.get(key))
    state = next
    for (const key of keys) notKept.add(key)
    if (notKept.size > 0) cancelKeep ??= after(keepMs, keepNow)
    for (const listener of listeners) listener(keys)
    if (!canSend() && !sending) for (const done of waiting) done()
  }

  function keepNow() {
    cancelKeep?.()
    cancelKeep = undefined
    const keys = [...notKept]
    notKept.clear()
    if (keys.length === 0) return
    const put = keys.flatMap((key) => state.get(key) ?? [])
    const gone = keys.filter((key) => !state.has(key))
    // One after the other: writes to the store must not overtake one another.
    kept = kept.then(() => keep.change(put, gone)).catch(() => {})
  }

  const canSend = () => [...state.values()].some((cell) => !cell.conflict && !cell.refused)

  function schedule(ms: number) {
    cancelTimer?.()
    cancelTimer = after(ms, () => void flush())
  }

  async function flush() {
    cancelTimer?.()
    await ready
    if (sending) return
    const taken = takeBatch(state)
    if (taken.batch.length === 0) return
    sending = true
    change(taken.state)
    const answer = await send(taken.batch)
    sending = false
    if (answer.kind === 'later') {
      failures++
      for (const listener of listeners) listener([])
      return schedule(retryDelay(failures - 1))
    }
    failures = 0
    if (answer.kind === 'answered') learn(taken.batch, answer.outcomes, answer.revision)
    change(
      answer.kind === 'answered'
        ? answered(state, taken.batch, answer.outcomes)
        : refusedBatch(state, taken.batch, answer.code, answer.message),
    )
    if (canSend()) schedule(0)
  }

  function learn(batch: readonly CellWrite[], outcomes: readonly CellOutcome[], revision: number) {
    batch.forEach((write, index) => {
      const outcome = outcomes[index] ?? { kind: 'saved' }
      if (outcome.kind === 'refused') return
      const quantity = outcome.kind === 'saved' ? write.quantity : outcome.stored
      known.set(cellKey(write), { quantity, revision })
    })
  }

  return {
    write(writes) {
      if (writes.length === 0) return
      change(written(state, writes))
      // A batch that waits for the network goes first, at its own time.
      if (!sending && failures === 0) schedule(gatherMs)
    },
    quantity(place, stored, revision) {
      const key = cellKey(place)
      const pending = state.get(key)
      if (pending) return pending.quantity
      const here = known.get(key)
      return here && here.revision > revision ? here.quantity : stored
    },
    pending: (place) => state.get(cellKey(place)),
    all: () => [...state.values()],
    drop: (places) => change(dropped(state, places)),
    saveState() {
      const cells = [...state.values()]
      if (cells.some((cell) => cell.conflict)) return 'conflict'
      if (cells.some((cell) => cell.refused)) return 'refused'
      if (cells.length === 0) return 'saved'
      return failures > 0 ? 'here' : 'saving'
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async flushed() {
      await ready
      if (!canSend() && !sending) return
      return new Promise((resolve) => {
        const done = () => {
          waiting.delete(done)
          resolve()
        }
        waiting.add(done)
        if (!sending) void flush()
      })
    },
    kick() {
      if (canSend() && !sending) schedule(0)
    },
    keepNow,
  }
}
