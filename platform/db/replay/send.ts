/** Sends some keys of a topic as truth has them, in the caller's transaction. */
import type { Dialect, Sql, Transaction } from '../database.ts'
import { enterOutbox, EPOCH_SIZE } from '../enter-outbox.ts'
import type { OutboxEntry } from '../enter-outbox.ts'
import { inList } from '../in-list.ts'
import type { CountedKey } from './keys.ts'
import { planEntity, planFacts } from './plan.ts'
import type { Sending } from './plan.ts'
import type { SeenKeys } from './read-log.ts'
import type { Said, TruthTopic } from './truth-topic.ts'

export interface Sent {
  sent: number
  tombstones: number
}

/** A key's row in `entity_version`. */
export interface Counted extends Said {
  key: string
  version: number
}

interface CountedRow extends CountedKey {
  eventId: string | null
  occurredAt: number | null
  actor: string | null
  origin: Uint8Array | null
}

const COLUMNS = 'key, n, epoch, event_id as "eventId", occurred_at as "occurredAt", actor, origin'

export interface Sender {
  dialect: Dialect
  truth: TruthTopic
  seen: SeenKeys
  /** The log lost the topic. */
  lost: boolean
  /** For what was published before it was noted when and by whom. */
  unknown: Omit<Said, 'eventId' | 'origin'>
  newId(): string
}

/**
 * Which of the keys, in their order, may not be on the log as truth has them; asked without a lock, of most keys nothing is
 * to be sent.
 */
export async function suspects(sql: Sql, { truth, seen }: Sender, counts: readonly CountedKey[]): Promise<string[]> {
  const keys = counts.map(({ key }) => key)
  if (truth.holds === 'facts') {
    const known = await truth.read(sql, keys)
    return keys.filter((key) => planFacts(seen.get(key)?.events ?? [], idsOf(known.get(key))) !== 'nothing')
  }
  const epoch = await epochOf(sql)
  return counts.filter((count) => seen.get(count.key)?.version !== versionOf(count, epoch)).map(({ key }) => key)
}

/** Sends those of the keys that the log does not hold as truth has them. */
export async function send(tx: Transaction, sender: Sender, keys: readonly string[]): Promise<Sent> {
  if (keys.length === 0) return { sent: 0, tombstones: 0 }
  // Whoever changes one of them from here on waits, or has committed: what is read now is its newest version, and no older
  // record can come behind a newer one.
  const locked = await counted(tx, sender, keys, sender.dialect.locking)
  const entries =
    sender.truth.holds === 'entities' ? await entityEntries(tx, sender, locked) : await factEntries(tx, sender, locked)
  const newest = await tx.get<{ running: number }>(
    'select running_size as running from outbox order by seq desc limit 1',
  )
  await enterOutbox(tx, entries, newest?.running ?? 0)
  const tombstones = entries.filter(({ value }) => value === null).length
  return { sent: entries.length - tombstones, tombstones }
}

/** What `send` would send; the transaction is left as it was. */
export async function rehearse(tx: Transaction, sender: Sender, keys: readonly string[]): Promise<Sent> {
  let done: Sent = { sent: 0, tombstones: 0 }
  const undo = new Error('rehearsed')
  await tx
    .savepoint(async () => {
      done = await send(tx, sender, keys)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return done
}

/** What is counted of the keys, in their order. @param locking ends the `select`; nothing unless given */
export async function counted(
  sql: Sql,
  { truth, unknown, newId }: Pick<Sender, 'truth' | 'unknown' | 'newId'>,
  keys: readonly string[],
  locking = '',
): Promise<Counted[]> {
  const epoch = await epochOf(sql)
  const { text, params } = inList(keys, 2)
  const rows = await sql.all<CountedRow>(
    `select ${COLUMNS} from entity_version where topic = $1 and key ${text} order by key${locking}`,
    [truth.topic.name, ...params],
  )
  return rows.map((row) => ({
    key: row.key,
    version: versionOf(row, epoch),
    eventId: row.eventId ?? newId(),
    occurredAt: row.occurredAt === null ? unknown.occurredAt : new Date(row.occurredAt),
    actor: row.actor ?? unknown.actor,
    origin: row.origin,
  }))
}

async function entityEntries(
  tx: Transaction,
  { truth, seen, lost }: Sender,
  locked: readonly Counted[],
): Promise<OutboxEntry[]> {
  if (truth.holds !== 'entities') return []
  const byKey = new Map(locked.map((each) => [each.key, each]))
  const values = await truth.read(tx, [...byKey.keys()], (key) => byKey.get(key)!)
  const entries: OutboxEntry[] = []
  for (const said of locked) {
    const value = values.get(said.key) ?? null
    const sending = planEntity(seen.get(said.key), { version: said.version, gone: value === null }, lost)
    if (sending === 'nothing') continue
    const version = sending === 'again' ? said.version : await raise(tx, truth, said.key, 1)
    entries.push({ ...record(truth, said.key, said), version, value })
  }
  return entries
}

async function factEntries(
  tx: Transaction,
  { truth, seen }: Sender,
  locked: readonly Counted[],
): Promise<OutboxEntry[]> {
  if (truth.holds !== 'facts') return []
  const known = await truth.read(
    tx,
    locked.map(({ key }) => key),
  )
  const entries: OutboxEntry[] = []
  for (const { key } of locked) {
    const ofKey = known.get(key) ?? []
    const sending: Sending = planFacts(seen.get(key)?.events ?? [], idsOf(ofKey))
    if (sending === 'nothing') continue
    const last = await raise(tx, truth, key, ofKey.length)
    ofKey.forEach((fact, index) => {
      entries.push({ ...record(truth, key, fact), version: last - ofKey.length + 1 + index, value: fact.value })
    })
  }
  return entries
}

function record({ topic }: TruthTopic, key: string, { eventId, occurredAt, actor }: Omit<Said, 'origin'>) {
  return { topic: topic.name, messageType: topic.messageType, key, eventId, occurredAt, actor, replay: true }
}

/** @returns the highest of so many new versions of the key */
async function raise(tx: Transaction, { topic }: TruthTopic, key: string, by: number): Promise<number> {
  const row = await tx.get<{ n: number }>(
    'update entity_version set n = n + $3, epoch = null where topic = $1 and key = $2 returning n',
    [topic.name, key, by],
  )
  return versionOf({ n: row!.n, epoch: null }, await epochOf(tx))
}

async function epochOf(sql: Sql): Promise<number> {
  return (await sql.get<{ value: number }>(`select value from outbox_meta where name = 'epoch'`))!.value
}

function versionOf({ n, epoch }: Omit<CountedKey, 'key'>, running: number): number {
  return (epoch ?? running) * EPOCH_SIZE + n
}

const idsOf = (known: readonly { eventId: string }[] = []) => known.map(({ eventId }) => eventId)
