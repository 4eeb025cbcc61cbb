import { listApiKeys as query } from '../store/api-keys.ts'
import type { Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

export const listApiKeys: Rpc<'listApiKeys'> =
  ({ db }) =>
  async ({ organisationId }, ctx) => ({ keys: await query(db.read, organisationOf(ctx.viewer, organisationId)) })
