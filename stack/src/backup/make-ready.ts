/** What a database out of a backup needs before it goes on. */
import { voidTokens } from '@selvedge/accounts/src/store/void-tokens'
import { jumpPastGiven } from '@selvedge/orders/src/store/jump-past-given'
import type { Jump } from '@selvedge/orders/src/store/jump-past-given'
import type { Database, Transaction } from '@selvedge/platform/db/database'
import { demandEpochAbove } from '@selvedge/platform/db/epoch'
import { openReader } from '@selvedge/platform/db/open-reader'
import { outboxMigrations } from '@selvedge/platform/db/outbox-migration'
import { acrossTenants } from '@selvedge/platform/db/tenant'
import { ownedDatabases } from '../owned-databases.ts'
import type { OwnedName } from '../owned-databases.ts'

export interface GoOn {
  /** The highest epoch known of elsewhere. */
  epoch: number
  jump: Jump
}

/** So that nothing is given twice that a later state may have given: versions, numbers, positions, admittance. */
export async function makeReady(db: Database, name: OwnedName, { epoch, jump }: GoOn): Promise<void> {
  const hasEpoch = await publishes(name)
  await acrossTenants(() =>
    db.transaction(async (tx) => {
      if (hasEpoch) await demandEpochAbove(tx, epoch)
      await special[name]?.(tx, jump)
    }),
  )
}

/** Whether it has an outbox, and so an epoch. */
export async function publishes(name: OwnedName): Promise<boolean> {
  const { migrations } = await ownedDatabases[name].load()
  return migrations.some((migration) => migration.name === outboxMigrations[0]!.name)
}

/** A service that gives numbers, or lets people in, says here what becomes of that. */
const special: Partial<Record<OwnedName, (tx: Transaction, jump: Jump) => Promise<void>>> = {
  accounts: voidTokens,
  orders: jumpPastGiven,
}

/** All brands there were. @param accounts where their database is */
export async function brandsIn(accounts: string): Promise<string[]> {
  const reader = await openReader(accounts, { timeoutMs: 0 })
  try {
    const rows = await reader.read.all<{ id: string }>(`select id from organisation where kind = 'BRAND' order by id`)
    return rows.map(({ id }) => id)
  } finally {
    await reader.close()
  }
}
