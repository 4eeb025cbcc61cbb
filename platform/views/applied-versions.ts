/**
 * The versions that a view has applied, by which its next records are judged: looked up for many records at once and
 * noted together, since on a server each statement is a round trip.
 */
import type { Transaction } from '../db/database.ts'
import { inList } from '../db/in-list.ts'
import type { LogRecord } from '../log/log.ts'
import type { ViewRun } from './view-run.ts'

/** Records that are looked up together; a part of a batch may end long before its last record. */
const AHEAD = 64

export interface AppliedVersions {
  /** What was applied of the key of the record at this index before; 0: nothing. */
  before(index: number): Promise<number>
  applied(record: Keyed, version: number): void
  /** Writes what was applied. */
  keep(): Promise<void>
}

type Keyed = Pick<LogRecord, 'topic' | 'key'>

/** For one transaction, which reads the records in their order. */
export function appliedVersions(tx: Transaction, run: ViewRun, records: readonly LogRecord[]): AppliedVersions {
  const known = new Map<string, number>()
  const changed = new Map<string, { record: Keyed; version: number }>()
  let lookedUp = 0

  async function lookUp(from: number): Promise<void> {
    lookedUp = from + AHEAD
    const wanted = records.slice(from, lookedUp).filter((record) => !known.has(nameOf(record)))
    for (const record of wanted) known.set(nameOf(record), 0)
    const found = [...Map.groupBy(wanted, ({ topic }) => topic)].map(async ([topic, those]) => {
      const keys = [...new Set(those.map(({ key }) => key))]
      for (const { key, version } of await versionsOf(tx, run, topic, keys)) known.set(nameOf({ topic, key }), version)
    })
    await Promise.all(found)
  }

  return {
    async before(index) {
      const record = records[index]!
      if (index >= lookedUp || !known.has(nameOf(record))) await lookUp(index)
      return known.get(nameOf(record))!
    },
    applied(record, version) {
      known.set(nameOf(record), version)
      changed.set(nameOf(record), { record, version })
    },
    keep: () => noteApplied(tx, run, [...changed.values()]),
  }
}

export async function noteApplied(
  tx: Transaction,
  run: ViewRun,
  applied: readonly { record: Keyed; version: number }[],
): Promise<void> {
  await tx.insert(
    `insert into view_applied (source, key, version) values $rows
      on conflict (source, key) do update set version = excluded.version`,
    applied.map(({ record, version }) => [run.state.sources.get(record.topic)!, record.key, version]),
  )
}

export async function versionsOf(
  tx: Transaction,
  run: ViewRun,
  topic: string,
  keys: readonly string[],
): Promise<{ key: string; version: number }[]> {
  const { text, params } = inList(keys, 2)
  return tx.all(`select key, version from view_applied where source = $1 and key ${text}`, [
    run.state.sources.get(topic)!,
    ...params,
  ])
}

function nameOf({ topic, key }: Keyed): string {
  return `${topic} ${key}`
}
