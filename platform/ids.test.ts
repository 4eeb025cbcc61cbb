import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIds } from './ids.ts'

test('an id is a UUIDv7 that carries its time', () => {
  const newId = createIds({ now: () => new Date(0x0192_3456_789a) }, (bytes) => new Uint8Array(bytes).fill(0xff))
  expect(newId()).toBe('01923456-789a-77ff-bfff-ffffffffffff')
})

test('ids rise strictly within a millisecond, over a full counter and when the clock steps back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 50 }), (steps) => {
      let time = 1_700_000_000_000
      const newId = createIds({ now: () => new Date(time) })
      const ids: string[] = []
      for (const step of steps) {
        time += step
        for (let i = 0; i < 200; i++) ids.push(newId())
      }
      expect(ids.every((id, i) => i === 0 || id > ids[i - 1]!)).toBe(true)
      expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
        true,
      )
    }),
    { numRuns: 30 },
  )
})
