/**
 * The right to publish. Its topics have one writer: of all copies of all generations one, which is live. Whoever takes the
 * right from another generation begins with what the log says, in a new epoch, so that no version ever falls.
 */
import type { Database, Lease, Migration } from '@selvedge/platform/db/database'

export interface Writer {
  /**
   * Takes the right where nobody has it.
   * @returns null: another copy has it, or this generation is not live; else whether another one has written since
   */
  take(): Promise<{ anew: boolean } | null>
  /** From here on the relay may append: what the log says is known. */
  grant(): Promise<void>
  /** For the relay: held as long as the right is granted. */
  lease(): Promise<Lease | undefined>
  release(): Promise<void>
}

export const writerMigrations: Migration[] = [
  {
    name: '002-writer',
    async up(db) {
      // The generation, by its key, that wrote last.
      await db.run('create table writer (one integer primary key, generation text not null)')
    },
  },
]

/** Names a generation; `key` is its `viewKey`. */
export interface WriterId {
  name: string
  version: number
  generation: number
  key: string
}

/**
 * @param store holds which generations there are
 * @param db of this generation
 */
export function createWriter(store: Database, db: Database, id: WriterId): Writer {
  let leases: Lease[] = []
  let granted = false

  const isHeld = () => leases.length > 0 && leases.every((lease) => lease.isHeld())

  async function release(): Promise<void> {
    granted = false
    for (const lease of leases.splice(0)) await lease.release()
  }

  async function isLive(): Promise<boolean> {
    const row = await store.read.get<{ state: string }>(
      'select state from view_generation where name = $1 and version = $2 and generation = $3',
      [id.name, id.version, id.generation],
    )
    return row?.state === 'live'
  }

  /** The second is that of a process of a release that knew no generations. */
  async function takeAll(): Promise<boolean> {
    for (const [of, name] of [
      [store, 'writer'],
      [db, 'relay'],
    ] as const) {
      const lease = await of.tryLease(name)
      if (!lease) return false
      leases.push(lease)
    }
    // It may have ceased to be live just before.
    return isLive()
  }

  return {
    async take() {
      if (isHeld() && granted) return { anew: false }
      await release()
      if (!(await isLive()) || !(await takeAll())) {
        await release()
        return null
      }
      const last = await store.read.get<{ generation: string }>('select generation from writer')
      return { anew: last !== undefined && last.generation !== id.key }
    },
    async grant() {
      if (granted) return
      await store.transaction((tx) =>
        tx.run(
          `insert into writer (one, generation) values (1, $1)
            on conflict (one) do update set generation = excluded.generation`,
          [id.key],
        ),
      )
      granted = true
    },
    lease: async () => (granted && isHeld() ? { isHeld: () => granted && isHeld(), async release() {} } : undefined),
    release,
  }
}
