import type { LiveStep } from './subscribe-with-cursor.ts'

type StreamEvent = { cursor?: string | null; reset?: boolean }

/**
 * The shape all our streams have: one root field, whose event carries its `cursor`, and `reset` when the server
 * could not replay from where we stood.
 */
export function streamStep<Event extends StreamEvent>(result: Record<string, Event | null>): LiveStep<Event> {
  const event = Object.values(result).find((field) => field !== null && typeof field === 'object') ?? undefined
  return { cursor: event?.cursor ?? null, reset: event?.reset === true, event }
}
