import type { Partitioner } from './log.ts'

const SEED = 0x9747b28c
const M = 0x5bd1e995

/**
 * murmur2 as Kafka's Java client computes it (org.apache.kafka.common.utils.Utils#murmur2).
 * @returns a signed 32-bit integer
 */
export function murmur2(bytes: Uint8Array): number {
  const length = bytes.length
  const whole = length & ~3
  let hash = SEED ^ length
  for (let i = 0; i < whole; i += 4) {
    let word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    word = Math.imul(word, M)
    word ^= word >>> 24
    hash = Math.imul(hash, M) ^ Math.imul(word, M)
  }
  const rest = length - whole
  if (rest === 3) hash ^= bytes[whole + 2]! << 16
  if (rest >= 2) hash ^= bytes[whole + 1]! << 8
  if (rest >= 1) hash = Math.imul(hash ^ bytes[whole]!, M)
  hash = Math.imul(hash ^ (hash >>> 13), M)
  return hash ^ (hash >>> 15)
}

/** Kafka's default for records with a key: `toPositive(murmur2(utf8(key))) % partitions`. */
export const partitionOf: Partitioner = (key, partitions) => (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions
