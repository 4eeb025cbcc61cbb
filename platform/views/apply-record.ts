import type { Transaction } from '../db/database.ts'
import { header } from '../log/headers.ts'
import type { LogRecord } from '../log/log.ts'
import { decodeValue } from '../log/typed.ts'
import type { ViewRun } from './view-run.ts'
import type { Applied, ViewSource } from './view.ts'
import { BadRecordError } from './view.ts'

/** The record's entity-version; NaN when it has none, which `applyRecord` then says. */
export function versionOf(record: LogRecord): number {
  return Number(record.headers[header.entityVersion] ?? Number.NaN)
}

/**
 * Decodes and applies one record. Whatever it throws besides an infrastructure error is the record's fault.
 * @returns its version, which is still to be noted
 */
export async function applyRecord(tx: Transaction, run: ViewRun, record: LogRecord): Promise<number> {
  const source = run.sources.get(record.topic)!
  const applied = toApplied(source, record)
  await source.apply(tx, applied)
  return applied.version
}

function toApplied(source: ViewSource<any>, record: LogRecord): Applied {
  const { topic, partition, offset, key, headers } = record
  const version = versionOf(record)
  if (!Number.isSafeInteger(version) || version <= 0) {
    throw new BadRecordError(`not an entity-version: ${headers[header.entityVersion]}`)
  }
  return {
    topic,
    partition,
    offset,
    key,
    message: decodeValue(source.topic, record),
    bytes: record.value,
    version,
    eventId: required(record, header.eventId),
    occurredAt: required(record, header.occurredAt),
    actor: required(record, header.actor),
    replay: headers[header.replay] === '1',
  }
}

function required(record: LogRecord, name: string): string {
  const value = record.headers[name]
  if (value === undefined) throw new BadRecordError(`the header ${name} is missing`)
  return value
}
