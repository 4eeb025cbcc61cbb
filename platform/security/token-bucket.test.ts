import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeTokens } from './token-bucket.ts'
import type { Bucket } from './token-bucket.ts'

const limits = fc.record({ burst: fc.integer({ min: 1, max: 50 }), perSecond: fc.integer({ min: 1, max: 50 }) })
const requests = fc.array(
  fc.record({ wait: fc.integer({ min: -200, max: 2_000 }), cost: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 100 },
)

test('in no stretch of time more passes than the burst and what has flowed in', () => {
  fc.assert(
    fc.property(limits, requests, (limit, sequence) => {
      let bucket: Bucket | undefined
      let now = 0
      // The first request may be before any moment one thinks of.
      let latest = -Infinity
      const passed: { at: number; cost: number }[] = []
      for (const { wait, cost } of sequence) {
        now += wait
        latest = Math.max(latest, now)
        const taken = takeTokens(bucket, limit, cost, now)
        bucket = taken.bucket
        if (taken.allowed) passed.push({ at: latest, cost })
      }
      passed.forEach((first, from) => {
        let sum = 0
        for (const { at, cost } of passed.slice(from)) {
          sum += cost
          expect(sum).toBeLessThanOrEqual(limit.burst + ((at - first.at) * limit.perSecond) / 1000 + 1e-6)
        }
      })
    }),
    {
      examples: [
        [
          { burst: 5, perSecond: 7 },
          [
            { wait: -1, cost: 5 },
            { wait: 429, cost: 3 },
          ],
        ],
      ],
    },
  )
})

test('who keeps below the rate is never refused', () => {
  fc.assert(
    fc.property(limits, fc.integer({ min: 1, max: 100 }), (limit, times) => {
      let bucket: Bucket | undefined
      const pause = Math.ceil(1000 / limit.perSecond)
      for (let i = 0; i < times; i++) {
        const taken = takeTokens(bucket, limit, 1, i * pause)
        expect(taken.allowed).toBe(true)
        bucket = taken.bucket
      }
    }),
  )
})

test('the time told is when it passes: then, and not a millisecond earlier', () => {
  fc.assert(
    fc.property(limits, fc.integer({ min: 1, max: 50 }), (limit, cost) => {
      fc.pre(cost <= limit.burst)
      const empty: Bucket = { tokens: 0, at: 1_000 }
      const { allowed, retryAfterMs } = takeTokens(empty, limit, cost, 1_000)
      expect(allowed).toBe(false)
      expect(takeTokens(empty, limit, cost, 1_000 + retryAfterMs).allowed).toBe(true)
      expect(takeTokens(empty, limit, cost, 1_000 + retryAfterMs - 1).allowed).toBe(false)
    }),
  )
})

test('what is more than the burst never passes, and a refusal takes nothing', () => {
  const limit = { burst: 3, perSecond: 1 }
  const refused = takeTokens(undefined, limit, 4, 0)
  expect(refused).toMatchObject({ allowed: false, retryAfterMs: Infinity, bucket: { tokens: 3 } })
})
