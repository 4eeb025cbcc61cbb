/** Reads a backup whole: every byte is as it was written, every database opens, every picture is what its name says. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isBlobKey } from '@selvedge/platform/blob/blob'
import { blobFolder, blobList, databaseFile, hashOfFile, readManifest } from './backup-folder.ts'
import { copying } from './copying.ts'
import type { DatabaseEntry, Engine, Manifest, Problem } from './manifest.ts'

export interface Verified {
  /** Undefined when it says nothing that this release understands. */
  manifest?: Manifest
  /** Hash of the manifest, which stands for the whole backup. */
  id: string
  problems: Problem[]
}

const SAY_EVERY = 500

/**
 * Changes nothing, also where the folder cannot be written.
 * @param wanted where it is to be put back
 */
export async function verifyBackup(dir: string, say: (line: string) => void, wanted?: Engine): Promise<Verified> {
  const judged = await readManifest(dir, wanted)
  if ('problems' in judged) return { id: '', problems: judged.problems }
  const { manifest, id } = judged
  const problems: Problem[] = []
  for (const entry of manifest.databases) {
    problems.push(...(await databaseProblems(dir, entry, manifest.engine)))
    say(`${entry.name}: looked at ${entry.bytes} bytes`)
  }
  problems.push(...(await blobProblems(dir, manifest, say)))
  return { manifest, id, problems }
}

async function databaseProblems(dir: string, entry: DatabaseEntry, engine: Engine): Promise<Problem[]> {
  const file = databaseFile(dir, entry.name, engine)
  const damaged = (what: string): Problem[] => [{ kind: 'damaged', what: `${entry.name} ${what}. Take another backup` }]
  if (!existsSync(file)) return [{ kind: 'incomplete', what: `${entry.name} is missing. Take another backup` }]
  const { size } = statSync(file)
  if (size !== entry.bytes) return damaged(`has ${size} bytes and not ${entry.bytes}`)
  if ((await hashOfFile(file)) !== entry.sha256) return damaged('is not as it was written')
  try {
    const { migrations, epoch, tables, waiting, positions } = entry
    const { lookInto } = await copying[engine]()
    if (!isDeepStrictEqual(await lookInto(file), { migrations, epoch, tables, waiting, positions })) {
      return damaged('holds something else than the manifest says')
    }
    return []
  } catch (error) {
    return damaged(`cannot be read (${(error as Error).message})`)
  }
}

async function blobProblems(dir: string, { blobs }: Manifest, say: (line: string) => void): Promise<Problem[]> {
  if (!existsSync(blobList(dir))) return [{ kind: 'incomplete', what: 'blobs.txt is missing. Take another backup' }]
  const text = readFileSync(blobList(dir), 'utf8')
  if (createHash('sha256').update(text).digest('hex') !== blobs.sha256) {
    return [{ kind: 'damaged', what: 'blobs.txt is not as it was written. Take another backup' }]
  }
  const problems: Problem[] = []
  for (const [index, key] of blobKeys(dir).entries()) {
    const file = join(blobFolder(dir), key.slice(0, 2), key.slice(2, 4), key)
    if (!existsSync(file) || !existsSync(`${file}.type`)) {
      problems.push({ kind: 'incomplete', what: `the picture ${key} is missing. Take another backup` })
    } else if ((await hashOfFile(file)) !== key) {
      problems.push({ kind: 'damaged', what: `the picture ${key} is not as it was written. Take another backup` })
    }
    if ((index + 1) % SAY_EVERY === 0) say(`${index + 1} of ${blobs.count} pictures looked at`)
  }
  return problems
}

/** Those that are in the backup. */
export function blobKeys(dir: string): string[] {
  return readFileSync(blobList(dir), 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0]!)
    .filter(isBlobKey)
}
