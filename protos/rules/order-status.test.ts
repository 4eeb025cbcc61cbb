import { expect, test } from 'vitest'
import type { OrderStatus } from '../gen/orders/topic/v1/order.ts'
import type { FactName } from './order-status.ts'
import { closesByItself, isFinal, nextStatus, situationOf, takesFact, transitions } from './order-status.ts'
import { cellOf, lineOf } from './some-order.ts'

const statuses = Object.keys(transitions) as (OrderStatus | 'NONE')[]
const facts: FactName[] = [
  'placed',
  'confirmed',
  'rejected',
  'changesAnswered',
  'shipped',
  'closedShort',
  'closed',
  'cancelled',
]
const lines = [lineOf('l1', [cellOf()])]

test('every pair of status and fact is decided: these follow, all others are illegal', () => {
  const legal: Record<string, FactName[]> = {
    NONE: ['placed'],
    PLACED: ['confirmed', 'rejected', 'cancelled'],
    CONFIRMED: ['shipped', 'closedShort', 'closed'],
    CONFIRMED_WITH_CHANGES: ['changesAnswered', 'shipped', 'closedShort'],
    PARTLY_SHIPPED: ['shipped', 'closedShort'],
    SHIPPED: ['closed'],
  }
  for (const status of statuses) {
    for (const fact of facts) {
      const given = status === 'NONE' ? undefined : status
      const takes = legal[status]?.includes(fact) ?? false
      expect(takesFact(given, fact), `${status} × ${fact}`).toBe(takes)
      if (!takes) expect(() => nextStatus(given, fact, lines), `${status} × ${fact}`).toThrow(/does not follow/)
    }
  }
})

test('rejected, closed and cancelled are final', () => {
  const final = statuses.filter((status) => status !== 'NONE' && isFinal(status))
  expect(final.sort()).toEqual(['CANCELLED', 'CLOSED', 'REJECTED'])
})

test('the situation: a waiting line comes first, then what is shipped', () => {
  const some = cellOf({ sku: 's2', confirmed: 4, shipped: 1 })
  const done = cellOf({ confirmed: 4, shipped: 3, cancelled: 1 })
  expect(situationOf([lineOf('l1', [some], { answer: 'PENDING' })])).toBe('waiting')
  expect(situationOf([lineOf('l1', [cellOf()])])).toBe('unshipped')
  expect(situationOf([lineOf('l1', [some]), lineOf('l2', [done])])).toBe('partly')
  expect(situationOf([lineOf('l2', [done])])).toBe('shipped')
})

test('an order closes by itself once nothing is open and nobody waits', () => {
  const gone = lineOf('l1', [cellOf({ confirmed: 4, cancelled: 4 })])
  expect(closesByItself({ status: 'CONFIRMED', lines: [gone] })).toBe(true)
  expect(closesByItself({ status: 'CONFIRMED', lines })).toBe(false)
  expect(closesByItself({ status: 'CONFIRMED_WITH_CHANGES', lines: [{ ...gone, answer: 'PENDING' }] })).toBe(false)
  expect(closesByItself({ status: 'CANCELLED', lines: [gone] })).toBe(false)
  expect(closesByItself({ status: 'SHIPPED', lines: [lineOf('l1', [cellOf({ confirmed: 4, shipped: 4 })])] })).toBe(
    true,
  )
})
