import type { DatabaseSync } from 'node:sqlite'
import type { Position } from '../log.ts'
import { nextStamp } from './stamp.ts'
import { immediate, openOwned } from './sqlite.ts'

export const groupFileVersion = 1

export interface Member {
  id: string
  group: string
  topics: string[]
}

/** What this thread writes about groups: its commits, its members, its deletions. */
export interface GroupFile {
  commit(group: string, positions: readonly (Position & { incarnation: string })[]): void
  /** @returns when it joined, as a stamp */
  join(member: Member): number
  /** Shows that these members still live. */
  beat(ids: Iterable<string>): void
  leave(id: string): void
  /** Hides every commit of the group made so far, in whichever file. */
  forget(group: string): void
  close(): void
}

const schema = `
create table committed (
  group_name text not null,
  topic text not null,
  partition integer not null,
  incarnation text not null,
  next_offset integer not null,
  stamp integer not null,
  primary key (group_name, topic, partition)
) strict, without rowid;
create table forgotten (group_name text primary key, stamp integer not null) strict, without rowid;
create table member (
  id text primary key,
  group_name text not null,
  topics text not null,
  joined integer not null,
  seen integer not null
) strict, without rowid`

/** Members of this thread, over all log objects: any other row in the thread's file is left from a crash. */
const living = new Set<string>()

/**
 * Opens the thread's group file. `synchronous=NORMAL`: a commit lost with the machine's power means that records
 * are delivered again, which every consumer expects; a wait for the disk per batch would buy nothing.
 */
export function openGroupFile(path: string): GroupFile {
  const db: DatabaseSync = openOwned(path, {
    version: groupFileVersion,
    schema,
    synchronous: 'NORMAL',
    pageSize: 4_096,
  })
  const setCommitted = db.prepare(
    `insert into committed values (?, ?, ?, ?, ?, ?) on conflict (group_name, topic, partition) do update
      set incarnation = excluded.incarnation, next_offset = excluded.next_offset, stamp = excluded.stamp`,
  )
  const addMember = db.prepare('insert into member values (?, ?, ?, ?, ?)')
  const setSeen = db.prepare('update member set seen = ? where id = ?')
  const removeMember = db.prepare('delete from member where id = ?')
  const removeCommitted = db.prepare('delete from committed where group_name = ?')
  const setForgotten = db.prepare(
    'insert into forgotten values (?, ?) on conflict (group_name) do update set stamp = excluded.stamp',
  )

  immediate(db, () => {
    for (const { id } of db.prepare('select id from member').all()) {
      if (!living.has(id as string)) removeMember.run(id!)
    }
  })

  return {
    commit(group, positions) {
      immediate(db, () => {
        for (const { topic, partition, incarnation, offset } of positions) {
          setCommitted.run(group, topic, partition, incarnation, offset, nextStamp())
        }
      })
    },
    join({ id, group, topics }) {
      living.add(id)
      const stamp = nextStamp()
      addMember.run(id, group, JSON.stringify(topics), stamp, Date.now())
      return stamp
    },
    beat(ids) {
      immediate(db, () => {
        for (const id of ids) setSeen.run(Date.now(), id)
      })
    },
    leave(id) {
      living.delete(id)
      removeMember.run(id)
    },
    forget(group) {
      immediate(db, () => {
        removeCommitted.run(group)
        setForgotten.run(group, nextStamp())
      })
    },
    close: () => db.close(),
  }
}
