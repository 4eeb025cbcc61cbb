import { expect, test } from 'vitest'
import { fixedClock } from '../testing/fixed-clock.ts'
import { createRateLimiter } from './rate-limit.ts'

const limit = { burst: 2, perSecond: 1 }

test('each key has its own bucket, and learns when to come back', () => {
  const clock = fixedClock()
  const limiter = createRateLimiter(limit, clock)
  limiter.take('a')
  limiter.take('a')
  expect(() => limiter.take('a')).toThrow(
    expect.objectContaining({ code: 'LIMIT', reason: 'RATE_LIMITED', details: { retryAfterSeconds: 1 } }),
  )
  limiter.take('b')
  clock.advance(1_000)
  limiter.take('a')
  expect(() => limiter.take('b', 3)).toThrow(expect.objectContaining({ retriable: false }))
})

test('memory stays bounded under any number of keys, and is given back when they rest', () => {
  const clock = fixedClock()
  const limiter = createRateLimiter(limit, clock, 100)
  for (let i = 0; i < 10_000; i++) limiter.take(`key-${i}`)
  expect(limiter.size()).toBe(100)
  clock.advance(10_000)
  limiter.take('one')
  expect(limiter.size()).toBe(1)
})
