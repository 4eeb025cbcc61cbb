/** What pricing does when its time comes: lists begin and end by the brand's calendar, long work goes on in turns. */
import type { Database, Transaction } from '@selvedge/platform/db/database'
import { scheduleDue, startScheduler } from '@selvedge/platform/db/due'
import type { DueHandler, Scheduler } from '@selvedge/platform/db/due'
import type { NewId } from '@selvedge/platform/ids'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { isLive, nextLiveChange } from './domain/live.ts'
import { zoneOf } from './replica/query.ts'
import { COPY_DUE, copyTurn } from './store/copy-list.ts'
import { systemCause } from './store/origin.ts'
import { findList, LIVE_DUE, saveList } from './store/price-lists.ts'
import { republishTurn } from './store/republish.ts'
import { REPUBLISH_DUE } from './store/republish-due.ts'

export function dueHandlers(newId: NewId): Record<string, DueHandler> {
  return {
    [LIVE_DUE]: (tx, id, now) => judgeLive(tx, id, now, newId),
    [REPUBLISH_DUE]: (tx, id, now) => republishTurn(tx, id, now, newId),
    [COPY_DUE]: async (tx, id, now) => void (await copyTurn(tx, id, now, newId)),
  }
}

/** A list that begins or ends is published as an ordinary new version, and its products after it. */
async function judgeLive(tx: Transaction, id: string, now: Date, newId: NewId): Promise<void> {
  const list = await findList(tx, id)
  if (!list) return
  const zone = await zoneOf(tx, list.brandId)
  if (isLive(list, now, zone) !== list.live) await saveList(tx, list, list, systemCause(now, 'validity', newId))
  else await scheduleDue(tx, LIVE_DUE, id, nextLiveChange(list, now, zone))
}

export function schedulerService(db: Database, { clock, newId, logger }: Runtime): Service {
  let scheduler: Scheduler | undefined
  return {
    async start() {
      const onError = (error: unknown) =>
        logger.error({ err: error, service: 'pricing' }, 'due work will be tried again')
      scheduler = startScheduler({ db, clock, handlers: dueHandlers(newId), onError })
    },
    async stop() {
      await scheduler?.stop()
      scheduler = undefined
    },
  }
}
