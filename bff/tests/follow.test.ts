import { eventually } from '@selvedge/platform/testing/settle'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { snapshotCursor } from '../src/gateway/live/cursor.ts'
import type { LiveEvent } from '../src/gateway/live/follow.ts'
import { openShelf, someViewer } from './shelf.ts'
import type { Shelf, ShelfEvent } from './shelf.ts'

let shelf: Shelf
const viewer = someViewer('someone')

beforeAll(async () => {
  shelf = await openShelf()
})

afterAll(() => shelf.close())

type Step =
  | { do: 'thing' | 'fact'; key: number }
  | { do: 'loseAfter'; n: number }
  | { do: 'drop' | 'leave' | 'return' | 'wait' }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('thing' as const, 'fact' as const), key: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('loseAfter' as const), n: fc.nat(3) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('drop' as const, 'leave' as const, 'return' as const, 'wait' as const),
      }),
    },
  ),
  { maxLength: 40 },
)

/** Follows for ever from a cursor; `drop` loses the connection with whatever is on its way, `leave` for a while. */
function client(after: string) {
  const events: (ShelfEvent & { cursor: string })[] = []
  let last = after
  let resets = 0
  let current: AsyncGenerator<LiveEvent<ShelfEvent>> | undefined
  let ended = false
  let losing = Infinity
  let back = Promise.withResolvers<void>()
  back.resolve()
  const running = (async () => {
    while (!ended) {
      for (let left; left !== back;) await (left = back).promise
      const mine = shelf.follow(last, () => viewer)
      current = mine
      for (;;) {
        const { done, value } = await mine.next()
        if (done || current !== mine) break
        if (losing-- <= 0) {
          losing = Infinity
          await mine.return(undefined)
          break
        }
        last = value.cursor
        if ('__typename' in value) resets++
        else events.push(value)
      }
    }
  })()
  const drop = () => {
    const lost = current
    current = undefined
    return lost?.return(undefined)
  }
  return {
    events,
    resets: () => resets,
    drop,
    /** The connection is lost with the event after the next `n`: in the midst of what is sent together. */
    loseAfter: (n: number) => void (losing = n),
    leave() {
      back.resolve()
      back = Promise.withResolvers()
      void drop()
    },
    return: () => back.resolve(),
    async close() {
      ended = true
      back.resolve()
      await drop()
      await running
    },
  }
}

test('whenever the connection drops: no gap, no repeat, facts in order, things in their newest state', async () => {
  let n = 0
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const run = `r${++n}`
      await shelf.view.caughtUp()
      const after = await snapshotCursor(shelf.reader, viewer)
      const follower = client(after)
      const facts: string[] = []
      const things = new Map<string, string>()
      for (const [index, step] of script.entries()) {
        if (step.do === 'drop') void follower.drop()
        else if (step.do === 'leave') follower.leave()
        else if (step.do === 'return') follower.return()
        else if (step.do === 'loseAfter') follower.loseAfter(step.n)
        else if (step.do === 'wait') await shelf.view.caughtUp()
        else if ('key' in step) {
          const key = `${run}-${step.key}`
          await shelf.put(step.do, key, `${index}`)
          if (step.do === 'thing') things.set(key, `${index}`)
          else facts.push(`${key}=${index}`)
        }
      }
      follower.return()
      const ofKind = (kind: string) => follower.events.filter((event) => event.kind === kind)
      const told = () => ofKind('fact').map(({ key, text }) => `${key}=${text}`)
      await eventually(() => {
        expect(told().toSorted()).toEqual(facts.toSorted())
        expect(new Map(ofKind('thing').map(({ key, text }) => [key, text]))).toEqual(things)
      })
      await follower.close()
      for (const key of [0, 1, 2, 3]) {
        const ofKey = (list: string[]) => list.filter((text) => text.startsWith(`${run}-${key}=`))
        expect(ofKey(told())).toEqual(ofKey(facts))
      }
      const states = ofKind('thing').map(({ key, text }) => `${key}=${text}`)
      expect(new Set(states).size).toBe(states.length)
      expect(follower.resets()).toBe(0)
    }),
    { numRuns: 40 },
  )
})

async function take<T>(generator: AsyncGenerator<T>, n: number): Promise<T[]> {
  const taken: T[] = []
  while (taken.length < n) {
    const { done, value } = await generator.next()
    if (done) break
    taken.push(value)
  }
  return taken
}

test('a cursor that is none, or of other rights, is answered by one reset, from which it goes on', async () => {
  for (const after of ['nonsense', await snapshotCursor(shelf.reader, someViewer('other rights'))]) {
    const stream = shelf.follow(after, () => viewer)
    expect(await take(stream, 1)).toMatchObject([{ __typename: 'Reset' }])
    await shelf.put('fact', 'after-reset', after.slice(0, 8))
    expect(await take(stream, 1)).toMatchObject([{ kind: 'fact', text: after.slice(0, 8) }])
    await stream.return(undefined)
  }
})

test('a view built anew resets everybody once', async () => {
  await shelf.view.caughtUp()
  const stream = shelf.follow(await snapshotCursor(shelf.reader, viewer), () => viewer)
  const first = take(stream, 1)
  await shelf.view.rebuild('a test')
  expect(await first).toMatchObject([{ __typename: 'Reset' }])
  await stream.return(undefined)
  await shelf.view.caughtUp()
})

test('who missed too much starts again instead of being sent all of it', async () => {
  await shelf.view.caughtUp()
  const after = await snapshotCursor(shelf.reader, viewer)
  await shelf.putFacts(2_100)
  await shelf.view.caughtUp()
  const stream = shelf.follow(after, () => viewer)
  expect(await take(stream, 1)).toMatchObject([{ __typename: 'Reset' }])
  await stream.return(undefined)
})

test('other rights: a reset, or what the source says is gone; never a change judged by the old ones', async () => {
  for (const told of [undefined, async () => [{ kind: 'thing' as const, key: 'lost', text: null }]]) {
    await shelf.view.caughtUp()
    let now = someViewer('before')
    const judged: string[] = []
    const stream = shelf.follow(await snapshotCursor(shelf.reader, now), () => now, {
      ...(told && { viewerChanged: told }),
      async read(_span, { profile }) {
        judged.push(profile)
        return []
      },
    })
    const first = take(stream, 1)
    now = someViewer('after')
    shelf.viewerChanged()
    expect(await first).toMatchObject([told ? { key: 'lost', text: null } : { __typename: 'Reset' }])
    const next = stream.next()
    await shelf.put('thing', 'a', 'for the new rights')
    await eventually(() => expect(judged).toContain('after'))
    expect(judged).not.toContain('before')
    await stream.return(undefined)
    await next
  }
})

test('a stream that waits ends at once when its socket goes', async () => {
  await shelf.view.caughtUp()
  const stream = shelf.follow(null, () => viewer)
  const waiting = stream.next()
  await stream.return(undefined)
  expect(await waiting).toMatchObject({ done: true })
})
