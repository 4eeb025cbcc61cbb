/**
 * The moment in which a data folder changes from what it held to what a backup held. Everything is laid ready in a folder of its
 * own; a mark says that it is whole; from then on only folders are renamed, and whoever opens the data folder next goes on
 * where a crash has stopped it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { logFolder, parts } from '../../topology.ts'
import { sync, writeWhole } from '../../durable.ts'

/** Below the data folder: what is laid ready. */
const READY = 'restoring'
const MARK = 'whole.json'

export interface Switch {
  /** Which backup, by the hash of its manifest. */
  backup: string
  /** Folder below the data folder that takes what is there until now. */
  replaced: string
}

/** Every folder of files that are switched; keys, blobs and addresses stay. */
export const switchedFolders: readonly string[] = [...new Set(parts.map(({ files }) => files)), logFolder]

/** An empty place for what is to come; what an earlier try has left there is gone. */
export function layReady(dataDir: string): string {
  const ready = join(dataDir, READY)
  rmSync(ready, { recursive: true, force: true })
  mkdirSync(ready, { mode: 0o700 })
  for (const name of switchedFolders) mkdirSync(join(ready, name))
  return ready
}

/** All is laid ready and on the disk: from here on the switch happens, whatever else does. */
export function decideSwitch(dataDir: string, decided: Switch): void {
  writeWhole(join(dataDir, READY, MARK), JSON.stringify(decided))
  sync(dataDir)
}

/** The switch that was decided and is not over; undefined: there is none. */
export function decidedSwitch(dataDir: string): Switch | undefined {
  const mark = join(dataDir, READY, MARK)
  return existsSync(mark) ? (JSON.parse(readFileSync(mark, 'utf8')) as Switch) : undefined
}

/** Does what is left of a decided switch: nothing, if there is none. To be called by whoever has locked the folder. */
export function finishSwitch(dataDir: string): void {
  const decided = decidedSwitch(dataDir)
  if (!decided) return
  const replaced = join(dataDir, decided.replaced)
  mkdirSync(replaced, { recursive: true, mode: 0o700 })
  for (const name of switchedFolders) {
    const ready = join(dataDir, READY, name)
    if (!existsSync(ready)) continue
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(replaced, name))
    renameSync(ready, join(dataDir, name))
  }
  sync(dataDir)
  rmSync(join(dataDir, READY), { recursive: true })
}
