import { expect, test } from 'vitest'
import { assertIfMatch, etagOf, isUnchanged } from './etag.ts'

test('a write passes only over the version it names', () => {
  const stale = expect.objectContaining({ code: 'STALE', reason: 'VERSION_MISMATCH' })
  assertIfMatch(undefined, 7)
  assertIfMatch('"7"', 7)
  assertIfMatch('"6", "7"', 7)
  assertIfMatch('*', 7)
  expect(() => assertIfMatch('"6"', 7)).toThrow(stale)
  expect(() => assertIfMatch('W/"7"', 7)).toThrow(stale)
  expect(() => assertIfMatch('7', 7)).toThrow(stale)
  expect(() => assertIfMatch('*', undefined)).toThrow(stale)
})

test('a reader that has the version is told so, also by a weak tag', () => {
  expect(isUnchanged(undefined, 7)).toBe(false)
  expect(isUnchanged('"6"', 7)).toBe(false)
  expect(isUnchanged('"6", W/"7"', 7)).toBe(true)
  expect(isUnchanged('*', 7)).toBe(true)
})

test('nothing can break out of a tag', () => {
  expect(etagOf('a"b\r\nc')).toBe('"a-b--c"')
})
