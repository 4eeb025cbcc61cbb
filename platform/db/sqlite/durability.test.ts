import { expect, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { tempDir } from '../../testing/temp-dir.ts'

test('a commit waits for the disk unless it says it can be derived again', async () => {
  using dir = tempDir()
  const db = await openDatabase({ location: dir.file('truth.db'), durability: 'truth' }, [])
  const synchronous = (durable?: boolean) =>
    db.transaction((tx) => tx.get('pragma synchronous'), durable === undefined ? {} : { durable })
  const [full, normal] = [{ synchronous: 2 }, { synchronous: 1 }]
  expect(await Promise.all([synchronous(), synchronous(false), synchronous(), synchronous(true)])).toEqual([
    full,
    normal,
    full,
    full,
  ])
  await db.close()
})
