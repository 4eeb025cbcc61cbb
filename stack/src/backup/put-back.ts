/** A database out of a backup, made ready to go on where nobody has been yet. */
import { constants } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { voidTokens } from '@selvedge/accounts/src/store/void-tokens'
import { jumpPastGiven } from '@selvedge/orders/src/store/jump-past-given'
import type { Jump } from '@selvedge/orders/src/store/jump-past-given'
import type { Database, Transaction } from '@selvedge/platform/db/database'
import { demandEpochAbove } from '@selvedge/platform/db/epoch'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { openReader } from '@selvedge/platform/db/open-reader'
import { outboxMigrations } from '@selvedge/platform/db/outbox-migration'
import { acrossTenants } from '@selvedge/platform/db/tenant'
import { ownedDatabases } from '../owned-databases.ts'
import type { OwnedName } from '../owned-databases.ts'
import { sync } from '../durable.ts'

export interface GoOn {
  /** The highest epoch known of elsewhere. */
  epoch: number
  jump: Jump
}

/**
 * Copies a database out of a backup; it is migrated by this release, on the disk, and ready for its service.
 * @param from in the backup
 */
export async function putBack(name: OwnedName, from: string, to: string, goOn: GoOn): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  const { migrations } = await ownedDatabases[name].load()
  const db = await openDatabase({ location: to, durability: 'truth' }, migrations)
  try {
    await makeReady(db, name, goOn)
  } finally {
    await db.close()
  }
  sync(to)
  sync(dirname(to))
}

/** So that nothing is given twice that a later state may have given: versions, numbers, positions, admittance. */
export async function makeReady(db: Database, name: OwnedName, { epoch, jump }: GoOn): Promise<void> {
  const { migrations } = await ownedDatabases[name].load()
  const publishes = migrations.some((migration) => migration.name === outboxMigrations[0]!.name)
  await acrossTenants(() =>
    db.transaction(async (tx) => {
      if (publishes) await demandEpochAbove(tx, epoch)
      await special[name]?.(tx, jump)
    }),
  )
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
