import type { LiveStep } from './subscribe-with-cursor.ts'

/** A result whose one field is the event, with its cursor, or the message `Reset`. */
type StreamResult = Record<string, unknown>

/**
 * The shape all our streams have: one root field, each event with its `cursor`, and `__typename: 'Reset'` when
 * the server cannot replay from where we stand.
 */
export function streamStep<Event extends { cursor?: string | null; __typename?: string }>(result: object): LiveStep<Event> {
  const event = Object.values(result as StreamResult).find((field) => field !== null && typeof field === 'object') as Event | undefined
  return { cursor: event?.cursor ?? null, reset: event?.__typename === 'Reset', event }
}
