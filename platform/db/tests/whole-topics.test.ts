import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EmbeddedLog } from '../../log/embedded/embedded-log.ts'
import { eventually } from '../../testing/settle.ts'
import type { Database } from '../database.ts'
import { openEpoch } from '../epoch.ts'
import { marksOf } from '../marks.ts'
import { openDatabase } from '../open-database.ts'
import { outboxMigrations } from '../outbox-migration.ts'
import { startRelay } from '../relay.ts'
import { askReplay, listReplays, noteFinished } from '../replay/requests.ts'
import { isWhole, sayWhole } from '../whole-topics.ts'
import { makeFolder, openShelfLog, put, thing } from './outbox-fixture.ts'

const onError = () => {}
const now = new Date('2026-11-23T09:00:00.000Z')
let folder: ReturnType<typeof makeFolder>
let db: Database
let shelfLog: Awaited<ReturnType<typeof openShelfLog>>
let log: EmbeddedLog

beforeEach(async () => {
  folder = makeFolder()
  db = await openDatabase({ location: folder.location, durability: 'truth' }, [...outboxMigrations])
  shelfLog = await openShelfLog(folder.dir)
  log = shelfLog.log as EmbeddedLog
  await openEpoch({ db, log, owner: 'shelf', topics: [thing], file: `${folder.dir}/epochs/shelf` })
})
afterEach(async () => {
  await shelfLog.close()
  await db.close()
  await folder.remove()
})

/** As a service has it, but for its replayer. */
function start() {
  return startRelay({
    db,
    log,
    topics: [thing],
    onError,
    onLost: async (tx, topic) => {
      await askReplay(tx, topic, { because: 'lost', since: null, keys: null, dryRun: false }, now)
    },
    onHeld: sayWhole(db, log, 'shelf'),
  })
}

const becomes = (whole: boolean) =>
  eventually(async () => expect(await isWhole(log, thing)).toBe(whole), { within: 60_000 })

test('a topic is whole from its beginning, and one that was lost when its replay has ended', async () => {
  expect(await isWhole(log, thing)).toBe(false)
  const relay = start()
  await becomes(true)
  await db.transaction((tx) => put(tx, 'a', 'one'))
  await relay.drained()

  await log.deleteTopic(thing.name)
  expect(await isWhole(log, thing)).toBe(false)
  const replay = await eventually(async () => {
    const [lost] = await listReplays(db.read)
    expect(lost).toMatchObject({ topic: thing.name, because: 'lost', finishedAt: null })
    return lost!
  })
  // It is there again, with what comes; what it had is not.
  await eventually(() => log.incarnation(thing.name))
  await db.transaction((tx) => put(tx, 'b', 'one'))
  await relay.drained()
  expect(await isWhole(log, thing)).toBe(false)
  await db.transaction((tx) => noteFinished(tx, replay, now))
  await becomes(true)
  await relay.stop()
})

test('what was said of a topic that has lost its end is taken back', async () => {
  const relay = start()
  await becomes(true)
  await db.transaction((tx) =>
    askReplay(tx, thing.name, { because: 'lost', since: null, keys: null, dryRun: false }, now),
  )
  await becomes(false)
  await relay.stop()
})

test('it is said again where that was lost, and of a topic that was made anew while there was nothing in it', async () => {
  const relay = start()
  await becomes(true)
  await log.deleteTopic(marksOf('shelf'))
  expect(await isWhole(log, thing)).toBe(false)
  await becomes(true)
  await log.deleteTopic(thing.name)
  await db.transaction((tx) => put(tx, 'a', 'one'))
  await becomes(true)
  await relay.stop()
})
