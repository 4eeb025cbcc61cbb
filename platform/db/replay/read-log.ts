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
  /** Where to begin; a partition without one is read from its start. */
  from?: readonly Position[]
  /** Ends the reading once it resolves; without, it goes on to the ends. */
  stopped?: Promise<unknown>
}

/** What the topic holds of every key up to its ends; undefined: stopped before. About 100 bytes a key are held. */
export async function readLog(
  log: Log,
  topic: string,
  holds: 'entities' | 'facts',
  reading: Reading,
): Promise<SeenKeys | undefined> {
  const keys: SeenKeys = new Map()
  const isWhole = await readRecords(log, topic, (record) => see(keys, record, holds), reading)
  return isWhole ? keys : undefined
}

/** Reads the topic up to its ends; what the log may remove, it may pass over. @returns false: stopped before */
export async function readRecords(
  log: Log,
  topic: string,
  take: (record: LogRecord) => void,
  { from, stopped = new Promise(() => {}) }: Reading = {},
): Promise<boolean> {
  const pieces = log.read(topic, from)[Symbol.asyncIterator]()
  const halt = stopped.then(() => undefined)
  for (;;) {
    const next = pieces.next()
    // Of one that nobody waits for any more.
    next.catch(() => {})
    const piece = await Promise.race([next, halt])
    if (!piece) return false
    if (piece.done) return true
    piece.value.forEach(take)
  }
}
