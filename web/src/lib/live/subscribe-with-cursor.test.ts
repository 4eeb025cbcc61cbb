import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { TypedDocument } from '../api/typed-document.ts'
import { createLiveClient } from './live-client.ts'
import { streamStep } from './step.ts'
import { subscribeWithCursor } from './subscribe-with-cursor.ts'

type Event = { cursor: string; reset: boolean; n: number }

/** A busy machine is no fault. */
const patient = { timeout: 60_000, interval: 2 }

const query = 'subscription Numbers($after: String) { numbers(after: $after) { cursor reset n } }'
const document: TypedDocument<{ numbers: Event }, { after?: string | null }> = { toString: () => query }
const schema = buildSchema(
  'type Query { none: Int } type Subscription { numbers(after: String): Event! } type Event { cursor: String! reset: Boolean! n: Int! }',
)

/** A retained log of numbers 1…count behind a real graphql-ws server; `published` wakes those who follow. */
function createNumbers(count: number) {
  let upTo = 0
  const waiting = new Set<() => void>()
  const publish = () => {
    upTo = Math.min(count, upTo + 1)
    for (const wake of waiting) wake()
    waiting.clear()
  }
  async function* numbers({ after }: { after?: string }) {
    for (let n = Number(after ?? 0) + 1; ; n++) {
      while (n > upTo) await new Promise<void>((resolve) => waiting.add(resolve))
      yield { numbers: { cursor: String(n), reset: false, n } }
    }
  }
  return { publish, numbers }
}

let stop: (() => Promise<void>)[] = []

beforeEach(() => {
  // What a page has and Node has not; a kick of `online` ends every wait at once, so no test waits by the clock.
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('WebSocket', WebSocket)
})

afterEach(async () => {
  for (const end of stop.reverse()) await end()
  stop = []
  vi.unstubAllGlobals()
})

async function serve(numbers: (variables: { after?: string }) => AsyncGenerator<{ numbers: Event }>) {
  const http = createServer()
  const sockets = new WebSocketServer({ server: http, path: '/graphql' })
  const session = { over: false }
  const disposable = useServer(
    { schema, onConnect: () => !session.over, roots: { subscription: { numbers } as never } },
    sockets,
  )
  await new Promise<void>((resolve) => http.listen(0, resolve))
  stop.push(async () => {
    await disposable.dispose()
    await new Promise((resolve) => http.close(resolve))
  })
  return { sockets, session, url: `ws://localhost:${(http.address() as AddressInfo).port}/graphql` }
}

const kick = () => window.dispatchEvent(new globalThis.Event('online'))

test('over many dropped sockets every event arrives once, in order', async () => {
  const { publish, numbers } = createNumbers(60)
  const { sockets, url } = await serve(numbers)
  const seen: number[] = []
  const lost = vi.fn()
  const client = createLiveClient(url, { connected: () => {}, lost, closed: () => {} })
  const end = subscribeWithCursor(
    client,
    document,
    {},
    {
      after: '0',
      step: (result) => streamStep<Event>(result),
      onEvent: (event) => seen.push(event.n),
      onReset: () => {},
      untilSignedIn: async () => false,
    },
  )
  for (let n = 1; n <= 60; n++) {
    publish()
    // Published and cut at once: the event may or may not have left.
    if (n % 3 === 0) for (const socket of sockets.clients) socket.terminate()
    await vi.waitFor(() => {
      kick()
      expect(seen.at(-1)).toBe(n)
    }, patient)
  }
  end()
  await client.dispose()
  expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  expect(lost).toHaveBeenCalled()
})

async function followTwo(untilSignedIn: () => Promise<boolean>) {
  const { publish, numbers } = createNumbers(2)
  const { sockets, session, url } = await serve(numbers)
  const seen: number[] = []
  const client = createLiveClient(url, { connected: () => {}, lost: () => {}, closed: () => {} })
  const end = subscribeWithCursor(
    client,
    document,
    {},
    {
      after: null,
      step: (result) => streamStep<Event>(result),
      onEvent: (event) => seen.push(event.n),
      onReset: () => {},
      untilSignedIn,
    },
  )
  publish()
  await vi.waitFor(() => expect(seen).toEqual([1]), patient)
  const cut = () => sockets.clients.forEach((socket) => socket.close(4403, 'Forbidden'))
  const finish = async () => {
    publish()
    await vi.waitFor(() => {
      kick()
      expect(seen).toEqual([1, 2])
    }, patient)
    end()
    await client.dispose()
  }
  return { session, cut, finish }
}

test('an ended session asks once and goes on after signing in', async () => {
  const untilSignedIn = vi.fn(async () => {
    session.over = false
    return true
  })
  const { session, cut, finish } = await followTwo(untilSignedIn)
  session.over = true
  cut()
  await vi.waitFor(() => {
    kick()
    expect(untilSignedIn).toHaveBeenCalledTimes(1)
  }, patient)
  await finish()
  expect(untilSignedIn).toHaveBeenCalledTimes(1)
})

test('a socket older than the session returns without asking', async () => {
  const untilSignedIn = vi.fn(async () => false)
  const { cut, finish } = await followTwo(untilSignedIn)
  cut()
  await finish()
  expect(untilSignedIn).not.toHaveBeenCalled()
})

test('a reset is told before the event that comes with it', async () => {
  const { url } = await serve(async function* () {
    yield { numbers: { cursor: '7', reset: true, n: 7 } }
    await new Promise(() => {})
  })
  const told: string[] = []
  const client = createLiveClient(url, { connected: () => {}, lost: () => {}, closed: () => {} })
  const end = subscribeWithCursor(
    client,
    document,
    {},
    {
      after: 'long gone',
      step: (result) => streamStep<Event>(result),
      onEvent: (event) => told.push(`event ${event.n}`),
      onReset: () => told.push('reset'),
      untilSignedIn: async () => false,
    },
  )
  await vi.waitFor(() => expect(told).toEqual(['reset', 'event 7']), patient)
  end()
  await client.dispose()
})

test('an event that could not be told is asked for again, not passed over', async () => {
  let failing = true
  const { url } = await serve(async function* ({ after }) {
    const n = Number(after ?? 0) + 1
    const fails = n === 2 && failing
    failing &&= !fails
    yield { numbers: { cursor: String(n), reset: false, n: fails ? ('no number' as never) : n } }
    yield { numbers: { cursor: String(n + 1), reset: false, n: n + 1 } }
    await new Promise(() => {})
  })
  const seen: number[] = []
  const client = createLiveClient(url, { connected: () => {}, lost: () => {}, closed: () => {} })
  const end = subscribeWithCursor(
    client,
    document,
    {},
    {
      after: '1',
      step: (result) => streamStep<Event>(result),
      onEvent: (event) => seen.push(event.n),
      onReset: () => {},
      untilSignedIn: async () => false,
    },
  )
  await vi.waitFor(() => {
    kick()
    expect(seen).toEqual([2, 3])
  }, patient)
  end()
  await client.dispose()
})
