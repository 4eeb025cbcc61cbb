import { expect, test } from 'vitest'
import { createIntents } from './intents.ts'

test('a lost answer is asked for again with the same id, another intent has another', () => {
  let count = 0
  const intents = createIntents(() => `id-${++count}`)
  expect(intents.idFor({ units: 1 })).toBe('id-1')
  expect(intents.idFor({ units: 1 })).toBe('id-1')
  expect(intents.idFor({ units: 2 })).toBe('id-2')
  intents.answered()
  expect(intents.idFor({ units: 2 })).toBe('id-3')
})
