import { expect, test } from 'vitest'
import type { DeliveryWindow } from '../gen/catalog/topic/v1/delivery_window.ts'
import type { Availability } from '../gen/orders/topic/v1/availability.ts'
import type { OrderableQuestion } from './orderable-in.ts'
import { orderableIn } from './orderable-in.ts'

const window: DeliveryWindow = {
  id: 'w1',
  brandId: 'b',
  code: 'D1',
  name: 'Drop 1',
  kind: 'PRE_ORDER',
  startShip: '2026-09-01',
  completeShip: '2026-09-30',
  orderCutoff: '2026-08-20T00:00:00.000Z',
  minimumDays: 0,
  seasons: ['AW27'],
  productIds: [],
  open: true,
  origin: undefined,
}

function stock(quantity: number, date: string, over: { madeToOrder?: boolean } = {}): Availability {
  const steps = [
    { date: '', quantity: 0 },
    { date, quantity },
  ]
  const warehouse = {
    warehouse: 'W',
    steps,
    unlimitedUntil: '',
    madeToOrder: false,
    asOf: '',
    overdue: [],
    short: 0,
    ...over,
  }
  return { productId: 'p', brandId: 'b', skus: [{ sku: 's1', size: 'M', warehouses: [warehouse] }] }
}

const question: OrderableQuestion = {
  product: { id: 'p', brandId: 'b', seasons: ['AW27'], lifecycle: 'ACTIVE', visible: true },
  window,
  terms: { atOnce: true, preOrder: true, warehouses: [] },
  price: {
    kind: 'price',
    unitMinor: 1,
    listMinor: 1,
    rrpTaxBp: 0,
    listId: 'A',
    revision: 1,
    fromUnits: 1,
    bySku: false,
    byWindow: false,
    currency: 'EUR',
  },
  availability: stock(5, '2026-08-25'),
  today: '2026-08-10',
  now: '2026-08-10T12:00:00.000Z',
}

test('all five hold', () => {
  expect(orderableIn(question)).toEqual({ orderable: true })
})

test('the first failing reason shows, in the fixed order', () => {
  // Each step breaks one thing more, from the last reason to the first.
  const broken: [Partial<OrderableQuestion>, object][] = [
    [{ availability: stock(5, '2026-09-02') }, { reason: 'SOLD_OUT' }],
    [{ price: { kind: 'none', reason: 'NO_ROW' } }, { reason: 'NO_PRICE' }],
    [{ terms: { atOnce: true, preOrder: false, warehouses: [] } }, { reason: 'KIND_NOT_ALLOWED' }],
    [
      { now: '2026-08-21T00:00:00.000Z', today: '2026-08-21' },
      { reason: 'WINDOW_CLOSED', window: 'CUT_OFF' },
    ],
    [{ window: { ...window, seasons: [] } }, { reason: 'NOT_COVERED' }],
    [{ product: { ...question.product, lifecycle: 'CLOSED' } }, { reason: 'PRODUCT_CLOSED' }],
  ]
  let current = question
  for (const [breakage, expected] of broken) {
    current = { ...current, ...breakage }
    expect(orderableIn(current)).toEqual({ orderable: false, ...expected })
  }
})

test('a hidden price reads as none; a foreign currency is named', () => {
  expect(orderableIn({ ...question, price: { kind: 'hidden', listId: 'A' } })).toMatchObject({ reason: 'NO_PRICE' })
  const foreign = { kind: 'none', reason: 'PRICE_CURRENCY' } as const
  expect(orderableIn({ ...question, price: foreign })).toMatchObject({ reason: 'PRICE_CURRENCY' })
})

test('at-once counts what is there today, never made-to-order supply', () => {
  const atOnce = { ...window, kind: 'AT_ONCE', startShip: '' } as const
  expect(orderableIn({ ...question, window: atOnce })).toMatchObject({ reason: 'SOLD_OUT' })
  expect(orderableIn({ ...question, window: atOnce, availability: stock(5, '2026-08-10') }).orderable).toBe(true)
  const made = stock(0, '2026-08-10', { madeToOrder: true })
  expect(orderableIn({ ...question, window: atOnce, availability: made })).toMatchObject({ reason: 'SOLD_OUT' })
  expect(orderableIn({ ...question, availability: made }).orderable).toBe(true)
})

test('supply is judged per size and per warehouse of the connection; hidden supply is not judged', () => {
  expect(orderableIn({ ...question, sku: 's2' })).toMatchObject({ reason: 'SOLD_OUT' })
  expect(orderableIn({ ...question, sku: 's1' }).orderable).toBe(true)
  const elsewhere = { ...question.terms, warehouses: ['X'] }
  expect(orderableIn({ ...question, terms: elsewhere })).toMatchObject({ reason: 'SOLD_OUT' })
  expect(orderableIn({ ...question, availability: undefined })).toMatchObject({ reason: 'SOLD_OUT' })
  expect(orderableIn({ ...question, availability: 'HIDDEN' }).orderable).toBe(true)
})
