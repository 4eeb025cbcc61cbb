import type { LiveStep } from './subscribe-with-cursor.ts'

type StreamEvent = { cursor?: string | null; reset?: boolean; __typename?: string }

/**
 * The shape all our streams have: one root field, whose event carries its `cursor`. When the server could not replay
 * from where we stood it is marked `reset`, or is of type `Reset` and then holds nothing but the cursor.
 */
export function streamStep<Event extends StreamEvent>(result: Record<string, Event | null>): LiveStep<Event> {
  const event = Object.values(result).find((field) => field !== null && typeof field === 'object') ?? undefined
  const bare = event?.__typename === 'Reset'
  return { cursor: event?.cursor ?? null, reset: bare || event?.reset === true, event: bare ? undefined : event }
}
