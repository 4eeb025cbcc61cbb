import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReadConnection, openWriteConnection } from './connection.ts'
import { createWalGuard } from './wal-guard.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wal-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('the write-ahead log is cut at its limit; a reader in the way delays that without blocking the writer', () => {
  const location = join(dir, 'a.db')
  const writer = openWriteConnection({ location, durability: 'derived' })
  writer.exec('create table t (v blob)')
  const truncateWal = createWalGuard(writer, location, 1024 * 1024)
  const walSize = () => statSync(`${location}-wal`).size
  const grow = () => writer.prepare('insert into t values (zeroblob(2000000))').run()

  grow()
  expect(walSize()).toBeGreaterThan(1024 * 1024)
  truncateWal()
  expect(walSize()).toBe(0)

  const reader = openReadConnection({ location })
  reader.exec('begin')
  reader.prepare('select count(*) from t').get()
  grow()
  truncateWal()
  expect(walSize()).toBeGreaterThan(0)
  expect(writer.prepare('pragma busy_timeout').get()).toEqual({ timeout: 2_000 })
  reader.exec('commit')
  // The next attempt waits until the file has grown further.
  truncateWal()
  expect(walSize()).toBeGreaterThan(0)
  for (let n = 0; n < 9; n++) grow()
  truncateWal()
  expect(walSize()).toBe(0)
  reader.close()
  writer.close()
})
