/** What truth and log hold of a topic's living keys, as digests that are equal when both say the same. */
import { createHash } from 'node:crypto'
import { header } from '../../log/headers.ts'
import type { Log } from '../../log/log.ts'
import type { Sql } from '../database.ts'
import { readRecords } from './read-log.ts'
import { counted } from './send.ts'
import type { TruthTopic } from './truth-topic.ts'

/** Key → digest of its value, or of the ids of its facts. */
export type Contents = Map<string, string>

const AT_ONCE = 500

export async function contentsOnLog(log: Log, topic: string, holds: TruthTopic['holds']): Promise<Contents> {
  const contents: Contents = new Map()
  const facts = new Map<string, Set<string>>()
  await readRecords(log, topic, ({ key, value, headers }) => {
    if (holds === 'facts') {
      const ids = facts.get(key) ?? new Set()
      const id = headers[header.eventId] ?? ''
      // Sent once more, it stands where it was sent last.
      ids.delete(id)
      facts.set(key, ids.add(id))
    } else if (value === null) contents.delete(key)
    else contents.set(key, digest(value))
  })
  for (const [key, ids] of facts) contents.set(key, digestOfFacts([...ids]))
  return contents
}

export async function contentsOfTruth(sql: Sql, truth: TruthTopic): Promise<Contents> {
  const contents: Contents = new Map()
  for (let after = ''; ;) {
    const rows = await sql.all<{ key: string }>(
      `select key from entity_version where topic = $1 and key > $2 order by key limit ${AT_ONCE}`,
      [truth.topic.name, after],
    )
    if (rows.length === 0) return contents
    const keys = rows.map(({ key }) => key)
    after = keys.at(-1)!
    for (const [key, held] of await digestsOf(sql, truth, keys)) contents.set(key, held)
  }
}

async function digestsOf(sql: Sql, truth: TruthTopic, keys: readonly string[]): Promise<[string, string][]> {
  if (truth.holds === 'facts') {
    const known = await truth.read(sql, keys)
    return [...known].map(([key, facts]) => [key, digestOfFacts(facts.map(({ eventId }) => eventId))])
  }
  const unknown = { occurredAt: new Date(0), actor: '' }
  const rows = await counted(sql, { truth, unknown, newId: () => '' }, keys)
  const said = new Map(rows.map((row) => [row.key, row]))
  const values = await truth.read(sql, keys, (key) => said.get(key)!)
  return [...values].flatMap(([key, value]) => (value === null ? [] : [[key, digest(value)] as [string, string]]))
}

/** One digest for all that is held. */
export function digestOfAll(contents: Contents): string {
  const hash = createHash('sha256')
  for (const key of [...contents.keys()].toSorted()) hash.update(`${key} ${contents.get(key)}\n`)
  return hash.digest('hex')
}

const digest = (value: Uint8Array) => createHash('sha256').update(value).digest('base64url')
const digestOfFacts = (ids: readonly string[]) => digest(Buffer.from(ids.join('\n')))
