import { join } from 'node:path'
import { inFiles } from '@selvedge/platform/db/locate'
import { migrateDatabase, openDatabase } from '@selvedge/platform/db/open-database'
import { openReader } from '@selvedge/platform/db/open-reader'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { expect, test } from 'vitest'
import { keptDatabases } from '../../src/backup/backup-folder.ts'
import { putBackElsewhere } from '../../src/backup/put-back-elsewhere.ts'
import { ownedDatabases } from '../../src/owned-databases.ts'

test('databases that others have put back go on behind all that may have been given', async () => {
  using dir = tempDir()
  const locate = (_: string, name: string) => inFiles(dir.path, name)
  for (const name of keptDatabases) {
    const { migrations } = await ownedDatabases[name].load()
    await migrateDatabase({ location: locate('', name), durability: 'truth' }, migrations)
  }
  const accounts = await openDatabase(
    { location: locate('', 'accounts'), durability: 'truth' },
    (await ownedDatabases.accounts.load()).migrations,
  )
  await accounts.transaction(async (tx) => {
    await tx.run(`insert into organisation (id, kind, slug, name, created_at, message)
      values ('b1', 'BRAND', 'halden', 'Halden', '', x'00')`)
    await tx.run(`insert into person (id, email, name, created_at) values ('p1', 'a@b.example', 'Ada', '')`)
    await tx.run(`insert into session (id, token_hash, user_id, organisation_id, created_at, seen_at, expires_at, ip, user_agent)
      values ('s1', 'hash', 'p1', 'b1', '', '', '', '', '')`)
  })
  await accounts.close()

  const [at, now] = [new Date('2026-11-29T09:00:00Z'), new Date('2026-11-29T10:00:00Z')]
  const read = async <Row>(name: string, text: string) => {
    const reader = await openReader(join(dir.path, `${name}.db`))
    return reader.read.all<Row>(text).finally(() => reader.close())
  }
  await putBackElsewhere({ locate, at, now, dryRun: true })
  expect(await read('accounts', 'select id from session')).toEqual([{ id: 's1' }])
  await putBackElsewhere({ locate, at, now, dryRun: false })
  expect(await read('accounts', 'select id from session')).toEqual([])
  expect(await read('orders', 'select placed from order_count')).toEqual([{ placed: 1_000 + 3_600 }])
  expect(await read('orders', 'select feed_end as n from brand_book')).toEqual([{ n: 1_000 + 3_600_000 }])
  for (const name of keptDatabases.filter((each) => each !== 'notices-read')) {
    expect(await read(name, `select value from outbox_meta where name = 'epoch above'`)).toEqual([{ value: 0 }])
  }
})

test('before they are migrated nothing is done', async () => {
  using dir = tempDir()
  const locate = (_: string, name: string) => inFiles(dir.path, name)
  const now = new Date()
  await expect(putBackElsewhere({ locate, at: now, now, dryRun: false })).rejects.toThrow('ops -- migrate')
})
