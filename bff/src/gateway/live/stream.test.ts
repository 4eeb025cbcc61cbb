import { expect, test } from 'vitest'
import { choose, stream } from './stream.ts'

/** Gives its items, then waits until it is ended. */
const endless = (items: readonly number[], onEnd = () => {}) =>
  stream(async function* (ended) {
    try {
      yield* items
      await new Promise((resolve) => ended.addEventListener('abort', resolve))
    } finally {
      onEnd()
    }
  })

test('a stream ends while it waits, and lets go of what it holds', async () => {
  let open = true
  const waiting = choose(
    endless([1, 2, 3], () => (open = false)),
    (n) => (n === 2 ? `${n}` : undefined),
  )
  expect(await waiting.next()).toEqual({ done: false, value: '2' })
  const next = waiting.next()
  await waiting.return(undefined)
  expect(await next).toEqual({ done: true, value: undefined })
  expect(open).toBe(false)
})
