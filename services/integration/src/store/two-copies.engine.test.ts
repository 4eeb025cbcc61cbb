import { openDatabase } from '@selvedge/platform/db/open-database'
import { testDatabases } from '@selvedge/platform/testing/test-databases'
import { expect, test } from 'vitest'
import { claimRequest, leaseOf, releaseInterrupted } from './answered-requests.ts'
import { migrations } from './migrations.ts'

const now = new Date('2026-11-23T09:00:00.000Z')

test('a copy that starts does not take away what another one is answering, and one request is claimed once', async () => {
  const { locate, drop } = testDatabases()
  const open = () => openDatabase({ location: locate('', 'integration'), durability: 'truth' }, migrations)
  const [one, two] = [await open(), await open()]
  await one.tryLease(leaseOf('one'))
  await two.tryLease(leaseOf('two'))
  const request = { organisationId: 'o1', key: 'k' }
  const claims = await Promise.all([claimRequest(one, request, 'one', now), claimRequest(two, request, 'two', now)])
  expect(claims.filter((earlier) => earlier === undefined)).toHaveLength(1)
  const third = await open()
  await releaseInterrupted(third)
  expect(await claimRequest(third, request, 'third', now)).toMatchObject({ state: 'running' })
  for (const db of [one, two, third]) await db.close()
  await drop()
})
