/** Subscriptions over graphql-ws, at `/graphql/live` of the same server. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { channel } from '@selvedge/platform/signal/signal'
import type { Signal } from '@selvedge/platform/signal/signal'
import type { Metrics } from '@selvedge/platform/telemetry/metrics'
import type { ValidationRule } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import type { Extra } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { ViewReader } from '../../read-models/view-reader.ts'
import { viewerView } from '../../read-models/viewer/view.ts'
import type { Gateway } from '../gateway.ts'
import { clientAddress } from '../http/client-address.ts'
import { sessionTokenOf } from '../http/session-cookie.ts'
import { closeCode, createLiveSocket } from './live-socket.ts'
import type { LiveSocket } from './live-socket.ts'
import { createPreparer } from './prepare.ts'
import { operationHooks } from './operation-hooks.ts'
import { watchView } from './view-watch.ts'
import type { ViewWatch } from './view-watch.ts'

export interface LiveServer {
  attach(server: Server): void
  /** No new sockets, open ones are told to come back later. */
  stop(): Promise<void>
}

/** What graphql-ws keeps for a socket of ours. */
export type SocketExtra = Extra & Record<PropertyKey, unknown> & { live?: LiveSocket }

export const livePath = '/graphql/live'

const MAX_MESSAGE_BYTES = 64 * 1024
const MOST_SOCKETS = 10_000
const MOST_OF_A_USER = 20
/** So many in a row are taken from somebody whose connection flaps. */
const POINTS_OF_A_SOCKET = 100
const INIT_WITHIN_MS = 5_000
const PING_EVERY_MS = 12_000
const CLOSE_WITHIN_MS = 2_000
const PATIENCE_MS = 60_000

export interface LiveServerParts {
  readers: ReadonlyMap<string, ViewReader>
  signal: Signal
  limits: readonly ValidationRule[]
  metrics: Metrics
}

export function createLiveServer(gateway: Gateway, { readers, signal, limits, metrics }: LiveServerParts): LiveServer {
  const open = metrics.gauge('selvedge_live_sockets', 'Open sockets of people who are signed in')
  const { config, logger, sessions, viewers } = gateway
  const sockets = new Map<WebSocket, LiveSocket>()
  const watches = new Map<string, ViewWatch>()
  const wss = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false })
  let stopping = false

  function watch(view: string): ViewWatch {
    const known = watches.get(view)
    if (known) return known
    const reader = readers.get(view)
    if (!reader) throw new Error(`the view ${view} is not open`)
    const made = watchView(reader, signal, (error) => logger.error({ err: error, view }, 'a view cannot be watched'))
    watches.set(view, made)
    return made
  }

  async function connect({ socket, request }: Extra): Promise<LiveSocket | undefined> {
    const token = sessionTokenOf(request.headers.cookie)
    const viewer = await viewers.of(token)
    if (token === null || !viewer) return undefined
    const ofUser = [...sockets.values()].filter((each) => each.viewer.rpc.userId === viewer.rpc.userId)
    if (socket.readyState !== socket.OPEN) return undefined
    const live = createLiveSocket({
      socket,
      token,
      viewer,
      look: () => viewers.of(token),
      watch,
      signal,
      patienceMs: PATIENCE_MS,
    })
    if (ofUser.length >= MOST_OF_A_USER) {
      live.close(closeCode.tryLater, 'too many sockets')
      return undefined
    }
    sockets.set(socket, live)
    open.set(sockets.size)
    socket.once('close', () => {
      sockets.delete(socket)
      open.set(sockets.size)
    })
    return live
  }

  useServer<Record<string, unknown>, SocketExtra>(
    {
      connectionInitWaitTimeout: INIT_WITHIN_MS,
      async onConnect({ extra }) {
        try {
          extra.live = await connect(extra)
          return extra.live !== undefined
        } catch (error) {
          logger.warn({ err: error }, 'a socket could not be admitted')
          extra.socket.close(closeCode.tryLater, 'the session cannot be checked')
          return undefined
        }
      },
      ...operationHooks(gateway, createPreparer(gateway.schema, limits)),
    },
    wss,
    PING_EVERY_MS,
  )

  const recheckAll = () => {
    for (const socket of sockets.values()) void socket.recheck()
  }
  const ignore = [
    signal.listen(channel.committed(viewerView.name), recheckAll),
    sessions.onForget((token) => {
      for (const socket of sockets.values()) if (socket.token === token) void socket.recheck()
    }),
  ]
  const timer = setInterval(recheckAll, config.sessionCheckSeconds * 1000)
  timer.unref()

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refusal = judge(request)
    if (refusal === undefined) {
      wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request))
      return
    }
    socket.on('error', () => {})
    socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  }

  function judge(request: IncomingMessage): string | undefined {
    if (request.url !== livePath) return '404 Not Found'
    if (stopping || wss.clients.size >= MOST_SOCKETS) return '503 Service Unavailable'
    if (!gateway.isOwnOrigin(request.headers as Parameters<Gateway['isOwnOrigin']>[0])) return '403 Forbidden'
    try {
      const who = sessionTokenOf(request.headers.cookie) ?? clientAddress(request)
      gateway.limits.points.take(`socket:${who}`, POINTS_OF_A_SOCKET)
      return undefined
    } catch {
      return '429 Too Many Requests'
    }
  }

  return {
    attach: (server) => void server.on('upgrade', upgrade),
    async stop() {
      if (stopping) return
      stopping = true
      clearInterval(timer)
      for (const end of ignore) end()
      const closed = [...wss.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      for (const socket of wss.clients) socket.close(closeCode.restart, 'the server restarts')
      const cut = setTimeout(() => wss.clients.forEach((socket) => socket.terminate()), CLOSE_WITHIN_MS)
      await Promise.all(closed)
      clearTimeout(cut)
      for (const each of watches.values()) each.stop()
      wss.close()
    },
  }
}
