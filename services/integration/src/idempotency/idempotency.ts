/** The same key and body give the same answer for 24 h; the same key with another body is refused. */
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type { Clock } from '@selvedge/platform/clock'
import type { Database } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { claimRequest, keepAnswer, releaseRequest } from '../store/answered-requests.ts'
import type { AnsweredRequest, RequestKey } from '../store/answered-requests.ts'

const LONGEST_KEY = 255

/** One request with an idempotency key, from its beginning to its answer. */
export interface IdempotentRequest {
  /** Takes the body as it is read. */
  hash: Hash
  /** The answer given before; the body must be read to its end to know whether it is the same request. */
  earlier: AnsweredRequest | undefined
  /** @throws DomainError CONFLICT when the body differs from the earlier one, or its answer was not kept */
  replay(): AnsweredRequest & { answer: Uint8Array }
  /** Keeps the answer of a request that succeeded. */
  finish(answer: { status: number; contentType: string; body: Uint8Array | null }): Promise<void>
  /** Gives the key back: the request failed or was cut off. */
  release(): Promise<void>
}

/**
 * @param target method and path: the same key on another route is another body
 * @throws DomainError INVALID for a key that is too long; CONFLICT while the same key is being answered
 */
export async function beginIdempotent(
  { db, runner, clock }: { db: Database; runner: string; clock: Clock },
  key: string,
  organisationId: string,
  target: string,
): Promise<IdempotentRequest> {
  if (key === '' || key.length > LONGEST_KEY || /[^\x20-\x7e]/.test(key)) {
    throw new DomainError('INVALID', `an idempotency key has 1 to ${LONGEST_KEY} printable characters`, {
      reason: 'IDEMPOTENCY_KEY_INVALID',
    })
  }
  const request: RequestKey = { organisationId, key }
  const earlier = await claimRequest(db, request, runner, clock.now())
  if (earlier?.state === 'running') {
    throw new DomainError('CONFLICT', 'a request with this idempotency key is being answered', {
      reason: 'IDEMPOTENCY_IN_PROGRESS',
    })
  }
  const hash = createHash('sha256').update(`${target}\n`)
  return {
    hash,
    earlier,
    replay() {
      if (earlier?.bodyHash !== hash.digest('base64')) {
        throw new DomainError('CONFLICT', 'this idempotency key was used with another request; use a new one', {
          reason: 'IDEMPOTENCY_KEY_REUSED',
        })
      }
      if (earlier.answer === null) {
        throw new DomainError(
          'CONFLICT',
          'this request was answered before, and its records are as they were left; the answer was too large to keep',
          {
            reason: 'IDEMPOTENCY_ANSWER_TOO_LARGE',
          },
        )
      }
      return { ...earlier, answer: earlier.answer }
    },
    finish: ({ status, contentType, body }) =>
      keepAnswer(db, request, { bodyHash: hash.digest('base64'), status, contentType, answer: body }),
    release: () => releaseRequest(db, request),
  }
}
