/** What a subscription's resolver is given: the socket's viewer as it is now, and streams that end with the socket. */
import type { GatewayViewer } from '../context.ts'
import type { LiveEvent, LiveSource } from './follow.ts'

export interface Live {
  /** As it is now; it is made anew on any change. */
  readonly viewer: GatewayViewer
  /** The viewer now and after each change; only the newest when several came at once. */
  viewers(): AsyncGenerator<GatewayViewer>
  /**
   * Rows of a view changed since the client's cursor, then every further change.
   * @param after cursor of the client's snapshot or last event; without one it begins now
   */
  follow<Event extends object>(
    source: LiveSource<Event>,
    after: string | null | undefined,
  ): AsyncGenerator<LiveEvent<Event>>
  /**
   * The viewer now and after each commit of a view that another service keeps, at most every `everyMs`: then whoever
   * follows asks that service.
   */
  committed(view: string, everyMs: number): AsyncGenerator<GatewayViewer>
  /** Called before each event is sent, when what was loaded for the one before is old. */
  onEvent(listener: () => void): void
}
