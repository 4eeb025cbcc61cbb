import type { WholeParkedRecord } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { topicNamed } from '@selvedge/protos/topics'

/**
 * A record of a quarantine as one line of JSON, for whoever looks for the fault elsewhere: what it says where it can be
 * read, and its bytes in base64 in any case.
 */
export function parkedLine({ record, headers, value, tombstone }: WholeParkedRecord): string {
  const { content: _, ...about } = record!
  const bytes = tombstone ? null : Buffer.from(value).toString('base64')
  return JSON.stringify({ ...about, headers, message: tombstone ? null : messageOf(about.topic, value), bytes })
}

function messageOf(topic: string, value: Uint8Array): unknown {
  try {
    return topicNamed(topic)!.decode(value)
  } catch {
    return null
  }
}
