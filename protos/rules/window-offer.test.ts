import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeliveryWindow } from '../gen/catalog/topic/v1/delivery_window.ts'
import { addDays } from './calendar.ts'
import { offerWindow, windowCovers } from './window-offer.ts'

const now = '2026-08-10T12:00:00.000Z'
const today = '2026-08-10'

function windowOf(over: Partial<DeliveryWindow> = {}): DeliveryWindow {
  return {
    id: 'w1',
    brandId: 'b',
    code: 'D1',
    name: 'Drop 1',
    kind: 'PRE_ORDER',
    startShip: '2026-08-01',
    completeShip: '2026-08-31',
    orderCutoff: '',
    minimumDays: 0,
    seasons: ['AW27'],
    productIds: [],
    open: true,
    origin: undefined,
    ...over,
  }
}

test('a start in the past moves to today, a coming one stays', () => {
  expect(offerWindow(windowOf(), today, now)).toEqual({ offered: true, start: today, complete: '2026-08-31' })
  expect(offerWindow(windowOf({ startShip: '2026-08-20' }), today, now).start).toBe('2026-08-20')
})

test('at-once ships from today', () => {
  expect(offerWindow(windowOf({ kind: 'AT_ONCE' }), today, now).start).toBe(today)
  const endless = windowOf({ kind: 'AT_ONCE', startShip: '', completeShip: '', minimumDays: 5 })
  expect(offerWindow(endless, today, now)).toEqual({ offered: true, start: today, complete: '' })
})

test('the last instant of the cut-off still counts, and its spelling does not matter', () => {
  const offered = (orderCutoff: string) => offerWindow(windowOf({ orderCutoff }), today, now)
  expect(offered('2026-08-10T12:00:00Z').offered).toBe(true)
  expect(offered('2026-08-10T11:59:59.999Z')).toMatchObject({ offered: false, reason: 'CUT_OFF' })
  expect(offered('2026-08-10T13:30:00+02:00').reason).toBe('CUT_OFF')
})

test('too few days left, the end, and the owner close a window', () => {
  const reason = (over: Partial<DeliveryWindow>) => offerWindow(windowOf(over), today, now).reason
  expect(reason({ minimumDays: 22 })).toBeUndefined()
  expect(reason({ minimumDays: 23 })).toBe('TOO_FEW_DAYS')
  expect(reason({ completeShip: today, minimumDays: 1 })).toBeUndefined()
  expect(reason({ completeShip: '2026-08-09' })).toBe('ENDED')
  expect(reason({ open: false })).toBe('CLOSED')
  expect(reason({ open: false, orderCutoff: '2026-08-01T00:00:00.000Z' })).toBe('CUT_OFF')
})

test('property: an offered window starts neither before today nor before its start, and keeps its minimum', () => {
  const days = fc.integer({ min: -40, max: 40 })
  fc.assert(
    fc.property(days, fc.nat(60), fc.nat(30), (start, length, minimumDays) => {
      const startShip = addDays(today, start)
      const completeShip = addDays(startShip, length)
      const offer = offerWindow(windowOf({ startShip, completeShip, minimumDays }), today, now)
      expect(offer.start >= today && offer.start >= startShip).toBe(true)
      expect(offer.offered).toBe(start + length >= 0 && start + length + 1 >= minimumDays)
      if (offer.offered) expect(offer.start <= offer.complete).toBe(true)
    }),
  )
})

test('a window covers products of its seasons and listed products, of its own brand', () => {
  const product = { id: 'p1', brandId: 'b', seasons: ['SS27', 'AW27'] }
  expect(windowCovers(windowOf(), product)).toBe(true)
  expect(windowCovers(windowOf({ seasons: ['SS28'] }), product)).toBe(false)
  expect(windowCovers(windowOf({ seasons: [], productIds: ['p1'] }), product)).toBe(true)
  expect(windowCovers(windowOf({ brandId: 'other', productIds: ['p1'] }), product)).toBe(false)
})
