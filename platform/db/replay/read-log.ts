import { header } from '../../log/headers.ts'
import type { Log, LogRecord, Position } from '../../log/log.ts'
import type { SeenEntity } from './plan.ts'

export interface SeenKey extends SeenEntity {
  /** Event ids as consumers took them; of entities only the newest counts, so none. */
  events: string[]
}

export type SeenKeys = Map<string, SeenKey>

/** Adds a record to what a topic is known to hold; records of one key come in their order. */
export function see(keys: SeenKeys, record: LogRecord, holds: 'entities' | 'facts'): void {
  const version = Number(record.headers[header.entityVersion] ?? 0)
  const before = keys.get(record.key)
  if (holds === 'entities') {
    keys.set(record.key, { version, gone: record.value === null, events: [] })
    return
  }
  // Those that were appended twice are taken once.
  if (before && version <= before.version) return
  const events = before?.events ?? []
  events.push(record.headers[header.eventId] ?? '')
  keys.set(record.key, { version, gone: false, events })
}

export interface Reading {
  /** Of a group that nobody else has: it is gone afterwards. */
  group: string
  /** Where to begin; a partition without one is read from its start. */
  from?: Position[]
  stopped: Promise<unknown>
}

/** What the topic holds of every key up to its ends; undefined: stopped before. About 100 bytes a key are held. */
export async function readLog(
  log: Log,
  topic: string,
  holds: 'entities' | 'facts',
  reading: Reading,
): Promise<SeenKeys | undefined> {
  const keys: SeenKeys = new Map()
  const isWhole = await readRecords(log, topic, reading, (record) => see(keys, record, holds))
  return isWhole ? keys : undefined
}

/** Reads the topic up to its ends; what the log may remove, it may pass over. @returns false: stopped before */
export async function readRecords(
  log: Log,
  topic: string,
  { group, from = [], stopped }: Reading,
  take: (record: LogRecord) => void,
): Promise<boolean> {
  let failed: (error: unknown) => void = () => {}
  const fault = new Promise<never>((_, reject) => (failed = reject))
  fault.catch(() => {})
  const subscription = await log.subscribe({
    group,
    topics: [topic],
    from: { positions: from },
    onBatch: async ({ records }) => records.forEach(take),
    // It is lost once more, and sent again once more.
    onRewound: () => failed(new Error(`${topic} begins anew while it is read`)),
  })
  try {
    const reached = subscription.caughtUp().then(() => true)
    reached.catch(() => {})
    return await Promise.race([reached, fault, stopped.then(() => false)])
  } finally {
    await subscription.stop()
    await log.deleteGroup(group).catch(() => {})
  }
}
