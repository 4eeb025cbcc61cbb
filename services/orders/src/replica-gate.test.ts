import { expect, test } from 'vitest'
import type { Database } from '@selvedge/platform/db/database'
import type { Log } from '@selvedge/platform/log/log'
import { topics } from '@selvedge/protos/topics'
import { createReplicaGate } from './replica-gate.ts'

test('nothing is judged by a replica that has not read what the log held, at the start and after a rebuild', async () => {
  const view = { birth: 'one', position: 2 }
  let end = 3
  const positions = () => [{ topic: 't', partition: 0, position: view.position }]
  const all = async (text: string) => (text.includes('view_state') ? [{ birth: view.birth }] : positions())
  const ends = async () => [{ topic: 't', partition: 0, offset: end }]
  const gate = createReplicaGate({ read: { all } } as unknown as Database, { ends } as unknown as Log, [])
  await expect(gate.assertCurrent()).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    reason: 'CATCHING_UP',
    retriable: true,
  })
  // What has come since is ordinary lag.
  end = 9
  view.position = 3
  await gate.assertCurrent()
  view.position = 4
  await gate.assertCurrent()
  Object.assign(view, { birth: 'two', position: 0 })
  await expect(gate.assertCurrent()).rejects.toMatchObject({ reason: 'CATCHING_UP' })
  view.position = 9
  await gate.assertCurrent()
})

test('nor by one of a topic that its owner does not call whole', async () => {
  const db = { read: { all: async (text: string) => (text.includes('view_state') ? [{ birth: 'one' }] : []) } }
  let said = 'lost'
  const newest = async () => ({ value: Buffer.from(said) })
  const log = { newest, incarnation: async () => 'new', ends: async () => [] }
  const gate = createReplicaGate(db as unknown as Database, log as unknown as Log, [topics.connection])
  await expect(gate.assertCurrent()).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'CATCHING_UP' })
  said = 'new'
  await gate.assertCurrent()
})
