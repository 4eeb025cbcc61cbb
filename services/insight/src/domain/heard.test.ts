import { expect, test } from 'vitest'
import { heard, runningCode } from './heard.ts'

const answer = (copy: string, codeVersion: string) => ({ answers: true, copy, codeVersion })
const silence = { answers: false, copy: '', codeVersion: '' }

test('silence has a beginning, and ends with an answer', () => {
  const first = heard(undefined, silence, 1_000)
  expect(heard(first, silence, 6_000).silentSince).toBe(1_000)
  expect(heard(first, answer('a', '1'), 9_000).silentSince).toBeNull()
})

test('a rollout that is half done shows, and a copy that has not answered for two minutes is gone', () => {
  const both = heard(heard(undefined, answer('a', '1'), 0), answer('b', '2'), 5_000)
  expect(runningCode(both)).toEqual([
    { version: '1', copies: 1 },
    { version: '2', copies: 1 },
  ])
  expect(runningCode(heard(both, answer('b', '2'), 121_000))).toEqual([{ version: '2', copies: 1 }])
})
