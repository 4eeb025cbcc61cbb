import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { expect, test } from 'vitest'
import { startFault } from './start-fault.ts'

function faultOf(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('it went well')
}

test('a full disk is told in one line, whoever met it', () => {
  const file = faultOf(() => writeFileSync('/dev/full', 'x'))
  const database = faultOf(() => {
    const db = new DatabaseSync(':memory:')
    db.exec('pragma max_page_count = 2; create table a (x); create table b (x)')
  })
  for (const error of [file, database, new Error((database as Error).stack)]) {
    expect(startFault(error, 4000)).toBe('The disk is full: free some space, or choose another place with --data DIR.')
  }
})

test('a read-only disk is told in one line', () => {
  using dir = tempDir()
  new DatabaseSync(dir.file('a.db')).close()
  const error = faultOf(() => new DatabaseSync(dir.file('a.db'), { readOnly: true }).exec('create table a (x)'))
  expect(startFault(error, 4000)).toBe('The data folder is on a read-only disk. Choose another with --data DIR.')
})

test('what nobody foresaw keeps its stack', () => {
  expect(startFault(new Error('odd'), 4000)).toMatch(/^Selvedge could not start: Error: odd\n +at /)
})
