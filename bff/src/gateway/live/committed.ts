/** Wakes a subscription whose facts are in a view that another service keeps. */
import { setTimeout as delay } from 'node:timers/promises'
import { createBell } from '@selvedge/platform/db/bell'
import { channel } from '@selvedge/platform/signal/signal'
import type { Signal } from '@selvedge/platform/signal/signal'
import type { GatewayViewer } from '../context.ts'

export interface CommittedOptions {
  signal: Signal
  viewer(): GatewayViewer
  onViewerChange(listener: () => void): () => void
  ended: AbortSignal
}

/** A signal may be lost. */
const LOOK_AGAIN_MS = 30_000

/** The viewer as it is, now and after each commit of the view, at most every `everyMs`. */
export async function* committed(
  view: string,
  everyMs: number,
  { signal, viewer, onViewerChange, ended }: CommittedOptions,
): AsyncGenerator<GatewayViewer> {
  const bell = createBell()
  const ignore = [signal.listen(channel.committed(view), bell.ring), onViewerChange(bell.ring)]
  ended.addEventListener('abort', bell.ring)
  try {
    while (!ended.aborted) {
      yield viewer()
      await delay(everyMs, undefined, { signal: ended, ref: false }).catch(() => {})
      if (!ended.aborted) await bell.heard(LOOK_AGAIN_MS)
    }
  } finally {
    ended.removeEventListener('abort', bell.ring)
    for (const end of ignore) end()
  }
}
