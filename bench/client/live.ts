/** One subscription of a signed-in person, on a socket of its own (protocol graphql-transport-ws). */
import { WebSocket } from 'ws'
import { documentId } from './documents.ts'
import type { Session } from './session.ts'

const LONGEST_MS = 60_000

/** What was waited for did not come in a minute. */
export class TooLateError extends Error {
  override name = 'TooLateError'
}

export interface LiveEvent {
  __typename: string
  cursor: string
}

export interface Follower<Event> {
  /** The next event that matches. Asked for before what causes it. @throws TooLateError after a minute */
  next(matches: (event: Event) => boolean): Promise<Event>
  close(): void
}

/** @param operation `subscription CardFacts`; it has one field */
export async function follow<Event extends LiveEvent>(
  url: string,
  { cookie }: Session,
  operation: string,
  variables: object,
): Promise<Follower<Event>> {
  const headers = { cookie, origin: url }
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql/live`, 'graphql-transport-ws', { headers })
  const waiting = new Set<{ matches(event: Event): boolean; resolve(event: Event): void }>()
  let acknowledged: () => void
  const ready = new Promise<void>((resolve, reject) => {
    acknowledged = resolve
    socket.once('error', reject)
    socket.once('close', (code, reason) => reject(new Error(`${operation}: closed with ${code} ${String(reason)}`)))
  })
  socket.on('open', () => socket.send('{"type":"connection_init"}'))
  socket.on('message', (bytes: Buffer) => {
    const message = JSON.parse(String(bytes)) as { type: string; payload?: { data?: Record<string, Event> } }
    if (message.type === 'ping') socket.send('{"type":"pong"}')
    if (message.type === 'connection_ack') acknowledged()
    if (message.type === 'error') throw new Error(`${operation}: ${String(bytes)}`)
    if (message.type !== 'next') return
    const event = Object.values(message.payload?.data ?? {})[0]
    if (!event) throw new Error(`${operation}: ${String(bytes)}`)
    for (const one of waiting) {
      if (!one.matches(event)) continue
      waiting.delete(one)
      one.resolve(event)
    }
  })
  await ready
  const payload = { query: '', variables, extensions: { documentId: documentId(operation) } }
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }))
  return {
    next: (matches) =>
      new Promise((resolve, reject) => {
        const one = {
          matches,
          resolve(event: Event) {
            clearTimeout(timer)
            resolve(event)
          },
        }
        const timer = setTimeout(() => {
          waiting.delete(one)
          reject(new TooLateError(`${operation}: what was waited for did not come in ${LONGEST_MS / 1_000} s`))
        }, LONGEST_MS)
        waiting.add(one)
      }),
    close: () => socket.close(1000),
  }
}
