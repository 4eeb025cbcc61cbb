/** A brand of the bench, made as the operator and its own people make one. */
import type { SystemAccess } from '@selvedge/stack/src/ops/system-access'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { makeOrganisation } from '@selvedge/stack/src/demo/fill/people'
import type { Member } from '@selvedge/stack/src/demo/fill/people'
import { dateAfter } from '@selvedge/stack/src/demo/catalogue/calendar'
import { seasonRule, windowsRule } from '@selvedge/stack/src/load/rules/rule'
import { pushBody, toPieces } from '../client/push-body.ts'
import { LISTS } from '../data/catalogue.ts'

export interface BenchBrand {
  name: string
  member: Member
  /** For the brands' API. */
  key: string
  /** In the order of `LISTS`. */
  listIds: string[]
  windows: { id: string; code: string; seasons: string[] }[]
  sellerEmail: string
}

const SCOPES = ['products:write', 'prices:write', 'supply:write', 'windows:write', 'orders:read', 'orders:write']

export async function makeBrand(access: SystemAccess, url: string, name: string, day: Date): Promise<BenchBrand> {
  const accounts = access.client('accounts', AccountsService)
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const sellerEmail = `seller@${slug}.example`
  const member = await makeOrganisation(accounts, access.viewer, {
    kind: 'BRAND',
    slug,
    name,
    country: 'NL',
    people: [
      { name: 'Owner', email: `owner@${slug}.example`, role: 'owner' },
      { name: 'Seller', email: sellerEmail, role: 'sales-manager' },
    ],
  })
  const owner = member.as('owner')
  const settings = {
    timeZone: 'Europe/Amsterdam',
    stockBasis: 'PHYSICAL',
    stockPolicy: 'EXACT',
    stockCap: 100,
    lowBelow: 12,
    imageRequired: false,
  } as const
  await accounts.updateBrandSettings({ organisationId: '', settings }, owner)
  const newKey = { organisationId: '', name: 'ERP', scopes: SCOPES, expiresAt: '' }
  const { secret: key } = await accounts.createApiKey(newKey, owner)
  const heads = LISTS.map((code) => ({
    code,
    name: `Europe ${code}`,
    currency: 'EUR',
    validFrom: dateAfter(day, -60),
    rrpIncludesTax: true,
    taxRate: '21',
  }))
  await pushBody({ url, key }, '/price-lists', toPieces(heads))
  await pushBody({ url, key }, '/windows', toPieces(windowsRule(seasonRule(day), day)))
  const { lists } = await access.client('pricing', PricingService).listPriceLists({ ids: [] }, owner)
  const { windows } = await access.client('catalog', CatalogService).listWindows({ brandId: '' }, owner)
  return {
    name,
    member,
    key,
    listIds: LISTS.map((code) => lists.find(({ list }) => list!.code === code)!.list!.id),
    windows: windows.map(({ window }) => window!),
    sellerEmail,
  }
}
