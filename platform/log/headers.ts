/** Headers that every record carries (architecture, section 5). */
export const header = {
  eventId: 'event-id',
  /** epoch · 2^32 + n, as a decimal; also on tombstones. */
  entityVersion: 'entity-version',
  /** When the fact became true in the owner's eyes, ISO 8601 UTC. */
  occurredAt: 'occurred-at',
  /** Who did it: `user:<id>:<name>`, `key:<id>:<name>` or `system:<service>`. */
  actor: 'actor',
  messageType: 'message-type',
  traceparent: 'traceparent',
  /** `1` when the record repeats known truth; metrics and notices pass over it. */
  replay: 'replay',
} as const
