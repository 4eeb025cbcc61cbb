import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempDir } from '@selvedge/platform/testing/temp-dir'
import { expect, test } from 'vitest'
import { decidedSwitch, decideSwitch, finishSwitch, layReady, switchedFolders } from './switch-folders.ts'

const decided = { backup: 'abc', replaced: 'replaced-then' }

/** A data folder with old files, and new ones laid ready. */
function folder(path: string): void {
  for (const name of switchedFolders) {
    mkdirSync(join(path, name))
    writeFileSync(join(path, name, 'file'), 'old')
  }
  const ready = layReady(path)
  for (const name of switchedFolders) writeFileSync(join(ready, name, 'file'), 'new')
}

const contentOf = (path: string) =>
  switchedFolders.map((name) =>
    existsSync(join(path, name)) ? readFileSync(join(path, name, 'file'), 'utf8') : 'none',
  )

test('what was not decided does not happen', () => {
  using dir = tempDir()
  folder(dir.path)
  finishSwitch(dir.path)
  expect(new Set(contentOf(dir.path))).toEqual(new Set(['old']))
  expect(decidedSwitch(dir.path)).toBeUndefined()
})

test('broken off after any of its renames it is finished by the next who comes', () => {
  for (let renames = 0; renames <= 2 * switchedFolders.length; renames++) {
    using dir = tempDir()
    folder(dir.path)
    decideSwitch(dir.path, decided)
    mkdirSync(join(dir.path, decided.replaced))
    for (let done = 0; done < renames; done++) {
      const name = switchedFolders[Math.floor(done / 2)]!
      if (done % 2 === 0) renameSync(join(dir.path, name), join(dir.path, decided.replaced, name))
      else renameSync(join(dir.path, 'restoring', name), join(dir.path, name))
    }
    expect(decidedSwitch(dir.path)).toEqual(decided)
    finishSwitch(dir.path)
    expect(new Set(contentOf(dir.path)), `after ${renames}`).toEqual(new Set(['new']))
    expect(new Set(contentOf(join(dir.path, decided.replaced)))).toEqual(new Set(['old']))
    expect(readdirSync(dir.path).toSorted()).toEqual([...switchedFolders, decided.replaced].toSorted())
  }
})

test('an empty folder takes what is laid ready', () => {
  using dir = tempDir()
  const ready = layReady(dir.path)
  for (const name of switchedFolders) writeFileSync(join(ready, name, 'file'), 'new')
  decideSwitch(dir.path, decided)
  finishSwitch(dir.path)
  expect(new Set(contentOf(dir.path))).toEqual(new Set(['new']))
})
