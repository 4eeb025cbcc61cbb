import { randomBytes } from 'node:crypto'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'

/** Gives a new id with each call. */
export type NewId = () => string

const LAST_COUNT = 0xfff

/**
 * UUIDv7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter, 62 random bits. Ids of one generator rise strictly,
 * also when more than one is asked for in a millisecond and when the clock steps back.
 */
export function createIds(clock: Clock = systemClock, random: (bytes: number) => Uint8Array = randomBytes): NewId {
  let lastTime = -1
  let count = 0
  return () => {
    const now = clock.now().getTime()
    const bytes = random(10)
    if (now > lastTime) {
      lastTime = now
      // Starts in the lower half, so that at least 2,048 ids fit before the time has to run ahead.
      count = ((bytes[8]! << 8) | bytes[9]!) & 0x7ff
    } else if (count === LAST_COUNT) {
      lastTime += 1
      count = 0
    } else {
      count += 1
    }
    const time = lastTime.toString(16).padStart(12, '0')
    bytes[0] = (bytes[0]! & 0x3f) | 0x80
    const tail = Buffer.from(bytes.buffer, bytes.byteOffset, 8).toString('hex')
    const counter = count.toString(16).padStart(3, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`
  }
}
