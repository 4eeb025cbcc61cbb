import { createHash } from 'node:crypto'
import type { Clock } from '@selvedge/platform/clock'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { DomainError, isDomainError } from '@selvedge/platform/rpc/errors'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { createRateLimiter } from '@selvedge/platform/security/rate-limit'
import type { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'

/** A revoked key works no longer than this. */
const KEPT_MS = 5_000
const MOST_KEPT = 10_000
/** Wrong keys from one address: trying them out must not be fast. */
const FAILURES = { burst: 30, perSecond: 0.5 }

export type Authenticate = (authorization: string | undefined, address: string) => Promise<Viewer>

/**
 * Makes the viewer of an API key out of `Authorization: Bearer …`.
 * @throws DomainError UNAUTHENTICATED for a missing, wrong, expired or revoked key; LIMIT after many of them
 */
export function createAuthenticate(accounts: RpcClient<typeof AccountsService>, clock: Clock): Authenticate {
  const known = new Map<string, { viewer: Viewer; until: number }>()
  const failures = createRateLimiter(FAILURES, clock, 10_000)

  async function check(secret: string): Promise<Viewer> {
    const view = await accounts.checkApiKey({ secret }, { viewer: systemViewer('integration') })
    return {
      userId: view.keyId,
      userName: view.name,
      organisationId: view.organisationId,
      organisationKind: view.organisationKind as Viewer['organisationKind'],
      // A key is allowed what its scopes say, never what a role says.
      role: 'VIEWER',
      scopes: view.scopes,
      keyId: view.keyId,
    }
  }

  return async (authorization, address) => {
    const secret = /^Bearer ([\x21-\x7e]{1,300})$/i.exec(authorization ?? '')?.[1]
    if (secret === undefined) {
      throw new DomainError('UNAUTHENTICATED', 'send your API key as Authorization: Bearer selvedge_live_…', {
        reason: 'KEY_MISSING',
      })
    }
    const now = clock.now().getTime()
    // Secrets are not kept in memory longer than their request.
    const name = createHash('sha256').update(secret).digest('base64')
    const entry = known.get(name)
    if (entry && entry.until > now) return entry.viewer
    try {
      const viewer = await check(secret)
      known.delete(name)
      known.set(name, { viewer, until: now + KEPT_MS })
      if (known.size > MOST_KEPT) known.delete(known.keys().next().value!)
      return viewer
    } catch (error) {
      known.delete(name)
      if (isDomainError(error, 'UNAUTHENTICATED') && error.reason === 'KEY_WRONG') failures.take(address)
      throw error
    }
  }
}

/** @throws DomainError NOT_ALLOWED */
export function assertScope(viewer: Viewer, scope: string): void {
  if (viewer.scopes.includes(scope)) return
  throw new DomainError('NOT_ALLOWED', `this key needs the scope ${scope}`, {
    reason: 'SCOPE_MISSING',
    details: { scope },
  })
}
