import { expect, test } from 'vitest'
import { hashToken, looksLikeApiKey, newApiKey, newToken } from './token.ts'

test('a mistyped key is recognised without a look-up', () => {
  const { secret, prefix } = newApiKey()
  expect(secret.startsWith(prefix)).toBe(true)
  expect(looksLikeApiKey(secret)).toBe(true)
  const wrong = secret.slice(0, 30) + (secret[30] === 'a' ? 'b' : 'a') + secret.slice(31)
  expect(looksLikeApiKey(wrong)).toBe(false)
  expect(looksLikeApiKey('selvedge_live_')).toBe(false)
})

test('tokens differ, and their hash does not give them back', () => {
  const token = newToken()
  expect(newToken()).not.toBe(token)
  expect(hashToken(token)).not.toContain(token)
})
