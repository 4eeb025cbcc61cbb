import { DomainError } from '@selvedge/platform/rpc/errors'
import { scopesFault } from '../domain/scope.ts'
import { hashToken, newApiKey } from '../domain/token.ts'
import { insertApiKey } from '../store/api-keys.ts'
import { getOrganisation } from '../store/organisations.ts'
import type { Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

export const createApiKey: Rpc<'createApiKey'> =
  ({ db, clock, newId }) =>
  async (request, ctx) => {
    const organisationId = organisationOf(ctx.viewer, request.organisationId)
    const name = request.name.trim()
    const fault =
      name === '' || name.length > 80 ? 'give the key a name of at most 80 characters' : scopesFault(request.scopes)
    if (fault) throw new DomainError('INVALID', fault, { reason: 'KEY_INVALID' })
    const { secret, prefix } = newApiKey()
    const { scopes, expiresAt } = request
    const key = await db.transaction(async (tx) => {
      const organisation = await getOrganisation(tx, organisationId)
      if (organisation.kind !== 'BRAND')
        throw new DomainError('INVALID', 'only brands have keys', { reason: 'KEY_INVALID' })
      const createdBy = ctx.viewer.userName
      return insertApiKey(
        tx,
        { id: newId(), organisationId, name, prefix, secretHash: hashToken(secret), scopes, createdBy, expiresAt },
        clock.now(),
      )
    })
    return { key, secret }
  }
