import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAll } from '../../testing/read-all.ts'
import { openEpoch } from '../epoch.ts'
import { startRelay } from '../relay.ts'
import { makeFolder, openShelf, openShelfLog, thing, versionOf } from './outbox-fixture.ts'

let folder: ReturnType<typeof makeFolder>
beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => folder.remove())

async function killAfterAppend(round: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'relay-child.ts'), [folder.dir, folder.location, String(round)])
  const [message] = await once(child, 'message')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(message).toBe('appended')
}

test('a relay killed between append and removal repeats records and loses none', async () => {
  for (const round of [1, 2]) await killAfterAppend(round)
  const db = await openShelf(folder.location)
  const { log, close } = await openShelfLog(folder.dir)
  await openEpoch({ db, log, owner: 'shelf', topics: [thing], file: join(folder.dir, 'epochs/shelf') })
  const relay = startRelay({ db, log, topics: [thing], onError: (error) => expect.fail(String(error)) })
  await relay.drained()

  const records = await readAll(log, thing.name)
  for (let n = 0; n < 10; n++) {
    const ofKey = records.filter((record) => record.key === `k${n}`)
    const states = ofKey.map((record) => thing.decode(record.value!))
    expect(new Set(states)).toEqual(new Set(['round 1', 'round 2']))
    // Repeated, but the newest state lands last, under the version it was first sent with.
    expect(states.length).toBeGreaterThan(2)
    expect(states.at(-1)).toBe('round 2')
    const versions = new Map(ofKey.map((record) => [thing.decode(record.value!), new Set<number>()]))
    for (const record of ofKey) versions.get(thing.decode(record.value!))!.add(versionOf(record))
    expect([...versions.values()].map((set) => set.size)).toEqual([1, 1])
  }
  await relay.stop()
  await close()
  await db.close()
})
