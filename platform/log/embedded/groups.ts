import type { DatabaseSync } from 'node:sqlite'
import type { Position } from '../log.ts'
import { groupFileVersion } from './group-file.ts'
import { openReaders } from './readers.ts'
import { observeStamp } from './stamp.ts'

export interface Committed extends Position {
  incarnation: string
}

export interface LiveMember {
  id: string
  topics: string[]
  joined: number
}

/** What all threads together know of groups. Every call looks at the folder anew. */
export interface Groups {
  /** The newest commit per partition. */
  committed(group: string): Committed[]
  /** Members seen lately, newest first. */
  members(group: string): LiveMember[]
  names(): string[]
  close(): void
}

/** A member is gone when it was not seen for this long; its thread shows itself every two seconds. */
export const memberExpiryMs = 10_000

export const isGroupFile = (name: string) => name.startsWith('groups-') && name.endsWith('.db')

interface CommittedRow extends Committed {
  stamp: number
}

interface GroupReader {
  committed(group: string): CommittedRow[]
  forgotten(group: string): number
  members(group: string, seenAfter: number): LiveMember[]
  names(seenAfter: number): string[]
}

export function openGroups(dir: string): Groups {
  const readers = openReaders(dir, groupFileVersion, isGroupFile, openGroupReader)

  function files(): GroupReader[] {
    readers.refresh()
    return readers.all()
  }

  function committed(group: string): CommittedRow[] {
    const all = files()
    const forgotten = Math.max(0, ...all.map((file) => file.forgotten(group)))
    observeStamp(forgotten)
    const newest = new Map<string, CommittedRow>()
    for (const row of all.flatMap((file) => file.committed(group))) {
      observeStamp(row.stamp)
      const known = newest.get(`${row.topic}/${row.partition}`)
      if (row.stamp > forgotten && row.stamp > (known?.stamp ?? 0)) newest.set(`${row.topic}/${row.partition}`, row)
    }
    return [...newest.values()]
  }

  function members(group: string): LiveMember[] {
    const found = files().flatMap((file) => file.members(group, seenAfter()))
    for (const member of found) observeStamp(member.joined)
    return found.sort((a, b) => (isNewer(a, b) ? -1 : 1))
  }

  return {
    committed: (group) =>
      committed(group).map(({ topic, partition, offset, incarnation }) => ({ topic, partition, offset, incarnation })),
    members,
    names() {
      const named = new Set(files().flatMap((file) => file.names(seenAfter())))
      return [...named].filter((name) => committed(name).length > 0 || members(name).length > 0).sort()
    },
    close: () => readers.close(),
  }
}

/** Of two members that share a topic the newer one gets it. */
export function isNewer(a: { id: string; joined: number }, b: { id: string; joined: number }): boolean {
  return a.joined > b.joined || (a.joined === b.joined && a.id > b.id)
}

const seenAfter = () => Date.now() - memberExpiryMs

function openGroupReader(db: DatabaseSync): GroupReader {
  const committedRows = db.prepare(
    `select topic, partition, next_offset as offset, incarnation, stamp from committed where group_name = ?
      order by topic, partition`,
  )
  const forgottenRow = db.prepare('select stamp from forgotten where group_name = ?')
  const memberRows = db.prepare('select id, topics, joined from member where group_name = ? and seen > ?')
  const nameRows = db.prepare(
    'select group_name as name from committed union select group_name from member where seen > ?',
  )
  return {
    committed: (group) => committedRows.all(group) as unknown as CommittedRow[],
    forgotten: (group) => (forgottenRow.get(group)?.stamp as number | undefined) ?? 0,
    members: (group, seenAfter) =>
      memberRows.all(group, seenAfter).map((row) => ({
        id: row.id as string,
        topics: JSON.parse(row.topics as string) as string[],
        joined: row.joined as number,
      })),
    names: (seenAfter) => nameRows.all(seenAfter).map((row) => row.name as string),
  }
}
