/** What is told of a change to whoever stands at a cursor. */
import type { Cursor } from '@selvedge/platform/views/cursor'
import type { GatewayViewer } from '../context.ts'
import { encodeLiveCursor } from './cursor.ts'
import type { Change, LiveEvent } from './follow.ts'
import { share } from './shared-answers.ts'

export interface Told<Event> {
  /** Where one stands after it. */
  cursor: Cursor
  /** Undefined: nothing. */
  event: LiveEvent<Event> | undefined
}

/** By change, then by the cursor before it: whoever is told a shared change at the same place is told the same object. */
const known = new WeakMap<object, WeakMap<Cursor, Told<object>>>()

export function toldOf<Event extends object>(
  change: Change<Event>,
  before: Cursor,
  viewer: Pick<GatewayViewer, 'profile'>,
): Told<Event> {
  if (!change.shared) return make(change, before, viewer)
  let byCursor = known.get(change)
  if (!byCursor) known.set(change, (byCursor = new WeakMap()))
  const made = byCursor.get(before) as Told<Event> | undefined
  if (made) return made
  const told = make(change, before, viewer)
  if (told.event) share(told.event)
  byCursor.set(before, told)
  return told
}

function make<Event extends object>(
  { topic, partition, offset, event }: Change<Event>,
  before: Cursor,
  viewer: Pick<GatewayViewer, 'profile'>,
): Told<Event> {
  // Those before it in its partition were told already.
  const positions = [...(before.positions[topic] ?? [])]
  positions[partition] = offset + 1
  const cursor = { ...before, positions: { ...before.positions, [topic]: positions } }
  return { cursor, event: event === null ? undefined : { ...event, cursor: encodeLiveCursor(cursor, viewer) } }
}
