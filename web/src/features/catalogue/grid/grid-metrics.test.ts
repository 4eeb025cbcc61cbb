import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridMetrics } from './grid-metrics.ts'

test('the widths of the design', () => {
  expect(gridMetrics(776, false)).toMatchObject({ columns: 4, cardWidth: 182 })
  expect(gridMetrics(1048, false)).toMatchObject({ columns: 5, cardWidth: 196.8 })
  expect(gridMetrics(358, false)).toMatchObject({ columns: 2, cardWidth: 173 })
})

test('cards fill the width and never overflow it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 2600 }), fc.boolean(), (width, compact) => {
      const { columns, cardWidth, gap } = gridMetrics(width, compact)
      expect(columns * cardWidth + (columns - 1) * gap).toBeCloseTo(width)
      if (width >= 1048 && !compact) expect(cardWidth).toBeGreaterThanOrEqual(176)
      if (width >= 1048) expect(cardWidth).toBeLessThanOrEqual(240)
    }),
  )
})
