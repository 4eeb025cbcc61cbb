/** A person's page as the gateway sees it: a session, questions over HTTP, and sockets that are lost and come back. */
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { DEMO_PASSWORD } from '../../src/demo/fill/demo-logins.ts'

export interface Page {
  /** @throws Error with what the server said, unless it answered without errors */
  ask<Data>(query: string, variables?: object): Promise<Data>
  follow<Event extends LiveEvent>(stream: LiveStream<Event>): Follower
  /** Another file of the same site, with the session. */
  load(path: string): Promise<Response>
}

export interface LiveEvent {
  __typename: string
  cursor: string
}

export interface LiveStream<Event> {
  /** A subscription with one field and the variable `$after`. */
  query: string
  variables?: object
  /** The cursor that came with the snapshot. */
  after: string
  onEvent(event: Event): void
}

/** One subscription on a socket of its own, which goes on where it stood whatever becomes of the socket. */
export interface Follower {
  /** How often its socket was cut here. */
  cuts: number
  /** Cuts the socket as a lost network does: nobody says good-bye. Without an open one nothing happens. */
  cut(): void
  /** Cuts it right after the next event, in the midst of what may be sent together. */
  cutAfterNext(): void
  close(): Promise<void>
}

const BACK_AFTER_MS = 25
const LOGIN = `mutation Login($email: String!, $password: String!) {
  login(email: $email, password: $password) { __typename }
}`

export async function openPage(url: string, email: string): Promise<Page> {
  let cookie = ''

  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'x-selvedge-csrf': '1', cookie },
      body: JSON.stringify({ query, variables }),
    })
    const set = answer.headers.get('set-cookie')
    if (set) cookie = set.split(';', 1)[0]!
    const text = await answer.text()
    const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown[] }
    if (!answer.ok || errors) throw new Error(`${answer.status} ${text.slice(0, 500)}`)
    return data
  }

  function follow<Event extends LiveEvent>({ query, variables, after, onEvent }: LiveStream<Event>): Follower {
    let last = after
    let socket: WebSocket | undefined
    let cutting = false
    let ended = false
    class Socket extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers: { cookie, origin: url } })
      }
    }
    const wait = () => new Promise<void>((resolve) => setTimeout(resolve, BACK_AFTER_MS))
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql/live`,
      webSocketImpl: Socket,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: wait,
      on: { opened: (opened) => void (socket = opened as WebSocket) },
    })
    const follower: Follower = {
      cuts: 0,
      cut() {
        if (socket?.readyState !== WebSocket.OPEN) return
        follower.cuts++
        cutting = false
        socket.terminate()
      },
      cutAfterNext: () => void (cutting = true),
      async close() {
        ended = true
        await client.dispose()
      },
    }
    // graphql-ws writes the payload anew whenever it comes back, so that it asks from where it stands.
    const payload = {
      query,
      get variables() {
        return { ...variables, after: last }
      },
    }

    function start(): void {
      let over = false
      const unsubscribe = client.subscribe<Record<string, Event>>(payload, {
        next({ data, errors }) {
          if (over) return
          if (!data || errors) {
            // Not told, so not passed over: it is asked for again.
            over = true
            return unsubscribe()
          }
          const event = Object.values(data)[0]!
          last = event.cursor
          onEvent(event)
          if (cutting) follower.cut()
        },
        error: again,
        complete: again,
      })
    }

    function again(): void {
      if (!ended) void wait().then(() => ended || start())
    }

    start()
    return follower
  }

  await ask(LOGIN, { email, password: DEMO_PASSWORD })
  return { ask, follow, load: (path) => fetch(new URL(path, url), { headers: { cookie } }) }
}
