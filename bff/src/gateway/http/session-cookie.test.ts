import { expect, test } from 'vitest'
import { sessionCookie, sessionTokenOf } from './session-cookie.ts'

test('over TLS the cookie is bound to host and TLS', () => {
  expect(sessionCookie('abc', true, '2026-12-01T00:00:00.000Z')).toBe(
    '__Host-selvedge_session=abc; Path=/; Expires=Tue, 01 Dec 2026 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
  )
})

test('ending a session empties the cookie', () => {
  expect(sessionCookie(null, false)).toBe(
    'selvedge_session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax',
  )
})

test('only the own cookie is read, the secure one first', () => {
  expect(sessionTokenOf('a=1; selvedge_session=plain; __Host-selvedge_session=secure')).toBe('secure')
  expect(sessionTokenOf('xselvedge_session=other; selvedge_session=')).toBeNull()
  expect(sessionTokenOf(undefined)).toBeNull()
})
