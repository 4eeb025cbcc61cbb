/** Read your own write: a mutation's token, and the wait until every read model that shows it has it. */
import { DomainError } from '@selvedge/platform/rpc/errors'
import { channel } from '@selvedge/platform/signal/signal'
import type { Signal } from '@selvedge/platform/signal/signal'
import type { WriteToken } from '@selvedge/platform/views/has-applied'
import type { Written } from '@selvedge/protos/gen/common/v1/common'

export type WrittenState = 'ready' | 'behind' | 'parked'

/**
 * Whether a read model has a write it shows. One that shows writes of topics it does not consume itself (a product
 * arrives through enrichment) has a check of its own beside that of its view.
 */
export interface WrittenCheck {
  topics: readonly string[]
  /** View whose commits are worth asking again. */
  view: string
  hasApplied(token: WriteToken): Promise<'yes' | 'behind' | 'parked'>
}

const WAIT_MS = 2_000
/** A signal may be lost. */
const ASK_AGAIN_MS = 100
const MAX_TOKEN_LENGTH = 1_024

/** What a mutation answers as `written`; empty when nothing was written that a view follows. */
export function writtenToken(written: Written | undefined): string {
  if (!written) return ''
  return Buffer.from(JSON.stringify([written.topic, written.key, written.version])).toString('base64url')
}

/** @throws DomainError INVALID for what no mutation gave out */
export function readWrittenToken(token: string): WriteToken {
  try {
    if (token.length > MAX_TOKEN_LENGTH) throw new Error('too long')
    const [topic, key, version] = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[]
    if (typeof topic !== 'string' || typeof key !== 'string' || !Number.isSafeInteger(version)) throw new Error('shape')
    return { topic, key, version: version as number }
  } catch (cause) {
    throw new DomainError('INVALID', 'this is no token of a write', { reason: 'WRITTEN_INVALID', cause })
  }
}

/** Waits until all views that show the topic have the write; a parked one ends the wait. */
export function createWrittenWait(checks: readonly WrittenCheck[], signal: Signal, waitMs = WAIT_MS) {
  return async (token: string | null | undefined): Promise<WrittenState> => {
    if (!token) return 'ready'
    const wanted = readWrittenToken(token)
    const concerned = checks.filter(({ topics }) => topics.includes(wanted.topic))
    const states = await Promise.all(
      concerned.map((check) => waitFor(check, wanted, signal, performance.now() + waitMs)),
    )
    if (states.includes('parked')) return 'parked'
    return states.every((state) => state === 'yes') ? 'ready' : 'behind'
  }
}

async function waitFor(check: WrittenCheck, token: WriteToken, signal: Signal, end: number) {
  let { promise, resolve } = Promise.withResolvers<void>()
  const ignore = signal.listen(channel.committed(check.view), () => resolve())
  try {
    for (;;) {
      const state = await check.hasApplied(token)
      const left = end - performance.now()
      if (state !== 'behind' || left <= 0) return state
      const timer = setTimeout(() => resolve(), Math.min(left, ASK_AGAIN_MS))
      await promise
      clearTimeout(timer)
      ;({ promise, resolve } = Promise.withResolvers<void>())
    }
  } finally {
    ignore()
  }
}
