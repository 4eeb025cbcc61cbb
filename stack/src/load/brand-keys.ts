/** Brands and keys for a load, made as the operator makes them. */
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { CreateOrganisationRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { organisationBySlug } from '../ops/organisations.ts'
import type { Accounts } from '../ops/organisations.ts'
import type { BrandLoad } from './mapped.ts'

const DAY_MS = 86_400_000
const scopes = ['products:write', 'prices:write', 'supply:write', 'windows:write', 'images:write']

export interface BrandKey {
  brandId: string
  secret: string
  /** The key is over with the load. */
  revoke(): Promise<void>
}

/** The brand of that short name, made when there is none, and a key for it that lasts a day. */
export async function openBrandKey(
  accounts: Accounts,
  viewer: Viewer,
  { slug, name, country }: BrandLoad,
  now: Date,
): Promise<BrandKey> {
  const brandId = await brandIdOf(accounts, viewer, { slug, name, country })
  const expiresAt = new Date(now.getTime() + DAY_MS).toISOString()
  const { key, secret } = await accounts.createApiKey(
    { organisationId: brandId, name: 'npm run load', scopes, expiresAt },
    { viewer },
  )
  return {
    brandId,
    secret,
    revoke: async () => {
      await accounts.revokeApiKey({ keyId: key!.id, organisationId: brandId }, { viewer })
    },
  }
}

async function brandIdOf(
  accounts: Accounts,
  viewer: Viewer,
  { slug, name, country }: Pick<BrandLoad, 'slug' | 'name' | 'country'>,
): Promise<string> {
  try {
    const request = CreateOrganisationRequest.fromPartial({ kind: 'BRAND', name, slug, country })
    return (await accounts.createOrganisation(request, { viewer })).organisation!.id
  } catch (error) {
    if (!isDomainError(error, 'EXISTS')) throw error
    const found = await organisationBySlug(accounts, viewer, slug)
    if (found.kind !== 'BRAND') throw new Error(`${slug} is a ${found.kind.toLowerCase()}, not a brand`)
    return found.id
  }
}
