/**
 * What was given since a backup, as far as what it replaces still tells: the databases, the log, and on one machine the epoch
 * files. Whatever cannot be read is said; nothing here is needed.
 */
import { join } from 'node:path'
import { countOf } from '@selvedge/orders/src/domain/order-number'
import { countKey, givenBy } from '@selvedge/orders/src/store/jump-past-given'
import type { Given } from '@selvedge/orders/src/store/jump-past-given'
import { epochOnLog, readEpochFile } from '@selvedge/platform/db/epoch'
import { databaseExists } from '@selvedge/platform/db/database-exists'
import { openReader } from '@selvedge/platform/db/open-reader'
import { readRecords } from '@selvedge/platform/db/replay/read-log'
import { LogRefusedError } from '@selvedge/platform/log/errors'
import { topics } from '@selvedge/protos/topics'
import type { LogToRead } from '../log-to-read.ts'
import { ownedDatabases } from '../owned-databases.ts'
import type { OwnedName } from '../owned-databases.ts'
import { folderOf } from '../places.ts'
import type { Places } from '../places.ts'
import { keptDatabases } from './backup-folder.ts'
import { publishes } from './make-ready.ts'

export interface KnownElsewhere {
  given: Given[]
  /** Owner → highest epoch. */
  epochs: Map<OwnedName, number>
  /** What could not be read. */
  unread: string[]
}

export async function knownElsewhere(places: Places): Promise<KnownElsewhere> {
  const known: KnownElsewhere = { given: [], epochs: new Map(), unread: [] }
  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      known.unread.push(`${what}: ${(error as Error).message}`)
    }
  }
  const raise = (name: OwnedName, epoch: number) => known.epochs.set(name, Math.max(epoch, known.epochs.get(name) ?? 0))
  for (const name of keptDatabases) {
    const location = places.database(name)
    const what = places.engine === 'files' ? location : name
    await attempt(what, async () => {
      if (await databaseExists(location)) await ofDatabase(location, name, known, raise)
    })
    if (places.engine !== 'files') continue
    const epochFile = epochFileOf(places.dataDir, name)
    await attempt(epochFile, async () => void raise(name, readEpochFile(epochFile)))
  }
  await attempt('the log', async () => {
    await using log = await places.log()
    if (log) await ofLog(log, known, raise)
  })
  return known
}

/** Where the owner of a database notes its epoch, outside of any backup. */
function epochFileOf(dataDir: string, name: OwnedName): string {
  const { part } = ownedDatabases[name]
  return join(dataDir, folderOf(part), 'epochs', part)
}

type Raise = (name: OwnedName, epoch: number) => void

async function ofDatabase(location: string, name: OwnedName, known: KnownElsewhere, raise: Raise): Promise<void> {
  const reader = await openReader(location, { timeoutMs: 0 })
  try {
    if (name === 'orders') known.given.push(await givenBy(reader.read))
    const epoch = `select value from outbox_meta where name = 'epoch'`
    if (await publishes(name)) raise(name, (await reader.read.get<{ value: number }>(epoch))?.value ?? 0)
  } finally {
    await reader.close()
  }
}

async function ofLog(opened: LogToRead, known: KnownElsewhere, raise: Raise): Promise<void> {
  for (const name of keptDatabases) raise(name, await epochOnLog(opened.log, ownedDatabases[name].part).catch(noTopic))
  known.given.push(await givenOn(opened))
}

function noTopic(error: unknown): number {
  if (error instanceof LogRefusedError && error.reason === 'unknown-topic') return 0
  throw error
}

/** Numbers and positions as orders and their events say them. */
async function givenOn({ log }: LogToRead): Promise<Given> {
  const given: Given = { feeds: new Map(), orders: new Map() }
  const raise = (counts: Map<string, number>, key: string, count: number) =>
    counts.set(key, Math.max(count, counts.get(key) ?? 0))
  await readRecords(log, topics.order.name, ({ value }) => {
    if (value === null) return
    const { brandId, number } = topics.order.decode(value)
    const counted = countOf(number)
    if (counted) raise(given.orders, countKey(brandId, counted.year), counted.count)
  })
  await readRecords(log, topics.orderEvent.name, ({ value }) => {
    if (value === null) return
    const { brandId, feedPosition } = topics.orderEvent.decode(value)
    raise(given.feeds, brandId, feedPosition)
  })
  return given
}
