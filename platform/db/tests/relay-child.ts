/**
 * Publishes and relays one state of each of ten things, and says when the log holds them. It never comes to the
 * removal of the rows: it waits there to be killed.
 */
import type { Log } from '../../log/log.ts'
import { openEpoch } from '../epoch.ts'
import { startRelay } from '../relay.ts'
import { openShelf, openShelfLog, put, thing } from './outbox-fixture.ts'

const [, , dir, location, round] = process.argv as [string, string, string, string, string]
const db = await openShelf(location)
const { log } = await openShelfLog(dir)
await openEpoch({ db, log, owner: 'shelf', topics: [thing], file: `${dir}/epochs/shelf` })
await db.transaction(async (tx) => {
  for (let n = 0; n < 10; n++) await put(tx, `k${n}`, `round ${round}`)
})
const halting: Log = {
  ...log,
  async append(records) {
    await log.append(records)
    process.send!('appended')
    return new Promise(() => {})
  },
}
startRelay({ db, log: halting, topics: [thing], onError: (error) => process.send!(String(error)) })
