import { expect, test } from 'vitest'
import { replayScope, wholeReplay } from './replay-scope.ts'

test('all, what changed since a moment of the reader, or some keys, each once', () => {
  expect(replayScope(wholeReplay)).toEqual({ since: null, keys: [] })
  expect(replayScope({ what: 'since', since: '2026-11-29T14:05', keys: 'left over' })).toEqual({
    since: new Date(2026, 10, 29, 14, 5).toISOString(),
    keys: [],
  })
  expect(replayScope({ what: 'keys', since: 'left over', keys: ' a \n\nb\na\n' })).toEqual({
    since: null,
    keys: ['a', 'b'],
  })
})

test('what cannot be sent says which field is wrong', () => {
  expect(replayScope({ what: 'since', since: '', keys: '' })).toEqual({ wrong: 'since' })
  expect(replayScope({ what: 'keys', since: '', keys: ' \n ' })).toEqual({ wrong: 'no-keys' })
  const many = Array.from({ length: 1_001 }, (_, at) => `k${at}`).join('\n')
  expect(replayScope({ what: 'keys', since: '', keys: many })).toEqual({ wrong: 'many-keys' })
})
