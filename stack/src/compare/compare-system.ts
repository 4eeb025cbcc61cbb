/** Truth against topics, topics against views, and services against each other: what a restore ends with. */
import { databaseExists } from '@selvedge/platform/db/database-exists'
import { acrossTenants } from '@selvedge/platform/db/tenant'
import type { Contents } from '@selvedge/platform/db/replay/contents'
import type { Places } from '../places.ts'
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
 * Reads what a system keeps that runs and is calm, or is stopped: what changes meanwhile is told as a difference.
 * @throws Error in words when there is no system
 */
export function compareSystem(places: Places, say: (line: string) => void): Promise<Comparison> {
  return acrossTenants(() => compareAll(places, say))
}

async function compareAll(places: Places, say: (line: string) => void): Promise<Comparison> {
  const opened = (await databaseExists(places.database('accounts'))) ? await places.log() : undefined
  if (!opened) throw new Error(`no system has ever run on ${places.name}: name its folder with --data DIR`)
  await using log = opened
  await using readers = openReaders(places)
  const held = new Map<string, Contents>()
  const topics = await compareTopics(log, readers.of, held)
  say(`${topics.length} topics compared with truth`)
  const heldBy = async (topic: string) => {
    const known = held.get(topic) ?? (await heldByLog(log, topic))
    held.set(topic, known)
    return known
  }
  const views = await compareViews(readers.of, heldBy)
  say('views compared with topics')
  return { topics, views, orphans: await findOrphans(readers.of, await places.blobs()) }
}

export function isWhole({ topics, views, orphans }: Comparison): boolean {
  return [...topics, ...views].every(isEqual) && orphans.length === 0
}
