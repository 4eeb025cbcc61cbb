import { expect, test } from 'vitest'
import { someWindow } from '../domain/test-pad.ts'
import { deliveriesOf } from './deliveries-of.ts'

test('one delivery per window with units, the earliest first', () => {
  const [august, september] = [someWindow('w1', '2026-08-01'), someWindow('w2', '2026-09-01')]
  const line = (window: typeof august | null, units: number) => {
    return { lineId: 'l', window, units, value: { minor: units * 100, currency: 'EUR' }, cells: [] }
  }
  const deliveries = deliveriesOf([line(september, 2), line(august, 3), line(september, 4), line(august, 0)])
  expect(deliveries.map(({ window, lines, units, minor }) => [window?.id, lines, units, minor])).toEqual([
    ['w1', 1, 3, 300],
    ['w2', 2, 6, 600],
  ])
})
