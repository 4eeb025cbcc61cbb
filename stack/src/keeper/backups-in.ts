import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from '../backup/backup-folder.ts'
import { UNFINISHED } from '../backup/take-backup.ts'
import { writeWhole } from '../durable.ts'

interface KeptBackup {
  /** Of its folder. */
  name: string
  /** `unknown`: this release cannot tell. */
  state: 'whole' | 'unfinished' | 'unknown'
  /** ISO; empty unless it is whole, like all that follows. */
  takenAt: string
  bytes: number
  databases: number
  pictures: number
  damagedPictures: number
  /** When it was last read whole; empty: never. */
  verifiedAt: string
  /** What was wrong with it then. */
  problems: string[]
}

const NOTHING = { takenAt: '', bytes: 0, databases: 0, pictures: 0, damagedPictures: 0, verifiedAt: '', problems: [] }

/** The newest first; those that are not whole before them. */
export async function backupsIn(folder: string): Promise<KeptBackup[]> {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const found = await Promise.all(names.map(({ name }) => backupAt(folder, name)))
  const rank = ({ takenAt }: KeptBackup) => takenAt || '~'
  return found.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))
}

async function backupAt(folder: string, name: string): Promise<KeptBackup> {
  const dir = join(folder, name)
  const judged = await readManifest(dir)
  if ('problems' in judged) {
    if (existsSync(join(dir, UNFINISHED))) return { name, state: 'unfinished', ...NOTHING }
    return { name, state: 'unknown', ...NOTHING, problems: judged.problems.map(({ what }) => what) }
  }
  const { takenAt, databases, blobs } = judged.manifest
  return {
    name,
    state: 'whole',
    takenAt,
    bytes: databases.reduce((sum, { bytes }) => sum + bytes, blobs.bytes),
    databases: databases.length,
    pictures: blobs.count,
    damagedPictures: blobs.unreadable.length,
    ...verifiedIn(dir),
  }
}

type Verified = Pick<KeptBackup, 'verifiedAt' | 'problems'>

const verifiedFile = (dir: string) => join(dir, 'verified.json')

/** Beside what was verified, which it is no part of. */
export function noteVerified(dir: string, verified: Verified): void {
  writeWhole(verifiedFile(dir), JSON.stringify(verified))
}

function verifiedIn(dir: string): Verified {
  const file = verifiedFile(dir)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Verified) : { verifiedAt: '', problems: [] }
}
