import { expect, test } from 'vitest'
import { hashPassword, passwordFault, verifyPassword } from './password.ts'

test('a password verifies against its own hash only', async () => {
  const stored = await hashPassword('blue thread, white thread')
  expect(stored).not.toContain('thread')
  expect(await verifyPassword('blue thread, white thread', stored)).toBe(true)
  expect(await verifyPassword('blue thread, red thread', stored)).toBe(false)
  expect(await verifyPassword('blue thread, white thread', null)).toBe(false)
})

test('two hashes of one password differ', async () => {
  expect(await hashPassword('the same password')).not.toBe(await hashPassword('the same password'))
})

test.each([
  ['short', 'Use at least'],
  ['aaaaaaaaaaaaaaaa', 'different characters'],
  ['a@selvedge.example', 'e-mail'],
])('%s is refused', (password, words) => {
  expect(passwordFault(password, 'a@selvedge.example')).toContain(words)
})
