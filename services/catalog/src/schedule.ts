/** What time changes: products become visible, windows close, listings follow windows. */
import type { Database, Transaction } from '@selvedge/platform/db/database'
import { scheduleDue, startScheduler } from '@selvedge/platform/db/due'
import type { DueHandler, Scheduler } from '@selvedge/platform/db/due'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { isWindowOpen, windowCloses } from './domain/window-life.ts'
import { changeProduct } from './store/change-product.ts'
import { originOf } from './store/change.ts'
import type { Change } from './store/change.ts'
import { findProduct, VISIBLE_DUE } from './store/products.ts'
import { relist, RELIST_DUE } from './store/relist.ts'
import { zoneOf } from './store/time-zones.ts'
import { findWindow, saveWindow, WINDOW_DUE } from './store/windows.ts'
import { startRelisting } from './store/write-window.ts'

type Deps = Pick<Runtime, 'clock' | 'newId' | 'logger'> & { db: Database }

export function scheduleService({ db, clock, newId, logger }: Deps): Service {
  const by = (operation: string, now: Date): Change => ({ actor: 'system:catalog', operation, now, newId })
  const handlers: Record<string, DueHandler> = {
    [VISIBLE_DUE]: (tx, id, now) => makeVisible(tx, id, by('visible from this time on', now)),
    [WINDOW_DUE]: (tx, id, now) => reviewWindow(tx, id, by('the window closed', now)),
    [RELIST_DUE]: (tx, brandId, now) => relist(tx, brandId, by('a delivery window changed', now)),
  }
  let scheduler: Scheduler | undefined
  return {
    start: async () => {
      const onError = (error: unknown) => logger.error({ err: error }, 'what is due will be tried again')
      scheduler = startScheduler({ db, clock, handlers, onError })
    },
    stop: async () => scheduler?.stop(),
  }
}

async function makeVisible(tx: Transaction, id: string, change: Change): Promise<void> {
  const product = await findProduct(tx, id)
  if (product && !product.visible) await changeProduct(tx, { ...product, visible: true }, change)
}

async function reviewWindow(tx: Transaction, id: string, change: Change): Promise<void> {
  const window = await findWindow(tx, id)
  if (!window) return
  const zone = await zoneOf(tx, window.brandId)
  const open = isWindowOpen(window, change.now, zone)
  const closes = windowCloses(window, change.now, zone)
  if (open === window.open) {
    // Only the calendar changed.
    await scheduleDue(tx, WINDOW_DUE, id, closes)
    return
  }
  await saveWindow(tx, { ...window, open, origin: originOf(change, 0) }, closes, change.now)
  await startRelisting(tx, window.brandId, change.now)
}
