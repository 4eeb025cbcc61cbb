import { BrandSettings } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import { Availability } from '@selvedge/protos/gen/orders/topic/v1/availability'
import { expect, test } from 'vitest'
import type { BrandScope } from '../scope.ts'
import { availabilityLine } from './availability-line.ts'

const today = '2026-11-28'

function scopeWith(windows: readonly { id: string; kind: 'AT_ONCE' | 'PRE_ORDER'; start: string }[]): BrandScope {
  return {
    settings: BrandSettings.fromPartial({ stockPolicy: 'EXACT' }),
    today,
    connection: { atOnce: true, warehouses: [] },
    windows: new Map(
      windows.map(({ id, kind, start }) => [
        id,
        { window: DeliveryWindow.fromPartial({ id, kind }), offer: { offered: true, start } },
      ]),
    ),
  } as unknown as BrandScope
}

const openForPreBook = Availability.fromPartial({
  skus: [{ sku: 'A', warehouses: [{ warehouse: '', unlimitedUntil: '2027-03-05' }] }],
})

test('what is open for pre-book comes with the first window to order ahead in, never at once', () => {
  const windows = scopeWith([
    { id: 'now', kind: 'AT_ONCE', start: today },
    { id: 'drop', kind: 'PRE_ORDER', start: '2027-07-01' },
  ])
  expect(availabilityLine(openForPreBook, windows, ['now', 'drop'])).toMatchObject({
    bucket: 'COMING',
    from: '2027-07-01',
  })
})

test('without a window to order ahead in no day is named', () => {
  const windows = scopeWith([{ id: 'now', kind: 'AT_ONCE', start: today }])
  expect(availabilityLine(openForPreBook, windows, ['now'])).toMatchObject({ bucket: 'COMING', from: null })
})
