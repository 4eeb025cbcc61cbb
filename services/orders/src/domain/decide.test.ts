import { expect, test } from 'vitest'
import { cellOf, lineOf, orderOf } from '@selvedge/protos/rules/some-order'
import { decideConfirm } from './decide-confirm.ts'
import { decideShip, leftAt } from './decide-ship.ts'
import { decideCloseShort, decideReject } from './decide-answers.ts'
import { orderNumber } from './order-number.ts'

const order = orderOf([lineOf('1', [cellOf({ sku: 's1', ordered: 4 }), cellOf({ sku: 's2', ordered: 2 })])])
const cell = { lineId: '1', sku: 's1', quantity: 4, shipDate: '', reason: '' }

test('a cell as it was ordered, or later inside its window, is no change', () => {
  expect(decideConfirm(order, [cell, { ...cell, sku: 's2', quantity: 2, shipDate: '2026-08-20' }])).toEqual({
    $case: 'confirmed',
    value: { changes: [] },
  })
})

test('fewer or later is a change with before and after', () => {
  const { value } = decideConfirm(order, [{ ...cell, quantity: 3, shipDate: '2026-09-15', reason: 'OUT_OF_STOCK' }])
  const dates = { dateBefore: '2026-08-31', dateAfter: '2026-09-15' }
  expect(value).toEqual({
    changes: [{ lineId: '1', sku: 's1', before: 4, after: 3, ...dates, reason: 'OUT_OF_STOCK' }],
  })
})

test.each([
  [{ quantity: 3 }, 'REASON_UNKNOWN'],
  [{ quantity: 3, reason: 'because' }, 'REASON_UNKNOWN'],
  [{ quantity: -1 }, 'QUANTITY_INVALID'],
  [{ shipDate: 'soon' }, 'DATE_INVALID'],
  [{ sku: 'sX' }, 'UNKNOWN_CELL'],
])('%o is refused', (over, reason) => {
  expect(() => decideConfirm(order, [{ ...cell, ...over }])).toThrow(expect.objectContaining({ reason }))
})

test('rejecting and closing short need coded reasons', () => {
  expect(() => decideReject({ reason: 'no', text: '' })).toThrow()
  expect(decideCloseShort(order, { reason: 'DISCONTINUED', text: '' }).value).toMatchObject({
    cancelled: [
      { lineId: '1', sku: 's1', units: 4 },
      { lineId: '1', sku: 's2', units: 2 },
    ],
  })
})

const shipment = { shippedAt: '', carrier: 'DHL', tracking: '', cells: [] }
const now = '2026-11-23T09:00:00.000Z'

test.each([
  ['', now],
  ['2026-11-20', '2026-11-20'],
  ['2026-11-23T08:00:00+01:00', '2026-11-23T07:00:00.000Z'],
])('shipped %s is kept as %s', (shippedAt, kept) => {
  expect(decideShip({ ...shipment, shippedAt }, 'id', now).value).toMatchObject({ shipment: { shippedAt: kept } })
})

test.each(['2026-12-24', 'yesterday', '2026-11-23T08:00:00'])('shipped %s is refused', (shippedAt) => {
  expect(() => decideShip({ ...shipment, shippedAt }, 'id', now)).toThrow(
    expect.objectContaining({ reason: 'DATE_INVALID' }),
  )
})

test('of a date alone the record tells when units had left', () => {
  expect(leftAt('2026-11-20', now)).toBe(now)
  expect(leftAt('2026-11-20T08:00:00.000Z', now)).toBe('2026-11-20T08:00:00.000Z')
  expect(leftAt('2026-11-24T08:00:00.000Z', now)).toBe(now)
})

test('order numbers', () => {
  expect(orderNumber('halden', '2026', 42)).toBe('HAL-2026-00042')
  expect(orderNumber('o2', '2027', 123456)).toBe('OXX-2027-123456')
})
