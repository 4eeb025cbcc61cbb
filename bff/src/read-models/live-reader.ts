/**
 * A reader that is always of the view's live generation. Another birth is another cursor, so whoever follows a view is
 * told to start again when the generation changes, as after any building anew.
 */
import type { Sql } from '@selvedge/platform/db/database'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { channel } from '@selvedge/platform/signal/signal'
import type { View } from '@selvedge/platform/views/view'
import type { LiveGenerations } from './live-generations.ts'
import { openViewReader } from './view-reader.ts'
import type { ViewReader } from './view-reader.ts'

/** Opens the live generation, and the next one once it is live. @throws as `openViewReader` */
export async function openLiveReader(
  view: View,
  generations: LiveGenerations,
  { signal }: Pick<Runtime, 'signal'>,
): Promise<ViewReader> {
  let { location, view: live } = await generations.find(view)
  let current = counted(await openViewReader(location, live))

  generations.onChange(async () => {
    const now = await generations.find(view)
    if (now.location === location) return
    const next = counted(await openViewReader(now.location, now.view))
    const before = current
    current = next
    location = now.location
    // Whoever follows looks again, at another birth.
    signal.emit(channel.committed(view.name), '[]')
    await before.close()
  })

  const read: Sql = {
    all: (text, params) => current.use((reader) => reader.read.all(text, params)),
    get: (text, params) => current.use((reader) => reader.read.get(text, params)),
    run: (text, params) => current.use((reader) => reader.read.run(text, params)),
    insert: (text, rows) => current.use((reader) => reader.read.insert(text, rows)),
  }
  return {
    view,
    read,
    cursor: () => current.use((reader) => reader.cursor()),
    hasApplied: (token) => current.use((reader) => reader.hasApplied(token)),
    newestAppliedAt: () => current.use((reader) => reader.newestAppliedAt()),
    close: () => current.close(),
  }
}

interface Counted {
  use<T>(question: (reader: ViewReader) => Promise<T>): Promise<T>
  /** Once the last question is answered. */
  close(): Promise<void>
}

function counted(reader: ViewReader): Counted {
  const idle = Promise.withResolvers<void>()
  let asking = 0
  let closing = false
  const look = () => closing && asking === 0 && idle.resolve()
  return {
    async use(question) {
      asking++
      try {
        return await question(reader)
      } finally {
        asking--
        look()
      }
    },
    async close() {
      closing = true
      look()
      await idle.promise
      await reader.close()
    },
  }
}
