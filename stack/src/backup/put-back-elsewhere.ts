/** For databases that the tools of a server have put back to an earlier moment: what a restore of files does by itself. */
import type { Locate } from '@selvedge/platform/db/locate'
import { openDatabase } from '@selvedge/platform/db/open-database'
import type { Database } from '@selvedge/platform/db/database'
import { ownedDatabases } from '../owned-databases.ts'
import { keptDatabases } from './backup-folder.ts'
import { brandsIn, makeReady } from './put-back.ts'

/**
 * All of them, or none: no service may run meanwhile.
 * @param at the moment they were put back to
 * @throws Error in words while a service runs
 */
export async function putBackElsewhere(locate: Locate, at: Date, now: Date): Promise<void> {
  const open = new Map<(typeof keptDatabases)[number], Database>()
  try {
    for (const name of keptDatabases) {
      const { migrations } = await ownedDatabases[name].load()
      const db = await openDatabase({ location: locate('', name), durability: 'truth' }, migrations)
      open.set(name, db)
      // Its relay holds it for as long as the service runs.
      if (!(await db.tryLease('relay'))) throw new Error(`${name} is in use: stop every process first`)
    }
    const jump = { brandIds: await brandsIn(locate('', 'accounts')), known: [], backedUpAt: at, now }
    for (const [name, db] of open) await makeReady(db, name, { epoch: 0, jump })
  } finally {
    for (const db of open.values()) await db.close()
  }
}
