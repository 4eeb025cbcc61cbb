import { expect, test } from 'vitest'
import { assertOrigin, createOriginCheck } from './origin.ts'

const check = createOriginCheck(['https://selvedge.example', 'http://127.0.0.1:8080/'])

test('our own pages may call', () => {
  expect(check({ origin: 'https://selvedge.example' })).toBe(true)
  expect(check({ origin: 'http://127.0.0.1:8080' })).toBe(true)
})

test('foreign pages may not, however close their name is (ASVS 4.4.2)', () => {
  const foreign = [
    'https://selvedge.example.evil.example',
    'https://evil-selvedge.example',
    'http://selvedge.example',
    'https://selvedge.example:8443',
    'https://SELVEDGE.example@evil.example',
    'null',
    '',
  ]
  for (const origin of foreign) expect(check({ origin })).toBe(false)
  expect(() => assertOrigin(check, { origin: 'https://evil.example' })).toThrow(
    expect.objectContaining({ code: 'NOT_ALLOWED', reason: 'FOREIGN_ORIGIN' }),
  )
})

test('a program without an origin may call; a browser that hides it may not from elsewhere', () => {
  expect(check({})).toBe(true)
  expect(check({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(check({ 'sec-fetch-site': 'cross-site' })).toBe(false)
  expect(check({ 'sec-fetch-site': 'same-site' })).toBe(false)
})
