/** Knows when a view has moved, once for all sockets of this gateway. */
import { channel } from '@selvedge/platform/signal/signal'
import type { Signal } from '@selvedge/platform/signal/signal'
import { encodeCursor } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import type { ViewReader } from '../../read-models/view-reader.ts'

export interface ViewWatch {
  /** How far the view is, read at most once between two moves. */
  cursor(): Promise<Cursor>
  onMove(listener: () => void): () => void
  stop(): void
}

/** A signal may be lost. */
const LOOK_EVERY_MS = 1_000

export function watchView(
  reader: Pick<ViewReader, 'view' | 'cursor'>,
  signal: Signal,
  onError: (error: unknown) => void,
): ViewWatch {
  const listeners = new Set<() => void>()
  let known: Promise<Cursor> | undefined
  let seen = ''
  let stopped = false

  function moved(): void {
    known = undefined
    for (const listener of listeners) listener()
  }

  async function look(): Promise<void> {
    if (listeners.size === 0) return
    const now = encodeCursor(await reader.cursor())
    if (now === seen) return
    seen = now
    moved()
  }

  const ignore = signal.listen(channel.committed(reader.view.name), moved)
  // Of a look under way at the stop: what it reads is being closed.
  const complain = (error: unknown) => stopped || onError(error)
  const timer = setInterval(() => void look().catch(complain), LOOK_EVERY_MS)
  timer.unref()

  return {
    cursor() {
      if (listeners.size === 0) return reader.cursor()
      if (!known) {
        const asked = reader.cursor()
        known = asked
        asked.catch(() => known === asked && (known = undefined))
      }
      return known
    },
    onMove(listener) {
      // Whoever comes first after a quiet time must not be told an old position.
      if (listeners.size === 0) known = undefined
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      stopped = true
      ignore()
      clearInterval(timer)
    },
  }
}
