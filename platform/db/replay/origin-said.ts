import { Origin } from '@selvedge/protos/gen/common/v1/common'
import type { Said } from './truth-topic.ts'

/** Where what was said last came from. Of what was published before that was kept, only when and by whom is known. */
export function originSaid({ origin, eventId, occurredAt, actor }: Said): Origin {
  if (origin !== null) return Origin.decode(origin)
  return { eventId, at: occurredAt.toISOString(), actor, operation: '', line: 0 }
}
