import { expect, test } from 'vitest'
import { shownCourse } from './course.ts'

test('a gap is null and not 0', () => {
  const series = [{ service: 's', of: 'v-v1', values: [0, Number.NaN, 2.5] }]
  expect(shownCourse({ from: '2026-01-01T00:00:00.000Z', stepMs: 60_000, resolutionMs: 30_000, series })).toEqual({
    from: '2026-01-01T00:00:00.000Z',
    stepSeconds: 60,
    resolutionSeconds: 30,
    series: [{ service: 's', of: 'v-v1', values: [0, null, 2.5] }],
  })
})
