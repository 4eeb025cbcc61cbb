import { expect, test } from 'vitest'
import { equalSecrets } from './equal.ts'

test('equal secrets are equal, whatever they are made of', () => {
  expect(equalSecrets('abc', 'abc')).toBe(true)
  expect(equalSecrets('abc', new Uint8Array([97, 98, 99]))).toBe(true)
  expect(equalSecrets('', '')).toBe(true)
})

test('other secrets and other lengths are not', () => {
  expect(equalSecrets('abc', 'abd')).toBe(false)
  expect(equalSecrets('abc', 'abcd')).toBe(false)
  expect(equalSecrets('', 'a')).toBe(false)
})
