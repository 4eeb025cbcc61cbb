import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intoRequests, sizeOf } from './batches.ts'

const records = fc.array(
  fc.record({
    topic: fc.constantFrom('a', 'b'),
    key: fc.string({ maxLength: 3 }),
    value: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 900_000 }).map((bytes) => new Uint8Array(bytes)),
    ),
    headers: fc.constant({ 'entity-version': '1' }),
  }),
  { maxLength: 30 },
)

test('every record is in one request, in order, and no batch is larger than the broker takes', () => {
  fc.assert(
    fc.property(records, (all) => {
      const requests = intoRequests(all, () => 3)
      expect(requests.flat().map(({ index }) => index)).toEqual(all.map((_, index) => index))
      for (const request of requests) {
        const batches = Map.groupBy(request, ({ record, partition }) => `${record.topic} ${partition}`)
        for (const batch of batches.values()) {
          const bytes = batch.reduce((sum, { record }) => sum + sizeOf(record), 0)
          expect(batch.length === 1 || bytes <= 1_000_000).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
})
