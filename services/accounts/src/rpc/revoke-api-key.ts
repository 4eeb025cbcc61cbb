import { revokeApiKey as revoke } from '../store/api-keys.ts'
import type { Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

export const revokeApiKey: Rpc<'revokeApiKey'> =
  ({ db, clock }) =>
  async ({ keyId, organisationId }, ctx) => {
    await db.transaction((tx) => revoke(tx, organisationOf(ctx.viewer, organisationId), keyId, clock.now()))
    return {}
  }
