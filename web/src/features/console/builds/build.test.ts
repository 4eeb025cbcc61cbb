import { expect, test } from 'vitest'
import { differences, isBuilding, percentDone, waitsForWord } from './build.ts'
import type { Build } from './build.ts'

const build = { view: 'viewer', version: 1, generation: 2, state: 'BUILDING' } as Build

test('a generation that is not followed has no share, and one is whole only at the end', () => {
  expect(percentDone({ done: 0, of: 0 })).toBeNull()
  expect(percentDone({ done: 999, of: 1_000 })).toBe(99)
  expect(percentDone({ done: 1_000, of: 1_000 })).toBe(100)
})

test('what differs is rows and answers together', () => {
  const set = { name: 'rows', live: 9, built: 9, onlyLive: 1, onlyBuilt: 2, different: 3, samples: [] }
  const comparison = { at: '', sets: [set, set], asked: 9, differing: 1, answers: [], parkedLive: 0, parkedBuilt: 0 }
  expect(differences({ comparison })).toBe(13)
  expect(differences({ comparison: null })).toBeNull()
})

test('one that is compared waits for a word when it was asked to, or when the comparison was against it', () => {
  const compared = { ...build, hold: false, refusal: '', comparison: { at: '' } } as Build
  expect(waitsForWord(compared)).toBe(false)
  expect(waitsForWord({ ...compared, hold: true })).toBe(true)
  expect(waitsForWord({ ...compared, refusal: 'rows differ' })).toBe(true)
  expect(waitsForWord({ ...compared, hold: true, comparison: null })).toBe(false)
  expect(waitsForWord({ ...compared, hold: true, state: 'LIVE' })).toBe(false)
})

test('one view is built while others are not', () => {
  expect(isBuilding([build], 'viewer')).toBe(true)
  expect(isBuilding([build], 'order-status')).toBe(false)
  expect(isBuilding([{ ...build, state: 'LIVE' }], 'viewer')).toBe(false)
})
