import { expect, test } from 'vitest'
import { inputOf, isNarrowed, orderAsOfSearchOf, orderSearchOf, ordersSearchOf, statusOf } from './orders-search.ts'

test('what an address says wrongly counts as not said', () => {
  expect(ordersSearchOf({ q: 5, status: 'SOON', sort: 'x', flag: '', windows: 'w', others: [1, '', 'o'] })).toEqual({
    others: ['o'],
  })
  expect(orderSearchOf({ do: 'reject' })).toEqual({})
  for (const at of [undefined, 5, '', 'yesterday', '2026-11-03', '2026-13-03T13:05:00Z'])
    expect(orderAsOfSearchOf({ at })).toStrictEqual({ at: undefined })
  expect(orderAsOfSearchOf({ at: '2026-11-03T13:05:00.000Z' })).toEqual({ at: '2026-11-03T13:05:00.000Z' })
})

test('a brand starts with what waits for it, a retailer with everything', () => {
  expect(statusOf({}, 'BRAND')).toBe('PLACED')
  expect(statusOf({}, 'RETAILER')).toBe('ALL')
  expect(inputOf({}, 'BRAND')).toEqual({ first: 60, statuses: ['PLACED'] })
  expect(inputOf({}, 'RETAILER')).toEqual({ first: 60 })
})

test('everything chosen reaches the question', () => {
  const search = ordersSearchOf({
    q: 'kade',
    status: 'ALL',
    windows: ['w'],
    others: ['o'],
    flag: 'LATE',
    sort: 'NUMBER',
  })
  expect(inputOf(search, 'BRAND')).toEqual({
    first: 60,
    text: 'kade',
    windowIds: ['w'],
    otherIds: ['o'],
    flag: 'LATE',
    sort: 'NUMBER',
  })
  expect(isNarrowed(search)).toBe(true)
  expect(isNarrowed({ status: 'ALL', sort: 'NUMBER' })).toBe(false)
})
