import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellKey } from '../data/order.ts'
import { someLine, someOrder } from '../data/some-order.ts'
import { changesOf, confirmCells, lossOf, withoutReason } from './changes.ts'
import { answered, type ConfirmEdits, noEdits, withoutAnswer, withQuantities } from './edits.ts'

const order = someOrder([someLine('a'), someLine('b')])
const [s, m] = [cellKey('a', 'SKU-S'), cellKey('a', 'SKU-M')]

test('nothing written is nothing changed', () => {
  expect(changesOf(order, noEdits)).toEqual([])
  expect(confirmCells(changesOf(order, noEdits))).toEqual([])
})

test('fewer units become a cell of the request once it has its reason', () => {
  const edits = withQuantities(noEdits, order, [{ lineId: 'a', sku: 'SKU-S', quantity: 1 }])
  expect(withoutReason(changesOf(order, edits))).toHaveLength(1)
  const changes = changesOf(order, answered(edits, [s], { reason: 'OUT_OF_STOCK' }))
  expect(withoutReason(changes)).toEqual([])
  expect(confirmCells(changes)).toEqual([
    { lineId: 'a', sku: 'SKU-S', quantity: 1, shipDate: null, reason: 'OUT_OF_STOCK' },
  ])
  expect(lossOf(changes)).toEqual({ units: 3, minor: 3750 })
})

test('a date inside the window is as ordered, a later one is a change', () => {
  expect(changesOf(order, answered(noEdits, [s], { shipDate: '2027-02-28' }))).toEqual([])
  const [change] = changesOf(order, answered(noEdits, [s], { shipDate: '2027-03-01' }))
  expect(change).toMatchObject({ after: 4, shipDate: '2027-03-01', reason: null })
})

test('of a cell that is given up no date is said', () => {
  const edits = answered(withQuantities(noEdits, order, [{ lineId: 'a', sku: 'SKU-S', quantity: 0 }]), [s], {
    shipDate: '2027-05-01',
  })
  expect(changesOf(order, edits)).toMatchObject([{ after: 0, shipDate: null }])
})

test('a cell written back as ordered says nothing any more', () => {
  const lowered = withQuantities(noEdits, order, [{ lineId: 'a', sku: 'SKU-S', quantity: 1 }])
  const back = withQuantities(answered(lowered, [s], { reason: 'OTHER' }), order, [
    { lineId: 'a', sku: 'SKU-S', quantity: 4 },
  ])
  expect(back).toEqual({})
  expect(withoutAnswer(lowered, [s])).toEqual({})
})

test('a later date outlives the quantity written back', () => {
  const dated = answered(noEdits, [m], { shipDate: '2027-03-10', reason: 'LATE_FROM_FACTORY' })
  const back = withQuantities(dated, order, [{ lineId: 'a', sku: 'SKU-M', quantity: 4 }])
  expect(changesOf(order, back)).toMatchObject([{ after: 4, shipDate: '2027-03-10', reason: 'LATE_FROM_FACTORY' }])
})

test('whatever is written, the request holds exactly the cells that differ, once each', () => {
  const written = fc.array(
    fc.record({
      lineId: fc.constantFrom('a', 'b'),
      sku: fc.constantFrom('SKU-S', 'SKU-M', 'SKU-L'),
      quantity: fc.integer({ min: 0, max: 4 }),
    }),
  )
  fc.assert(
    fc.property(written, (all) => {
      const edits = all.reduce<ConfirmEdits>((edits, each) => withQuantities(edits, order, [each]), noEdits)
      const last = new Map(all.map((each) => [cellKey(each.lineId, each.sku), each.quantity]))
      const expected = [...last].filter(([, quantity]) => quantity !== 4)
      const sent = confirmCells(changesOf(order, edits))
      expect(new Map(sent.map(({ lineId, sku, quantity }) => [cellKey(lineId, sku), quantity]))).toEqual(
        new Map(expected),
      )
      expect(sent).toHaveLength(expected.length)
    }),
  )
})
