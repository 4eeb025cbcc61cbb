/** Which generation of each view readers are shown, as the projector has it. */
import { openReader } from '@selvedge/platform/db/open-reader'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { channel } from '@selvedge/platform/signal/signal'
import { GENERATIONS, shownGeneration } from '@selvedge/platform/views/generations/store'
import type { View } from '@selvedge/platform/views/view'
import { viewKey } from '@selvedge/platform/views/view-state'

export interface LiveGenerations {
  /** Where the generation is that readers are shown; of a version that is being built for the first time, that one. */
  find(view: View): Promise<{ location: string; view: View; isLive: boolean }>
  /** Calls back whenever another one may be live. */
  onChange(listener: () => Promise<void>): void
  close(): Promise<void>
}

/** A signal may be lost. */
const LOOK_AGAIN_MS = 1_000

/** @throws DatabaseUnavailableError when no projector has ever started here, and none does in time */
export async function openLiveGenerations(
  folder: string,
  { locate, signal, onError }: Pick<Runtime, 'locate' | 'signal'> & { onError(error: unknown): void },
): Promise<LiveGenerations> {
  const { read, close } = await openReader(locate(folder, GENERATIONS))
  const listeners: (() => Promise<void>)[] = []
  let looking: Promise<unknown> | undefined
  let closed = false

  function look(): void {
    if (looking || closed) return
    looking = Promise.all(listeners.map((listener) => listener()))
      .catch((error) => closed || onError(error))
      .finally(() => (looking = undefined))
  }

  const ignore = signal.listen(channel.generations, look)
  const timer = setInterval(look, LOOK_AGAIN_MS)
  timer.unref()

  return {
    async find(view) {
      const { generation, isLive } = (await shownGeneration(read, view)) ?? { generation: 1, isLive: false }
      const shown = { ...view, generation }
      return { location: locate(folder, viewKey(shown)), view: shown, isLive }
    },
    onChange: (listener) => void listeners.push(listener),
    async close() {
      closed = true
      ignore()
      clearInterval(timer)
      await looking
      await close()
    },
  }
}
