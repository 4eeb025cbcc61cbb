import { type Client, createClient } from 'graphql-ws'
import { shouldRetry } from './close-codes.ts'
import { retryDelay, waitOrKick } from './retry-wait.ts'

const pongWithinMs = 5_000

export type LiveListener = { connected: () => void; lost: () => void; closed: () => void }

/**
 * The one socket of the page: opened with the first subscription, closed 3 s after the last, kept alive, and
 * tried again for ever.
 */
export function createLiveClient(url: string, listener: LiveListener): Client {
  let pongTimer: ReturnType<typeof setTimeout> | undefined
  const client = createClient({
    url,
    lazy: true,
    lazyCloseTimeout: 3_000,
    keepAlive: 10_000,
    connectionAckWaitTimeout: 10_000,
    retryAttempts: Infinity,
    shouldRetry,
    retryWait: (attempt) => waitOrKick(retryDelay(attempt, Math.random())),
    on: {
      connected: () => listener.connected(),
      // A half-open connection looks healthy for minutes; an unanswered ping ends it.
      ping: (received) => {
        if (!received) pongTimer = setTimeout(() => client.terminate(), pongWithinMs)
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer)
      },
      closed: (event) => {
        clearTimeout(pongTimer)
        const clean = (event as { code?: number } | undefined)?.code === 1000
        if (clean) listener.closed()
        else listener.lost()
      },
    },
  })
  return client
}
