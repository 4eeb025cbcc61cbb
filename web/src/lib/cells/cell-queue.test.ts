import { expect, test } from 'vitest'
import { type BatchAnswer, createCellQueue } from './cell-queue.ts'
import type { CellWrite } from './cell-place.ts'
import { cellKey } from './cell-place.ts'
import type { PendingCell } from './queue-state.ts'

const write = (sku: string, quantity: number, seen = 0): CellWrite => ({
  productId: 'p',
  windowId: 'w',
  doorId: '',
  sku,
  quantity,
  seen,
})

/** A queue whose clock and server the test holds in its hands. */
function setUp(kept: readonly PendingCell[] = []) {
  const due: (() => void)[] = []
  const sent: { batch: readonly CellWrite[]; answer: (answer: BatchAnswer) => void }[] = []
  let revision = 10
  const store = new Map(kept.map((cell) => [cellKey(cell), cell]))
  const queue = createCellQueue({
    send: (batch) => new Promise((answer) => sent.push({ batch, answer })),
    keep: {
      read: async () => [...store.values()],
      change: async (put, gone) => {
        for (const cell of put) store.set(cellKey(cell), cell)
        for (const key of gone) store.delete(key)
      },
    },
    after: (_ms, work) => {
      due.push(work)
      return () => void due.splice(due.indexOf(work), due.includes(work) ? 1 : 0)
    },
    retryDelay: () => 0,
  })
  /** Lets everything happen that can. */
  const turn = async () => {
    for (let round = 0; round < 10; round++) {
      for (const work of due.splice(0)) work()
      for (let tick = 0; tick < 10; tick++) await Promise.resolve()
    }
  }
  const saveAll = async () => {
    await turn()
    while (sent.length > 0) {
      const { batch, answer } = sent.shift()!
      answer({ kind: 'answered', outcomes: batch.map(() => ({ kind: 'saved' })), revision: ++revision })
      await turn()
    }
  }
  return { queue, sent, store, turn, saveAll }
}

test('writes of one moment travel together, one batch at a time', async () => {
  const { queue, sent, turn, saveAll } = setUp()
  queue.write([write('a', 1)])
  queue.write([write('b', 2)])
  await turn()
  queue.write([write('c', 3)])
  await turn()
  expect(sent.map(({ batch }) => batch.map(({ sku }) => sku))).toEqual([['a', 'b']])
  expect(queue.saveState()).toBe('saving')
  await saveAll()
  expect(queue.saveState()).toBe('saved')
})

test('without network it is kept here and goes when the network is back', async () => {
  const { queue, sent, store, turn, saveAll } = setUp()
  queue.write([write('a', 1)])
  await turn()
  sent.shift()!.answer({ kind: 'later' })
  await Promise.resolve()
  await Promise.resolve()
  expect(queue.saveState()).toBe('here')
  expect([...store.values()]).toMatchObject([{ sku: 'a', quantity: 1, sending: 1 }])
  await saveAll()
  expect(queue.saveState()).toBe('saved')
  expect(store.size).toBe(0)
})

test('a page that is left has kept what was written a moment ago', async () => {
  const { queue, store } = setUp()
  queue.write([write('a', 1), write('b', 2)])
  queue.write([write('a', 0)])
  queue.keepNow()
  await Promise.resolve()
  await Promise.resolve()
  expect([...store.values()]).toMatchObject([{ sku: 'b', quantity: 2 }])
})

test('what an earlier visit left goes without being asked', async () => {
  const { sent, turn } = setUp([{ productId: 'p', windowId: 'w', doorId: '', sku: 'a', quantity: 5, seen: 2 }])
  await turn()
  expect(sent[0]!.batch).toEqual([write('a', 5, 2)])
})

test('a refusal stays on its cells until they are written again', async () => {
  const { queue, sent, turn } = setUp()
  queue.write([write('a', 1)])
  await turn()
  sent.shift()!.answer({ kind: 'refused', code: 'NOT_FOUND', message: 'There is no such working order.' })
  await turn()
  expect(queue.saveState()).toBe('refused')
  expect(queue.pending(write('a', 1))?.refused?.code).toBe('NOT_FOUND')
  queue.write([write('a', 0)])
  expect(queue.saveState()).toBe('saved')
})

test('a saved cell stays as written until the order is read again with it', async () => {
  const { queue, saveAll } = setUp()
  queue.write([write('a', 4)])
  expect(queue.quantity(write('a', 0), 0, 10)).toBe(4)
  await saveAll()
  expect(queue.quantity(write('a', 0), 0, 10)).toBe(4)
  expect(queue.quantity(write('a', 0), 7, 12)).toBe(7)
})

test('flushed waits for what is under way and what comes after it', async () => {
  const { queue, saveAll } = setUp()
  queue.write([write('a', 1)])
  let done = false
  void queue.flushed().then(() => (done = true))
  await saveAll()
  expect(done).toBe(true)
})
