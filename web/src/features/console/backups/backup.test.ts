import { expect, test } from 'vitest'
import { type Backup, newestOf, stateOf } from './backup.ts'

const backup = (over: Partial<Backup>): Backup => ({
  name: 'a',
  state: 'WHOLE',
  takenAt: '2026-11-29T08:00:00.000Z',
  bytes: 1,
  databases: 8,
  pictures: 0,
  damagedPictures: 0,
  verifiedAt: null,
  problems: [],
  restoreCommand: '',
  ...over,
})
const work = { kind: 'TAKING', name: 'a', beganAt: '', said: '' } as const

test('a row says what is done with it, else how it was found', () => {
  expect(stateOf(backup({ state: 'UNFINISHED' }), work)).toBe('taking')
  expect(stateOf(backup({}), { ...work, kind: 'VERIFYING' })).toBe('verifying')
  expect(stateOf(backup({}), { ...work, name: 'b' })).toBe('whole')
  expect(stateOf(backup({ problems: ['orders is not as it was written'] }), null)).toBe('damaged')
  expect(stateOf(backup({ state: 'UNFINISHED' }), null)).toBe('unfinished')
  expect(stateOf(backup({ state: 'UNKNOWN', problems: ['it is of another system'] }), null)).toBe('unknown')
})

test('the newest that counts is the newest without a fault, and is old after a day', () => {
  const now = new Date('2026-11-30T07:59:59Z')
  const damaged = backup({ takenAt: '2026-11-30T07:00:00.000Z', problems: ['x'] })
  expect(newestOf([damaged, backup({ state: 'UNFINISHED', takenAt: null })], now)).toBeUndefined()
  expect(newestOf([damaged, backup({})], now)).toEqual({ takenAt: '2026-11-29T08:00:00.000Z', isOld: false })
  expect(newestOf([backup({})], new Date('2026-11-30T08:00:01Z'))).toMatchObject({ isOld: true })
})
