import type { Client } from 'graphql-ws'
import { type TypedDocument, wireDocument } from '../api/typed-document.ts'
import { isSignedOut } from './close-codes.ts'
import { retryDelay, waitOrKick } from './retry-wait.ts'

/** What every event of a live stream carries beside its own fields. */
export type LiveStep<Event> = { cursor?: string | null; reset?: boolean; event?: Event }

export type CursorSubscription<Result, Event> = {
  /** Position of the snapshot on the page; the stream replays everything after it, then follows. */
  after: string | null | undefined
  /** Reads cursor, reset and event out of one result; see `step.ts` for the usual shape. */
  step: (result: Result) => LiveStep<Event>
  onEvent: (event: Event) => void
  /** The server cannot replay from our position: drop what is stored and fetch the snapshot again. Before `onEvent`. */
  onReset: () => void
  /** Resolves true when the person has signed in again after the session ended. */
  untilSignedIn: () => Promise<boolean>
}

/**
 * Follows a stream without gap or repeat over any number of lost connections: graphql-ws serialises the payload
 * anew on each reconnect, so the getter hands over the newest cursor. Returns the function that ends it.
 */
export function subscribeWithCursor<Result, Variables extends object, Event>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  { after, step, onEvent, onReset, untilSignedIn }: CursorSubscription<Result, Event>,
): () => void {
  let last = after ?? null
  let ended = false
  let attempt = 0
  let refused = 0
  let unsubscribe = () => {}

  const { documentId, query = '' } = wireDocument(document as TypedDocument<unknown, never>, import.meta.env.DEV)
  const payload = {
    query,
    extensions: { documentId },
    get variables() {
      return { ...variables, after: last }
    },
  }

  async function again(cause: unknown) {
    if (ended) return
    // A socket opened before the person signed in again is refused once; the next one brings the new cookie.
    if (isSignedOut(cause) && ++refused > 1) {
      if (!(await untilSignedIn())) return
      refused = 0
    } else {
      await waitOrKick(retryDelay(attempt++, Math.random()))
    }
    if (!ended) start()
  }

  function start() {
    let over = false
    unsubscribe = client.subscribe<Result>(payload, {
      next: ({ data, errors }) => {
        if (over) return
        if (!data || errors?.length) {
          // Not told, and the cursor of the next event would pass over it: ended here, we come back to where we stand.
          over = true
          return unsubscribe()
        }
        attempt = 0
        refused = 0
        const { cursor, reset, event } = step(data)
        if (cursor) last = cursor
        if (reset) onReset()
        if (event !== undefined) onEvent(event)
      },
      error: (cause) => void again(cause),
      // The server ends a stream only to make us come back, elsewhere or later.
      complete: () => void again(undefined),
    })
  }

  start()
  return () => {
    ended = true
    unsubscribe()
  }
}
