import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecent } from './recent.ts'

test('what is given back is what was set last, and the newest are always there', () => {
  const steps = fc.array(
    fc.record({ act: fc.constantFrom('get', 'set', 'delete'), key: fc.nat(12), value: fc.nat() }),
    { maxLength: 200 },
  )
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (all, size) => {
      const recent = createRecent<number, number>(size)
      const truth = new Map<number, number>()
      for (const { act, key, value } of all) {
        if (act === 'set') {
          recent.set(key, value)
          truth.delete(key)
          truth.set(key, value)
          for (const each of [...truth.keys()].slice(-size)) expect(recent.get(each)).toBe(truth.get(each))
        } else if (act === 'delete') {
          recent.delete(key)
          truth.delete(key)
        }
        expect([undefined, truth.get(key)]).toContain(recent.get(key))
      }
    }),
  )
})

test('no more than two generations are kept', () => {
  const recent = createRecent<number, number>(10)
  for (let key = 0; key < 1_000; key++) recent.set(key, key)
  const kept = Array.from({ length: 1_000 }, (_, key) => recent.get(key)).filter((value) => value !== undefined)
  expect(kept.length).toBeLessThanOrEqual(20)
})
