/** Arbitrary movements within one month, for the property tests of this folder. */
import fc from 'fast-check'
import type { Movement } from './atp.ts'

export const someDate = fc.integer({ min: 1, max: 31 }).map((day) => `2027-01-${String(day).padStart(2, '0')}`)

export const someMovements: fc.Arbitrary<Movement[]> = fc.array(
  fc.record({ date: fc.oneof(someDate, fc.constant('')), units: fc.nat(40) }),
  { maxLength: 8 },
)
