/**
 * The log cannot work now: disk full, read-only, damaged, locked or unreachable. Nothing of the call is
 * promised; what was acknowledged before stays.
 */
export class LogUnavailableError extends Error {
  override name = 'LogUnavailableError'
  /** True when waiting may help (a full disk, a lock); false when somebody must repair it (damage, read-only). */
  readonly retriable: boolean

  constructor(message: string, retriable: boolean, cause?: unknown) {
    super(message, { cause })
    this.retriable = retriable
  }
}

export type RefusalReason =
  | 'unknown-topic'
  | 'topic-differs'
  | 'not-writer'
  | 'record-too-large'
  | 'group-in-use'
  | 'no-groups-owner'
  | 'invalid'
  | 'closed'

/** The call itself is wrong: repeating it cannot help. Nothing was written. */
export class LogRefusedError extends Error {
  override name = 'LogRefusedError'
  readonly reason: RefusalReason
  /** The record that is refused, so that its sender can park this key alone. */
  readonly record: { topic: string; key: string } | undefined

  constructor(reason: RefusalReason, message: string, record?: { topic: string; key: string }) {
    super(message)
    this.reason = reason
    this.record = record
  }
}
