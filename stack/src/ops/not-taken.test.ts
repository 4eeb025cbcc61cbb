import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { notTaken } from './not-taken.ts'

test('an option that a command would pass over is named', () => {
  expect(notTaken({ options: '--generation N [--dry-run]' }, ['data', 'generation', 'dry-run', 'help'])).toBeUndefined()
  expect(notTaken({ options: '--generation N [--dry-run]' }, ['generation', 'dry', 'json'])).toBe('dry')
  expect(notTaken({ options: '' }, ['json'])).toBe('json')
})

test.each([
  'rebuild',
  'switch',
  'switch-back',
  'drop',
  'replay',
  'quarantine retry',
  'quarantine drop',
  'backup',
  'restore',
  'restored to',
])('%s can be rehearsed, and a program can read what it says', (name) => {
  expect(notTaken(commands[name]!, ['dry-run', 'json'])).toBeUndefined()
})
