/**
 * What an owner says of its topics on the log itself, for whoever outlives its database: a topic `<owner>.epoch.v1` with
 * one record for its epoch and one for each topic that is whole. Written by whoever has the right to append.
 */
import { systemClock } from '../clock.ts'
import { createIds } from '../ids.ts'
import { header } from '../log/headers.ts'
import type { OutgoingRecord, TopicSpec } from '../log/log.ts'

export const marksOf = (owner: string) => `${owner}.epoch.v1`

export function marksTopic(owner: string): TopicSpec {
  return { name: marksOf(owner), partitions: 1, cleanup: 'compact' }
}

export interface Mark {
  owner: string
  key: string
  messageType: 'epoch' | 'whole'
  version: number
  text?: string
}

export function markRecord({ owner, key, messageType, version, text = '' }: Mark): OutgoingRecord {
  const headers = {
    [header.eventId]: createIds()(),
    [header.entityVersion]: String(version),
    [header.occurredAt]: systemClock.now().toISOString(),
    [header.actor]: `system:${owner}`,
    [header.messageType]: messageType,
  }
  return { topic: marksOf(owner), key, value: Buffer.from(text), headers }
}
