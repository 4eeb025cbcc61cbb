import type { Client } from 'graphql-ws'
import type { UnknownAction } from '@reduxjs/toolkit'
import type { TypedDocument } from '../api/typed-document.ts'
import { sessionExpired } from '../session/session-slice.ts'
import { untilSignedIn } from '../session/sign-in-gate.ts'
import { createLiveClient } from './live-client.ts'
import { liveClosed, liveConnected, liveLost } from './live-slice.ts'
import { streamStep } from './step.ts'
import { subscribeWithCursor } from './subscribe-with-cursor.ts'

type Dispatch = (action: UnknownAction) => unknown

let client: Client | undefined

function liveClient(dispatch: Dispatch) {
  return (client ??= createLiveClient(`${location.origin.replace(/^http/, 'ws')}/graphql/live`, {
    connected: () => dispatch(liveConnected()),
    lost: () => dispatch(liveLost(Date.now())),
    closed: () => dispatch(liveClosed()),
  }))
}

type Stream<Event> = {
  /** The cursor that came with the snapshot. */
  after?: string | null | undefined
  onEvent: (event: Event) => void
  onReset: () => void
}

/** The event inside the one field of a subscription's result. */
export type EventOf<Result> = NonNullable<Result[keyof Result]>

/**
 * Follows a live stream over the page's one socket, from `onCacheEntryAdded` of an endpoint; returns the function
 * that ends it. An ended session asks for the password once and the stream goes on where it stood.
 */
export function startLive<Result extends object, Variables extends object>(
  dispatch: Dispatch,
  document: TypedDocument<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  { after, onEvent, onReset }: Stream<EventOf<Result>>,
): () => void {
  return subscribeWithCursor<Result, Variables, EventOf<Result>>(liveClient(dispatch), document, variables, {
    after,
    onEvent,
    onReset,
    step: (result) =>
      streamStep(result as unknown as Record<string, EventOf<Result> & { cursor?: string; reset?: boolean }>),
    untilSignedIn: () => {
      dispatch(sessionExpired())
      return untilSignedIn()
    },
  })
}
