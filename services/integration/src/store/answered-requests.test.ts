import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { testDatabases } from '@selvedge/platform/testing/test-databases'
import { openDatabase } from '@selvedge/platform/db/open-database'
import { expect, test } from 'vitest'
import { claimRequest, keepAnswer, releaseInterrupted } from './answered-requests.ts'
import { migrations } from './migrations.ts'

const now = new Date('2026-11-23T09:00:00.000Z')
const answered = { bodyHash: 'h', status: 200, contentType: 'text/plain', answer: new Uint8Array([1]) }

test('what a process was answering when it ended can be asked again; what was answered stays answered', async () => {
  using dir = tempDir()
  const { locate, drop } = testDatabases()
  const location = locate(dir.path, 'integration')
  const before = await openDatabase({ location, durability: 'truth' }, migrations)
  const [cut, done] = ['cut', 'done'].map((key) => ({ organisationId: 'o1', key }))
  for (const request of [cut!, done!]) expect(await claimRequest(before, request, 'gone', now)).toBeUndefined()
  await keepAnswer(before, done!, answered)
  expect(await claimRequest(before, cut!, 'gone', now)).toMatchObject({ state: 'running' })
  await before.close()

  const after = await openDatabase({ location, durability: 'truth' }, migrations)
  await releaseInterrupted(after)
  expect(await claimRequest(after, cut!, 'new', now)).toBeUndefined()
  expect(await claimRequest(after, done!, 'new', now)).toMatchObject({ state: 'done', bodyHash: 'h' })
  await after.close()
  await drop()
})
