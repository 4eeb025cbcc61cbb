import { expect, test } from 'vitest'
import { someViewer } from '../../../tests/shelf.ts'
import { follow } from './follow.ts'
import type { LiveSource } from './follow.ts'

const viewer = someViewer('someone')

/** Follows a view that moves at once, and whose rows cannot be read: it is being closed. */
function following() {
  const reading = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  let position = 0
  const source: LiveSource<object> = {
    reader: undefined as never,
    async read() {
      reading.resolve()
      await closed.promise
      throw new Error('the database is closed')
    },
  }
  const page = new AbortController()
  const cursor = async () => ({ birth: 'b', positions: { things: [position++] } })
  const events = follow(source, null, {
    watch: { cursor, onMove: () => () => {}, stop: () => {} },
    viewer: () => viewer,
    onViewerChange: () => () => {},
    ended: page.signal,
  })
  return { next: events.next(), reading: reading.promise, close: closed.resolve, leave: () => page.abort() }
}

test('a page that is there is told that its changes cannot be read', async () => {
  const { next, reading, close } = following()
  await reading
  close()
  await expect(next).rejects.toThrow('the database is closed')
})

test('for a page that has gone meanwhile it is the end, and no fault', async () => {
  const { next, reading, close, leave } = following()
  await reading
  leave()
  close()
  expect(await next).toEqual({ done: true, value: undefined })
})
