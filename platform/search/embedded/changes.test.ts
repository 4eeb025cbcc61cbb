import { expect, test } from 'vitest'
import { createChanges } from './changes.ts'

test('what came after a moment, while it is little and remembered', () => {
  const changes = createChanges<number>()
  const start = changes.now()
  changes.record(1)
  const between = changes.now()
  changes.record(2)
  expect(changes.since(start)).toEqual([1, 2])
  expect(changes.since(between)).toEqual([2])
  expect(changes.since(changes.now())).toEqual([])
})

test('too much to mend is null, however long ago the moment', () => {
  const changes = createChanges<number>()
  const start = changes.now()
  for (let i = 0; i < 10_000; i++) changes.record(i)
  expect(changes.since(start)).toBeNull()
  const late = changes.now()
  changes.record(7)
  expect(changes.since(late)).toEqual([7])
})

test('forgetting leaves no earlier moment, not even the present one', () => {
  const changes = createChanges<number>()
  const before = changes.now()
  changes.forget()
  expect(changes.since(before)).toBeNull()
  expect(changes.since(changes.now())).toEqual([])
})
