import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'

export type Accounts = RpcClient<typeof AccountsService>

/** @throws Error in words when there is none of that short name */
export async function organisationBySlug(accounts: Accounts, viewer: Viewer, slug: string): Promise<Organisation> {
  for (let after = ''; ;) {
    const page = await accounts.listOrganisations({ kind: 'UNSPECIFIED', search: '', after, limit: 100 }, { viewer })
    const found = page.organisations.find((organisation) => organisation.slug === slug)
    if (found) return found
    if (page.next === '')
      throw new Error(`there is no organisation with the short name ${slug}; npm run ops -- org list shows all`)
    after = page.next
  }
}
