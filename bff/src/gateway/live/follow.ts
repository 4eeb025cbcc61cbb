/**
 * Changes of a view since a cursor, without gap or repeat, authorised when they are sent. Nothing is queued for a
 * slow client: its changes stay in the view, merged, until it takes the next event.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { createBell } from '@selvedge/platform/db/bell'
import { isUsable } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import type { ViewReader } from '../../read-models/view-reader.ts'
import type { GatewayViewer } from '../context.ts'
import { decodeLiveCursor, encodeLiveCursor } from './cursor.ts'
import { createPace } from './pace.ts'
import { toldOf } from './told.ts'
import type { Told } from './told.ts'
import type { ViewWatch } from './view-watch.ts'

/** A row that changed, and what the viewer is told of it; null: nothing. The position is the row's own. */
export interface Change<Event> {
  topic: string
  partition: number
  offset: number
  event: Event | null
  /** The same object is given to everybody with the same rights. */
  shared?: true
}

export interface LiveSource<Event extends object> {
  reader: ViewReader
  /**
   * Rows whose position is not before `from` (`changedSince` of platform/views/cursor), at most `limit`, in any
   * order, judged for this viewer. `to` is where the view is now; both are the same objects for all who stand there. Rows that left the viewer's sight are told as events of their own kind (`gone`);
   * a view that is followed keeps a row for what was deleted.
   */
  read(span: { from: Cursor; to: Cursor; limit: number }, viewer: GatewayViewer): Promise<Change<Event>[]>
  /** What to say when the viewer's rights change; a reset unless given. */
  viewerChanged?(before: GatewayViewer, after: GatewayViewer): Promise<Event[] | 'reset'>
  /** Changes within so many milliseconds are told together; unless given, as many as come so closely (`pace.ts`). */
  mergeMs?: number
}

export interface Reset {
  __typename: 'Reset'
  cursor: string
}

export type LiveEvent<Event> = Reset | (Event & { cursor: string })

export interface FollowOptions {
  watch: ViewWatch
  viewer(): GatewayViewer
  onViewerChange(listener: () => void): () => void
  ended: AbortSignal
}

/** So many missed changes are not replayed: fetching anew is cheaper. */
const MOST_REPLAYED = 2_000
const HOUR_MS = 3_600_000

export async function* follow<Event extends object>(
  source: LiveSource<Event>,
  after: string | null | undefined,
  options: FollowOptions,
): AsyncGenerator<LiveEvent<Event>> {
  const { watch, ended } = options
  const bell = createBell()
  const pace = createPace()
  const ignore = [watch.onMove(bell.ring), options.onViewerChange(bell.ring)]
  ended.addEventListener('abort', bell.ring)
  try {
    let viewer = options.viewer()
    let cursor = after ? decodeLiveCursor(after, viewer) : await watch.cursor()
    while (!ended.aborted) {
      const to = await watch.cursor()
      if (!cursor || !isUsable(cursor, to)) {
        cursor = to
        yield reset(to, viewer)
        continue
      }
      if (options.viewer().profile !== viewer.profile) {
        const before = viewer
        viewer = options.viewer()
        const told = source.viewerChanged ? await source.viewerChanged(before, viewer) : 'reset'
        if (told === 'reset') cursor = undefined
        else for (const event of told) yield { ...event, cursor: encodeLiveCursor(cursor, viewer) }
        continue
      }
      if (isSame(cursor, to)) {
        pace.waited()
        await bell.heard(HOUR_MS)
        continue
      }
      const changes = await source.read({ from: cursor, to, limit: MOST_REPLAYED + 1 }, viewer)
      if (changes.length > MOST_REPLAYED) {
        cursor = undefined
        continue
      }
      // What was committed after `to` was read comes with the next turn; told now, it would be told twice.
      const due = changes.filter((change) => change.offset < (to.positions[change.topic]?.[change.partition] ?? 0))
      due.sort(inOrder)
      let stopped = false
      for (const change of due) {
        // Rights may have changed while the client took its time: the rest is judged anew.
        stopped = ended.aborted || options.viewer().profile !== viewer.profile
        if (stopped) break
        const told: Told<Event> = toldOf(change, cursor, viewer)
        cursor = told.cursor
        if (told.event) yield told.event
      }
      if (stopped) continue
      cursor = to
      await delay(source.mergeMs ?? pace.next(), undefined, { signal: ended, ref: false }).catch(() => {})
    }
  } catch (error) {
    // What was being read for a page that has gone meets a view that is closed, when the gateway goes too.
    if (!ended.aborted) throw error
  } finally {
    ended.removeEventListener('abort', bell.ring)
    for (const end of ignore) end()
  }
}

function reset(cursor: Cursor, viewer: GatewayViewer): Reset {
  return { __typename: 'Reset', cursor: encodeLiveCursor(cursor, viewer) }
}

function inOrder(a: Change<unknown>, b: Change<unknown>): number {
  if (a.topic !== b.topic) return a.topic < b.topic ? -1 : 1
  return a.partition - b.partition || a.offset - b.offset
}

function isSame(a: Cursor, b: Cursor): boolean {
  if (a === b) return true
  return Object.entries(b.positions).every(([topic, offsets]) =>
    offsets.every((offset, partition) => a.positions[topic]?.[partition] === offset),
  )
}
