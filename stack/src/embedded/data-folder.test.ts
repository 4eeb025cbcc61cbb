import { existsSync, writeFileSync } from 'node:fs'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { expect, test } from 'vitest'
import { beginFilling, endFilling, openDataFolder } from './data-folder.ts'

test('a folder whose filling was broken off begins anew, one that was filled is kept', () => {
  using dir = tempDir()
  const first = openDataFolder(dir.path)
  expect(first.fresh).toBe(true)
  beginFilling(dir.path)
  writeFileSync(dir.file('half'), '')
  first.unlock()

  const again = openDataFolder(dir.path)
  expect(again.fresh).toBe(true)
  expect(existsSync(dir.file('half'))).toBe(false)
  beginFilling(dir.path)
  writeFileSync(dir.file('whole'), '')
  endFilling(dir.path)
  again.unlock()

  const third = openDataFolder(dir.path)
  expect(third.fresh).toBe(false)
  expect(existsSync(dir.file('whole'))).toBe(true)
  third.unlock()
})
