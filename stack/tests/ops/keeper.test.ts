/** Backups as operators take them on the console: in a process of its own, one thing at a time, and told as they are. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrateDatabase } from '@selvedge/platform/db/open-database'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { eventually } from '@selvedge/platform/testing/settle'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { BackupsService } from '@selvedge/protos/gen/backups/v1/backups_service'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile, keptDatabases } from '../../src/backup/backup-folder.ts'
import { readConfig } from '../../src/keeper/config.ts'
import type { KeeperConfig } from '../../src/keeper/config.ts'
import { createService } from '../../src/keeper/service.ts'
import { ownedDatabases } from '../../src/owned-databases.ts'
import { inFolder } from '../../src/places.ts'

const call = { viewer: systemViewer('test') }
let runtime: TestRuntime
let config: KeeperConfig
let keeper: ReturnType<typeof createService>

beforeEach(async () => {
  runtime = await testRuntime()
  const systemDir = join(runtime.dir, 'data')
  mkdirSync(systemDir)
  for (const name of keptDatabases) {
    const { migrations } = await ownedDatabases[name].load()
    await migrateDatabase({ location: inFolder(systemDir).database(name), durability: 'truth' }, migrations)
  }
  const { listen } = runtime.configOf('keeper')
  config = readConfig({ SELVEDGE_DATA_DIR: join(systemDir, 'edge'), SELVEDGE_LISTEN: listen })
  keeper = createService(config, runtime)
  await keeper.start()
})
afterEach(async () => {
  await keeper.stop()
  await runtime.close()
})

const client = () => connectPeer(runtime, runtime.configOf('test'), 'keeper', BackupsService)

test('one is taken, verified, found damaged, and says how it is put back', async () => {
  const backups = client()
  const idle = () =>
    eventually(async () => {
      const told = await backups.listBackups({}, call)
      expect(told.work).toBeUndefined()
      return told
    })
  expect(await backups.listBackups({}, call)).toMatchObject({ backups: [], besideData: true, lastError: '' })
  expect(config.folder).toBe(`${config.systemDir}-backups`)

  const { name } = await backups.takeBackup({}, call)
  await expect(backups.takeBackup({}, call)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'BACKUP_AT_WORK' })
  await expect(backups.verifyBackup({ name: '../data' }, call)).rejects.toMatchObject({ reason: 'NO_SUCH_BACKUP' })
  expect((await backups.listBackups({}, call)).work).toMatchObject({ kind: 'taking', name })
  const [taken] = (await idle()).backups
  const dir = join(config.folder, name)
  expect(taken).toMatchObject({
    name,
    state: 'whole',
    databases: keptDatabases.length,
    verifiedAt: '',
    restoreCommand: `npm run ops -- restore ${dir} --data ${config.systemDir}`,
  })
  expect(taken!.bytes).toBeGreaterThan(0)

  await backups.verifyBackup({ name }, call)
  expect((await idle()).backups[0]).toMatchObject({ problems: [], verifiedAt: expect.stringMatching(/Z$/) })
  const file = databaseFile(dir, 'orders', 'files')
  writeFileSync(file, readFileSync(file).subarray(0, 100))
  await backups.verifyBackup({ name }, call)
  expect((await idle()).backups[0]!.problems).toEqual([expect.stringMatching(/^orders has 100 bytes/)])
})

test('what cannot be done is told, and one that was broken off is gone on with', async () => {
  const backups = client()
  const half = join(config.folder, '2026-11-29T09-00-00Z')
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'unfinished'), '')
  mkdirSync(join(config.folder, 'letters'))
  const missing = inFolder(config.systemDir).database('stock')
  const bytes = readFileSync(missing)
  rmSync(missing)
  await backups.takeBackup({}, call)
  await eventually(async () => {
    expect((await backups.listBackups({}, call)).lastError).toContain('stock is not there')
  })
  writeFileSync(missing, bytes)
  expect(await backups.takeBackup({}, call)).toEqual({ name: '2026-11-29T09-00-00Z' })
  await eventually(async () => {
    const told = await backups.listBackups({}, call)
    // It is whole a moment before its command has come to its end.
    expect([told.work, told.lastError]).toEqual([undefined, ''])
    expect(told.backups.map(({ name, state }) => [name, state])).toEqual([
      ['letters', 'unknown'],
      ['2026-11-29T09-00-00Z', 'whole'],
    ])
  })
  expect(existsSync(join(half, 'unfinished'))).toBe(false)
})
