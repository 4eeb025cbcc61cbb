/** Fills a fresh data folder with a showroom, through the same doors that brands, buyers and the operator use. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { MediaService } from '@selvedge/protos/gen/media/v1/media_service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { beginFilling, endFilling } from '../embedded/data-folder.ts'
import { systemAccess } from '../ops/system-access.ts'
import type { SystemAccess } from '../ops/system-access.ts'
import { demoCatalogue } from './catalogue/demo-catalogue.ts'
import { demoRetailers } from './catalogue/retailers.ts'
import type { DemoBrand } from './catalogue/types.ts'
import { makeBrand } from './fill/brands.ts'
import type { FilledBrand } from './fill/brands.ts'
import { OPERATOR } from './fill/demo-logins.ts'
import { markDemo } from './fill/demo-mark.ts'
import { fillOrders } from './fill/orders.ts'
import { fillPictures } from './fill/pictures.ts'
import { makeOrganisation } from './fill/people.ts'
import { progressBar } from './fill/progress.ts'
import type { Progress } from './fill/progress.ts'
import { relate } from './fill/relations.ts'
import { makeRetailer } from './fill/retailers.ts'
import type { FilledRetailer } from './fill/retailers.ts'

export interface FillOptions {
  url: string
  dataDir: string
  startDay?: Date
  /** Without pictures it takes a third of the time: for tests that look at none. */
  pictures?: boolean
  progress?: Progress
}

export async function fillDemo({
  url,
  dataDir,
  startDay = new Date(),
  pictures = true,
  progress = progressBar(),
}: FillOptions): Promise<void> {
  const access = systemAccess(dataDir, 'demo')
  beginFilling(dataDir)
  try {
    const accounts = access.client('accounts', AccountsService)
    const media = access.client('media', MediaService)
    const { brands } = demoCatalogue(startDay)
    await makeOrganisation(accounts, access.viewer, {
      kind: 'OPERATOR',
      slug: OPERATOR.slug,
      name: OPERATOR.name,
      country: 'NL',
      people: [{ name: OPERATOR.person, email: OPERATOR.email, role: 'operator' }],
    })
    const filled = new Map<string, FilledBrand>()
    for (const brand of brands)
      filled.set(brand.profile.slug, await makeBrand({ url, accounts, media, system: access.viewer, brand, progress }))
    const retailers = new Map<string, FilledRetailer>()
    for (const retailer of demoRetailers)
      retailers.set(retailer.slug, await makeRetailer(accounts, access.viewer, retailer))
    await connectAll(access, filled, retailers)
    // Lines of orders keep the picture they were placed with.
    if (pictures) await fillPictures([...filled.values()], progress)
    await fillOrders({
      orders: access.client('orders', OrdersService),
      catalog: access.client('catalog', CatalogService),
      brands: filled,
      retailers,
      today: startDay.toISOString().slice(0, 10),
      progress,
    })
    markDemo(dataDir, startDay.toISOString())
    endFilling(dataDir)
  } finally {
    progress.end()
    access.close()
  }
}

async function connectAll(
  access: SystemAccess,
  brands: ReadonlyMap<string, FilledBrand>,
  retailers: ReadonlyMap<string, FilledRetailer>,
): Promise<void> {
  const connections = access.client('connections', ConnectionsService)
  const pricing = access.client('pricing', PricingService)
  for (const { member: retailer, doors, retailer: given } of retailers.values()) {
    for (const relation of given.relations) {
      const brand = brands.get(relation.brand)!
      const lists = await listIds(pricing, brand.brand, brand.member.as('owner'))
      const { website, vatNumber } = given
      await relate(connections, relation, { brand: brand.member, retailer, lists, doors, website, vatNumber })
    }
  }
}

/** Code → id of the brand's price lists. */
async function listIds(
  pricing: RpcClient<typeof PricingService>,
  { priceLists }: DemoBrand,
  owner: ReturnType<FilledBrand['member']['as']>,
): Promise<Map<string, string>> {
  return eventually(async () => {
    const { lists } = await pricing.listPriceLists({ ids: [] }, owner)
    if (lists.length < priceLists.length) throw new Error('not all price lists are there')
    return new Map(lists.map(({ list }) => [list!.code, list!.id]))
  })
}
