/** What is in a view's quarantine, for operators: listed with the beginning of each record, or read whole. */
import type {
  ParkedRecord,
  ReadParkedResponse,
  WholeParkedRecord,
} from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { topicNamed } from '@selvedge/protos/topics'
import { DomainError } from '../rpc/errors.ts'
import type { QuarantinedBytes } from '../views/quarantine.ts'
import type { RunningView } from '../views/run-view.ts'

const LISTED = 100
const SHOWN_BYTES = 512
const SHOWN_CHARACTERS = 4000
/** An answer ends with the record that passes it; the largest record has 900 KB. */
const ANSWER_BYTES = 2 * 1024 * 1024

/** The oldest of what is set aside, and how many there are in all. */
export async function parkedRecords(view: RunningView): Promise<{ total: number; records: ParkedRecord[] }> {
  const { total, oldest } = await view.quarantine.oldest(LISTED)
  return { total, records: oldest.map(present) }
}

/** @throws DomainError INVALID unless 1 to 100 are asked for */
export async function wholeRecords(
  view: RunningView | undefined,
  afterId: number,
  limit: number,
): Promise<ReadParkedResponse> {
  if (limit < 1 || limit > LISTED)
    throw new DomainError('INVALID', `from 1 to ${LISTED} records at once`, { reason: 'LIMIT_INVALID' })
  if (!view) return { records: [], more: false }
  const ids = (await view.quarantine.list()).map(({ id }) => id).filter((id) => id > afterId)
  const wanted = ids.toSorted((a, b) => a - b).slice(0, limit)
  const records: WholeParkedRecord[] = []
  let bytes = 0
  let read = 0
  for (const id of wanted) {
    read++
    const record = await view.quarantine.inspect(id)
    if (!record) continue
    const { headers, value } = record
    records.push({ record: present(record), headers, value: Buffer.from(value ?? []), tombstone: value === null })
    if ((bytes += value?.byteLength ?? 0) >= ANSWER_BYTES) break
  }
  return { records, more: ids.length > read }
}

function present(record: QuarantinedBytes): ParkedRecord {
  const { id, group, topic, partition, offset, key, error, parkedAt, attempts } = record
  return {
    id,
    group,
    topic,
    partition,
    offset,
    key,
    error,
    parkedAt: new Date(parkedAt).toISOString(),
    attempts,
    content: content(record),
  }
}

/** Decoded where it can be, else the first bytes: a poison record is often not decodable. */
function content({ topic, value }: QuarantinedBytes): string {
  if (value === null) return 'tombstone'
  try {
    return JSON.stringify(topicNamed(topic)!.decode(value), null, 1).slice(0, SHOWN_CHARACTERS)
  } catch {
    return Buffer.from(value.subarray(0, SHOWN_BYTES)).toString('hex')
  }
}
