import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellKey, type CellWrite } from './cell-place.ts'
import { answered, type CellOutcome, dropped, type QueueState, restored, takeBatch, written } from './queue-state.ts'

const place = (sku: string) => ({ productId: 'p', windowId: 'w', doorId: '', sku })
const write = (sku: string, quantity: number, seen = 0): CellWrite => ({ ...place(sku), quantity, seen })
const nothing: QueueState = new Map()
const saved: CellOutcome = { kind: 'saved' }

test('a cell written back to what the server holds owes nothing', () => {
  expect(written(written(nothing, [write('a', 4)]), [write('a', 0)]).size).toBe(0)
})

test('a cell written while it is under way is sent again, from what was saved', () => {
  const first = takeBatch(written(nothing, [write('a', 4)]))
  const busy = written(first.state, [write('a', 6, 4)])
  const after = takeBatch(answered(busy, first.batch, [saved]))
  expect(after.batch).toEqual([write('a', 6, 4)])
})

test('a batch without answer is sent again as it was, before anything newer', () => {
  const first = takeBatch(written(nothing, [write('a', 4)]))
  const busy = written(first.state, [write('a', 6), write('b', 1)])
  expect(takeBatch(busy).batch).toEqual(first.batch)
})

test('a conflict waits for the person, whose next write counts from the stored value', () => {
  const first = takeBatch(written(nothing, [write('a', 4)]))
  const conflict = answered(first.state, first.batch, [{ kind: 'conflict', stored: 9, storedBy: 'B' }])
  expect(conflict.get(cellKey(place('a')))?.conflict).toEqual({ stored: 9, storedBy: 'B' })
  expect(takeBatch(conflict).batch).toEqual([])
  expect(takeBatch(written(conflict, [write('a', 5)])).batch).toEqual([write('a', 5, 9)])
  expect(written(conflict, [write('a', 9)]).size).toBe(0)
})

test('what a closed page had under way is sent first and as it was', () => {
  const first = takeBatch(written(nothing, [write('a', 4)]))
  const reopened = restored(written(nothing, [write('a', 7)]), [...first.state.values()])
  expect(takeBatch(reopened).batch).toEqual(first.batch)
  const after = answered(reopened, first.batch, [saved])
  expect(takeBatch(after).batch).toEqual([write('a', 7, 4)])
})

test('a cell under way cannot be dropped', () => {
  const first = takeBatch(written(nothing, [write('a', 4)]))
  expect(dropped(first.state, [place('a')]).size).toBe(1)
  expect(dropped(written(nothing, [write('a', 4)]), [place('a')]).size).toBe(0)
})

type Step =
  | { do: 'write'; sku: string; quantity: number }
  | { do: 'send'; reply: boolean; arrives: boolean }
  | { do: 'else'; sku: string; quantity: number }
  | { do: 'reload' }

const sku = fc.constantFrom('a', 'b', 'c')
const quantity = fc.integer({ min: 0, max: 3 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), sku, quantity }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), reply: fc.boolean(), arrives: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('else' as const), sku, quantity }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
)

/** The server's rule: written when the cell holds what was seen, or what is wanted already. */
function serve(stored: Map<string, number>, batch: readonly CellWrite[]): CellOutcome[] {
  return batch.map((edit) => {
    const has = stored.get(edit.sku) ?? 0
    if (has !== edit.quantity && has !== edit.seen) return { kind: 'conflict', stored: has, storedBy: 'B' }
    stored.set(edit.sku, edit.quantity)
    return saved
  })
}

function run(steps: readonly Step[], others: boolean) {
  let state = nothing
  const stored = new Map<string, number>()
  const wanted = new Map<string, number>()
  const send = (arrives: boolean, reply: boolean) => {
    const taken = takeBatch(state)
    state = taken.state
    const outcomes = arrives || reply ? serve(stored, taken.batch) : []
    if (reply) state = answered(state, taken.batch, outcomes)
    return taken.batch.length
  }
  for (const each of steps) {
    if (each.do === 'write') {
      const seen = state.get(cellKey(place(each.sku)))?.quantity ?? stored.get(each.sku) ?? 0
      state = written(state, [write(each.sku, each.quantity, seen)])
      wanted.set(each.sku, each.quantity)
    } else if (each.do === 'send') send(each.arrives, each.reply)
    else if (each.do === 'else' && others) stored.set(each.sku, each.quantity)
    else if (each.do === 'reload') state = restored(nothing, [...state.values()])
  }
  for (let left = 20; left > 0 && send(true, true) > 0; left--);
  return { state, stored, wanted }
}

test('with one writer, lost requests, lost replies and reloads: every last write is saved, without a conflict', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { state, stored, wanted } = run(steps, false)
      expect(state.size).toBe(0)
      for (const [key, value] of wanted) expect(stored.get(key) ?? 0).toBe(value)
    }),
  )
})

test('with other writers: each last write is saved, or was overwritten after it, or stands as a conflict', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { state, stored, wanted } = run(steps, true)
      for (const [key, value] of wanted) {
        const pending = state.get(cellKey(place(key)))
        if (pending) {
          expect(pending.quantity).toBe(value)
          expect(pending.conflict?.stored).toBeDefined()
        } else {
          const lastElse = steps.findLastIndex((each) => each.do === 'else' && each.sku === key)
          if (lastElse < 0) expect(stored.get(key) ?? 0).toBe(value)
        }
      }
    }),
  )
})
