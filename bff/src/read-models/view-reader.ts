/** How the gateway reads a view that the projector writes: by a read connection of its own. */
import type { Sql } from '@selvedge/platform/db/database'
import { openReader } from '@selvedge/platform/db/open-reader'
import { readCursor } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import { hasApplied } from '@selvedge/platform/views/has-applied'
import type { WriteToken } from '@selvedge/platform/views/has-applied'
import type { View } from '@selvedge/platform/views/view'
import { viewKey } from '@selvedge/platform/views/view-state'

export interface ViewReader {
  view: View
  read: Sql
  /** Of everything the view holds now; read it before the rows of a snapshot. The same object until it moves. */
  cursor(): Promise<Cursor>
  hasApplied(token: WriteToken): Promise<'yes' | 'behind' | 'parked'>
  /** When the log took the newest record that was applied, milliseconds. */
  newestAppliedAt(): Promise<number | null>
  close(): Promise<void>
}

/** Waits until the projector has made the view. @throws DatabaseUnavailableError after `timeoutMs` */
export async function openViewReader(location: string, view: View, timeoutMs?: number): Promise<ViewReader> {
  const { read, stamp, close } = await openReader(location, { timeoutMs })
  const cursor = untilCommitted(stamp, async () => {
    const now = await readCursor(read, view)
    if (!now) throw new Error(`the view ${view.name} has no positions`)
    return now
  })
  return {
    view,
    read,
    cursor,
    hasApplied: (token) => hasApplied(read, view, token),
    newestAppliedAt: untilCommitted(stamp, async () => {
      const text = 'select newest_applied_at as at from view_state where view = $1'
      const row = await read.get<{ at: number | null }>(text, [viewKey(view)])
      return row?.at ?? null
    }),
    close,
  }
}

/** Asks again only after a commit. The stamp is read first: a commit in between then costs a question, no more. */
function untilCommitted<T>(stamp: (() => number) | undefined, ask: () => Promise<T>): () => Promise<T> {
  if (!stamp) return ask
  let known: { at: number; answer: Promise<T> } | undefined
  return () => {
    const at = stamp()
    if (known?.at !== at) {
      const answer = ask()
      known = { at, answer }
      answer.catch(() => known?.answer === answer && (known = undefined))
    }
    return known.answer
  }
}
