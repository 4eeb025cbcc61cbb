/** Enrichment as a view that is built beside itself: only the generation that is live publishes. */
import { join } from 'node:path'
import { openDatabase } from '@selvedge/platform/db/open-database'
import type { Database, Transaction } from '@selvedge/platform/db/database'
import { openEpoch } from '@selvedge/platform/db/epoch'
import { startRelay } from '@selvedge/platform/db/relay'
import type { Relay } from '@selvedge/platform/db/relay'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import { viewKey } from '@selvedge/platform/views/view-state'
import type { Companion, FollowedView, ViewFamily } from '@selvedge/platform/views/generations/family'
import { topicsOf } from '@selvedge/protos/topics'
import type { EnrichmentConfig } from './config.ts'
import { migrations } from './migrations.ts'
import { createPublisher } from './publisher.ts'
import type { Publisher } from './publisher.ts'
import { holdBack, sweepAll } from './views/enrichment/building.ts'
import { hasPublished } from './views/enrichment/compared-output.ts'
import { enrichment } from './views/enrichment/tables.ts'
import { enrichmentView } from './views/enrichment/view.ts'
import { createWriter } from './writer.ts'

/** Owner of the topics, and the name its first database had before there were generations. */
export const OWNER = 'enrichment'

/** @param onRelay told of the relay of the live generation, and when it has ended */
export function enrichmentFamily(
  { dataDir }: EnrichmentConfig,
  { log, newId, codeVersion, clock, logger }: Runtime,
  onRelay: (relay: Relay | undefined) => void,
): ViewFamily {
  const topics = topicsOf(OWNER)
  const onError = (error: unknown) => logger.error({ err: error, service: OWNER }, 'work will be tried again')
  const settleEpoch = (db: Database) =>
    openEpoch({ db, log, owner: OWNER, topics, file: join(dataDir, 'epochs', OWNER) })

  function publisherOf({ view: { generation = 1 }, running }: FollowedView, store: Database): Publisher {
    const { db } = running
    const id = { ...enrichment, generation }
    const writer = createWriter(store, db, { ...id, key: viewKey(id) })
    return createPublisher({
      view: running,
      log,
      writer,
      turns: { newId, codeVersion, onError },
      openEpoch: () => settleEpoch(db),
      startRelay: () => startRelay({ db, log, topics, onError, onLost: republish, clock, tryLease: writer.lease }),
      onRelay,
    })
  }

  return {
    ...enrichment,
    generation: (generation) => enrichmentView(newId, generation),
    database: (id) => (viewKey(id) === `${OWNER}-v1` ? OWNER : viewKey(id)),
    async open(location, isLive) {
      const db = await openDatabase({ location, durability: 'derived' }, migrations)
      try {
        // Before anything is merged: of an older copy the versions would be given again.
        if (isLive) await settleEpoch(db)
        return db
      } catch (error) {
        await db.close()
        throw error
      }
    },
    accompany: (side, store) => whileLive(side.running.db, () => publisherOf(side, store)),
    rowsBefore: hasPublished,
  }
}

/** Publishes while it is live, and merges nothing while it is not. */
function whileLive(db: Database, create: () => Publisher): Companion {
  let told: boolean | undefined
  let publisher: Publisher | undefined

  async function stop(): Promise<void> {
    await publisher?.stop()
    publisher = undefined
  }

  return {
    async shown(isLive) {
      if (told === isLive) return
      // Broken off, it is told again.
      told = undefined
      await stop()
      if (isLive) {
        publisher = create()
        await publisher.start()
      } else {
        await db.transaction(holdBack)
      }
      told = isLive
    },
    settled: async () => publisher?.settled(),
    stop,
  }
}

/** A topic of its own was lost: forgetting what was published, all of it is published again. */
async function republish(tx: Transaction): Promise<void> {
  await tx.run('update published set enriched = null, completeness = null')
  await sweepAll(tx)
}
