/** Which session a cookie's token stands for, asked at most every 5 s. */
import { createHash } from 'node:crypto'
import type { Clock } from '@selvedge/platform/clock'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { SessionView } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Clients } from '../clients.ts'

export interface Sessions {
  /** null when there is none, or it is over. @throws DomainError UNAVAILABLE */
  check(token: string | null): Promise<SessionView | null>
  /** The next check asks again; whoever holds a socket open for the token is told. */
  forget(token: string): void
  onForget(listener: (token: string) => void): () => void
}

const KEEP_MS = 5_000
const MOST_KEPT = 20_000
const TOKEN = /^[\w-]{20,128}$/

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function createSessions(accounts: Clients['accounts'], clock: Clock): Sessions {
  // In order of asking, so that the first is the oldest.
  const kept = new Map<string, { session: Promise<SessionView | null>; at: number }>()
  const listeners = new Set<(token: string) => void>()

  async function ask(tokenHash: Buffer): Promise<SessionView | null> {
    try {
      return await accounts.checkSession({ tokenHash }, { viewer: systemViewer('gateway') })
    } catch (error) {
      if (isDomainError(error, 'UNAUTHENTICATED') && error.reason === 'SESSION_OVER') return null
      throw error
    }
  }

  return {
    async check(token) {
      if (token === null || !TOKEN.test(token)) return null
      const tokenHash = hashOf(token)
      const key = tokenHash.toString('base64url')
      const now = clock.now().getTime()
      const known = kept.get(key)
      if (known && now - known.at < KEEP_MS) return known.session
      const entry = { session: ask(tokenHash), at: now }
      kept.delete(key)
      kept.set(key, entry)
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
      // A failure, or a token nobody knows, is not worth remembering.
      const drop = () => kept.get(key) === entry && kept.delete(key)
      entry.session.then((session) => session ?? drop(), drop)
      return entry.session
    },
    forget(token) {
      kept.delete(hashOf(token).toString('base64url'))
      for (const listener of listeners) listener(token)
    },
    onForget(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
