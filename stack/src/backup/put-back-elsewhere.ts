/** For databases that the tools of a server have put back to an earlier moment: what a restore of files does by itself. */
import type { Database } from '@selvedge/platform/db/database'
import type { Locate } from '@selvedge/platform/db/locate'
import { openMigrated } from '@selvedge/platform/db/open-database'
import { ownedDatabases } from '../owned-databases.ts'
import type { OwnedName } from '../owned-databases.ts'
import { keptDatabases } from './backup-folder.ts'
import { brandsIn, makeReady } from './make-ready.ts'

export interface PutBackElsewhere {
  locate: Locate
  /** The moment they were put back to. */
  at: Date
  now: Date
  /** Looks whether it could be, and changes nothing. */
  dryRun: boolean
}

/**
 * Done twice, or broken off and done again, everything goes on a little further still.
 * @throws Error in words while a service runs; MigrationsMissingError before this release has migrated them
 */
export async function putBackElsewhere({ locate, at, now, dryRun }: PutBackElsewhere): Promise<void> {
  const open = new Map<OwnedName, Database>()
  try {
    for (const name of keptDatabases) {
      const { migrations } = await ownedDatabases[name].load()
      const db = await openMigrated({ location: locate('', name), durability: 'truth' }, migrations)
      open.set(name, db)
      // Its relay holds it for as long as the service runs.
      if (!(await db.tryLease('relay'))) throw new Error(`${name} is in use: stop every process first`)
    }
    if (dryRun) return
    const jump = { brandIds: await brandsIn(locate('', 'accounts')), known: [], backedUpAt: at, now }
    for (const [name, db] of open) await makeReady(db, name, { epoch: 0, jump })
  } finally {
    for (const db of open.values()) await db.close()
  }
}
