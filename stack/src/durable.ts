/** Files that are there after a crash. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes the content of a file, or the names in a folder, durable. */
export function sync(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** The file, which only its owner can read, appears whole, or not at all. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  sync(`${file}.new`)
  renameSync(`${file}.new`, file)
  sync(dirname(file))
}
