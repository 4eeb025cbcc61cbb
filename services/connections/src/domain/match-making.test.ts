import { expect, test } from 'vitest'
import { isLive, nextStatus } from './match-making.ts'
import type { Side, Step } from './match-making.ts'

const all = ['REQUESTED', 'INVITED', 'AGREED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'] as const
const steps: Step[] = ['accept', 'decline', 'withdraw', 'expire']
const sides: Side[] = ['BRAND', 'RETAILER', 'SYSTEM']

test('only what waits can be answered, each step by exactly one side, and every step ends the waiting', () => {
  for (const status of all) {
    for (const step of steps) {
      const allowed = sides.filter((side) => typeof nextStatus(status, step, side) === 'string')
      expect(allowed).toHaveLength(isLive({ status }) ? 1 : 0)
      for (const side of allowed) expect(isLive({ status: nextStatus(status, step, side) as never })).toBe(false)
    }
  }
})

test('a request is the brand’s to answer and the retailer’s to take back', () => {
  expect(nextStatus('REQUESTED', 'accept', 'BRAND')).toBe('AGREED')
  expect(nextStatus('REQUESTED', 'withdraw', 'RETAILER')).toBe('WITHDRAWN')
  expect(nextStatus('REQUESTED', 'accept', 'RETAILER')).toMatchObject({ code: 'OTHER_SIDE' })
})
