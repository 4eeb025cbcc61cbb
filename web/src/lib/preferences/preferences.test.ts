import { expect, test } from 'vitest'
import { defaultPreferences, parsePreferences } from './preferences.ts'

test('what was saved comes back', () => {
  expect(parsePreferences('{"theme":"dark","density":"compact"}')).toEqual({ theme: 'dark', density: 'compact' })
})

test.each([null, '', '{', '[]', '{"theme":"pink","density":7}'])('%s counts as not chosen', (stored) => {
  expect(parsePreferences(stored)).toEqual(defaultPreferences)
})
