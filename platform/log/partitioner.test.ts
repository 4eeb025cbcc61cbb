import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { murmur2, partitionOf } from './partitioner.ts'

const require = createRequire(import.meta.url)
const reference: (key: string | Buffer) => number = require('kafkajs/src/producer/partitioners/default/murmur2.js')

test('known vectors of the Java client', () => {
  // org.apache.kafka.common.utils.UtilsTest#testMurmur2
  const vectors: [string, number][] = [
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ]
  for (const [key, hash] of vectors) expect(murmur2(Buffer.from(key))).toBe(hash)
})

test('equals kafkajs for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(murmur2(bytes)).toBe(reference(Buffer.from(bytes)))
    }),
    { numRuns: 2_000 },
  )
})

test('equals kafkajs for any key and partition count', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 64 }), (key, partitions) => {
      const partition = partitionOf(key, partitions)
      expect(partition).toBe((reference(key) & 0x7fffffff) % partitions)
      expect(partition).toBeLessThan(partitions)
    }),
    { numRuns: 2_000 },
  )
})
