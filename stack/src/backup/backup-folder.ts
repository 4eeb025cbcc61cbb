/** Where everything is in the folder of a backup. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownedDatabases } from '../owned-databases.ts'
import type { OwnedName } from '../owned-databases.ts'
import { judgeManifest } from './manifest.ts'
import type { Engine, Judged } from './manifest.ts'

export const manifestFile = (dir: string) => join(dir, 'manifest.json')
/** Of SQLite the file itself, of PostgreSQL the rows of its tables. */
export const databaseFile = (dir: string, name: string, engine: Engine) =>
  join(dir, 'databases', engine === 'files' ? `${name}.db` : `${name}.rows`)
export const blobFolder = (dir: string) => join(dir, 'blobs')
export const blobList = (dir: string) => join(dir, 'blobs.txt')

/**
 * Databases that a backup has. Who refers comes before whom it refers to: so what a later copy holds was there when the one
 * before referred to it.
 */
export const keptDatabases: readonly OwnedName[] = (Object.keys(ownedDatabases) as OwnedName[])
  .filter((name) => ownedDatabases[name].isTruth)
  .toReversed()

/**
 * What the backup says of itself, judged by what this release knows.
 * @param wanted where it is to be put back
 */
export async function readManifest(dir: string, wanted?: Engine): Promise<Judged> {
  const known = new Map<string, string[]>()
  for (const name of keptDatabases) {
    const { migrations } = await ownedDatabases[name].load()
    known.set(
      name,
      migrations.map((migration) => migration.name),
    )
  }
  const file = manifestFile(dir)
  return judgeManifest(existsSync(file) ? readFileSync(file, 'utf8') : undefined, known, wanted)
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
