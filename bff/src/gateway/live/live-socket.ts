/** One open socket: whose it is, what runs on it, and when it has to close. */
import { createBell } from '@selvedge/platform/db/bell'
import type { Signal } from '@selvedge/platform/signal/signal'
import type { WebSocket } from 'ws'
import type { GatewayViewer } from '../context.ts'
import { committed } from './committed.ts'
import { follow } from './follow.ts'
import type { LiveSource } from './follow.ts'
import type { Live } from './live.ts'
import { stream } from './stream.ts'
import type { ViewWatch } from './view-watch.ts'

export interface LiveSocket {
  readonly token: string
  readonly viewer: GatewayViewer
  /** What a subscription on this socket is given. */
  live(): Live
  /** Looks again who it is; closes it when the session is over. Calls during a running look are merged. */
  recheck(): Promise<void>
  close(code: number, reason: string): void
}

export const closeCode = {
  /** The server goes; the client comes back elsewhere or later. */
  restart: 1012,
  tryLater: 1013,
  sessionOver: 4403,
} as const

export interface LiveSocketParts {
  socket: WebSocket
  token: string
  viewer: GatewayViewer
  /** The viewer as of now; null when the session is over. */
  look(): Promise<GatewayViewer | null>
  watch(view: string): ViewWatch
  signal: Signal
  /** For how long the session may go unchecked when accounts does not answer, milliseconds. */
  patienceMs: number
}

const HOUR_MS = 3_600_000

export function createLiveSocket({
  socket,
  token,
  viewer: first,
  look,
  watch,
  signal,
  patienceMs,
}: LiveSocketParts): LiveSocket {
  const listeners = new Set<() => void>()
  let viewer = first
  let unchecked: number | undefined
  let running: Promise<void> | undefined
  let again = false

  const close = (code: number, reason: string) => socket.close(code, reason)
  const onViewerChange = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  async function lookOnce(): Promise<void> {
    try {
      const now = await look()
      unchecked = undefined
      if (!now) return close(closeCode.sessionOver, 'the session is over')
      const changed = now.profile !== viewer.profile
      viewer = now
      if (changed) for (const listener of listeners) listener()
    } catch {
      // Accounts is away: what was allowed a moment ago stays so for a while, not for ever.
      unchecked ??= performance.now()
      if (performance.now() - unchecked > patienceMs) close(closeCode.tryLater, 'the session cannot be checked')
    }
  }

  async function* viewers(ended: AbortSignal): AsyncGenerator<GatewayViewer> {
    const bell = createBell()
    const ignore = onViewerChange(bell.ring)
    ended.addEventListener('abort', bell.ring)
    try {
      while (!ended.aborted) {
        yield viewer
        await bell.heard(HOUR_MS)
      }
    } finally {
      ignore()
    }
  }

  return {
    token,
    get viewer() {
      return viewer
    },
    live() {
      const fresh: (() => void)[] = []
      const onEvent = () => fresh.forEach((listener) => listener())
      return {
        get viewer() {
          return viewer
        },
        viewers: () => stream(viewers, onEvent),
        follow: <Event extends object>(source: LiveSource<Event>, after: string | null | undefined) => {
          const options = { watch: watch(source.reader.view.name), viewer: () => viewer, onViewerChange }
          return stream((ended) => follow(source, after, { ...options, ended }), onEvent)
        },
        committed: (view, everyMs) =>
          stream((ended) => committed(view, everyMs, { signal, viewer: () => viewer, onViewerChange, ended }), onEvent),
        onEvent: (listener) => void fresh.push(listener),
      }
    },
    recheck() {
      if (running) {
        again = true
        return running
      }
      running = (async () => {
        do {
          again = false
          await lookOnce()
        } while (again && socket.readyState === socket.OPEN)
        running = undefined
      })()
      return running
    },
    close,
  }
}
