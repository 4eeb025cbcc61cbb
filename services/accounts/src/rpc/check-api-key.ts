import { DomainError } from '@selvedge/platform/rpc/errors'
import { hashToken, looksLikeApiKey } from '../domain/token.ts'
import { findLiveKey, isUseDue, markUsed } from '../store/api-keys.ts'
import { getOrganisation } from '../store/organisations.ts'
import type { Rpc } from './deps.ts'

export const checkApiKey: Rpc<'checkApiKey'> =
  ({ db, clock }) =>
  async ({ secret }) => {
    const now = clock.now()
    const key = looksLikeApiKey(secret) ? await findLiveKey(db.read, hashToken(secret), now) : undefined
    if (!key)
      throw new DomainError('UNAUTHENTICATED', 'the API key is wrong, expired or revoked', { reason: 'KEY_WRONG' })
    if (isUseDue(key, now)) await db.transaction((tx) => markUsed(tx, key.id, now))
    const { kind } = await getOrganisation(db.read, key.organisationId)
    return {
      keyId: key.id,
      name: key.name,
      organisationId: key.organisationId,
      organisationKind: kind,
      scopes: key.scopes,
    }
  }
