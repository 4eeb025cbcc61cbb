/** Truth against topics, topics against views, and services against each other: what a restore ends with. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Contents } from '@selvedge/platform/db/replay/contents'
import { fileOf } from '../backup/take-backup.ts'
import { blobsFolder } from '../topology.ts'
import { compareTopics, heldByLog } from './compare-topics.ts'
import type { ComparedTopic } from './compare-topics.ts'
import { compareViews } from './compare-views.ts'
import type { ComparedView } from './compare-views.ts'
import { isEqual } from './difference.ts'
import { findOrphans } from './find-orphans.ts'
import type { Orphan } from './find-orphans.ts'
import { openReaders } from './readers.ts'

export interface Comparison {
  topics: ComparedTopic[]
  views: ComparedView[]
  orphans: Orphan[]
}

/**
 * Reads the files of a system that runs and is calm, or is stopped: what changes meanwhile is told as a difference.
 * @throws Error in words when there is no system
 */
export async function compareSystem(dataDir: string, say: (line: string) => void): Promise<Comparison> {
  const accounts = fileOf(dataDir, 'accounts')
  if (!existsSync(accounts)) throw new Error(`${accounts} is not there: name the folder of a system with --data DIR`)
  await using readers = openReaders(dataDir)
  const held = new Map<string, Contents>()
  const topics = await compareTopics(dataDir, readers.of, held)
  say(`${topics.length} topics compared with truth`)
  const heldBy = async (topic: string) => {
    const known = held.get(topic) ?? (await heldByLog(dataDir, topic))
    held.set(topic, known)
    return known
  }
  const views = await compareViews(readers.of, heldBy)
  say('views compared with topics')
  return { topics, views, orphans: await findOrphans(readers.of, join(dataDir, blobsFolder)) }
}

export function isWhole({ topics, views, orphans }: Comparison): boolean {
  return [...topics, ...views].every(isEqual) && orphans.length === 0
}
