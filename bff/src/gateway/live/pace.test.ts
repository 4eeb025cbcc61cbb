import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

test('changes that come without end are merged for longer and longer, up to a twentieth of a second', () => {
  const pace = createPace()
  expect([1, 2, 3, 4, 5].map(() => pace.next())).toEqual([10, 20, 40, 50, 50])
})

test('after a pause in which nothing came the next change is followed by the shortest one', () => {
  const pace = createPace()
  for (let n = 0; n < 5; n++) pace.next()
  pace.waited()
  expect(pace.next()).toBe(10)
})
