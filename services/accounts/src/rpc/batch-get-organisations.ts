import { DomainError } from '@selvedge/platform/rpc/errors'
import { batchGetOrganisations as query } from '../store/organisations.ts'
import type { Rpc } from './deps.ts'
import { publicProfile } from './public-profile.ts'

export const batchGetOrganisations: Rpc<'batchGetOrganisations'> =
  ({ db }) =>
  async ({ ids }, { viewer }) => {
    if (ids.length > 500) throw new DomainError('LIMIT', 'at most 500 ids at once')
    const organisations = await query(db.read, ids)
    return { organisations: organisations.map((organisation) => publicProfile(organisation, viewer)), next: '' }
  }
