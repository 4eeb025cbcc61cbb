import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { throttle } from './throttle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first at once, a burst once more at the end', () => {
  const act = vi.fn()
  const told = throttle(act, 600)
  told()
  expect(act).toHaveBeenCalledTimes(1)
  told()
  told()
  vi.advanceTimersByTime(600)
  expect(act).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(600)
  expect(act).toHaveBeenCalledTimes(2)
  told()
  expect(act).toHaveBeenCalledTimes(3)
})
