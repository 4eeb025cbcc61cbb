import type { Readable } from 'node:stream'

/** What a route answers with. */
export interface Answer {
  status: number
  contentType: string
  body: Uint8Array | Readable
  headers?: Record<string, string>
}

export const JSON_TYPE = 'application/json; charset=utf-8'

export function jsonAnswer(value: unknown, status = 200): Answer & { body: Uint8Array } {
  return { status, contentType: JSON_TYPE, body: Buffer.from(JSON.stringify(value)) }
}

/** An answer given before, for the same request. */
export function replayedAnswer({
  status,
  contentType,
  answer,
}: {
  status: number
  contentType: string
  answer: Uint8Array
}): Answer {
  return { status, contentType, body: answer, headers: { 'idempotent-replay': 'true' } }
}
