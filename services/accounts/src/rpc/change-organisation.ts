import type { RpcContext } from '@selvedge/platform/rpc/context'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { OrganisationResponse } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { getOrganisation, saveOrganisation } from '../store/organisations.ts'
import type { Deps } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

/** Reads, changes and writes one organisation in one transaction. */
export function changeOrganisation(
  { db, clock, newId }: Deps,
  { viewer }: Pick<RpcContext, 'viewer'>,
  named: string,
  change: (organisation: Organisation) => Organisation,
): Promise<OrganisationResponse> {
  const id = organisationOf(viewer, named)
  return db.transaction(async (tx) => {
    const organisation = change(await getOrganisation(tx, id))
    const written = await saveOrganisation(tx, organisation, { viewer, now: clock.now(), newId })
    return { organisation, written }
  })
}
