/** One brand with a few products, and one retailer it is connected to: enough for trading, quick to make. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { OrdersService, SetCellsRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { brandsApi } from '../../src/demo/fill/brands-api.ts'
import type { BrandsApi } from '../../src/demo/fill/brands-api.ts'
import { makeOrganisation } from '../../src/demo/fill/people.ts'
import type { Member } from '../../src/demo/fill/people.ts'
import type { Accounts } from '../../src/ops/organisations.ts'
import type { SystemAccess } from '../../src/ops/system-access.ts'
import { connectShop, makeShop } from '../shop.ts'

export interface SmallShowroom {
  brand: Member
  retailer: Member
  api: BrandsApi
  products: readonly { id: string; skus: readonly string[] }[]
  windowId: string
  doorId: string
  addressId: string
}

export const SELLER_EMAIL = 'seller@faults.example'

const PRODUCTS = 6
const SIZES = ['S', 'M', 'L']
const numbers = Array.from({ length: PRODUCTS }, (_, index) => `F-${index + 1}`)
const skusOf = (styleNumber: string) => SIZES.map((size) => `${styleNumber}-${size}`)

export async function makeSmallShowroom(url: string, access: SystemAccess): Promise<SmallShowroom> {
  const accounts = access.client('accounts', AccountsService)
  const brand = await makeOrganisation(accounts, access.viewer, {
    kind: 'BRAND',
    slug: 'faults',
    name: 'Faults',
    country: 'NL',
    people: [
      { name: 'Owner', email: 'owner@faults.example', role: 'owner' },
      { name: 'Seller', email: SELLER_EMAIL, role: 'sales-manager' },
    ],
  })
  const api = await pushGoods(url, accounts, brand)
  const shop = await makeShop(accounts, access)
  const { retailer, doorId, addressId } = shop
  const pricing = access.client('pricing', PricingService)
  const { lists } = await pricing.listPriceLists({ ids: [] }, brand.as('owner'))
  await connectShop(access.client('connections', ConnectionsService), shop, {
    brandId: brand.organisationId,
    seller: brand.as('sales-manager'),
    listId: lists[0]!.list!.id,
    currency: 'EUR',
  })
  const catalog = access.client('catalog', CatalogService)
  const { products } = await catalog.listProducts({ after: '', limit: 100 }, brand.as('owner'))
  const { windows } = await catalog.listWindows({ brandId: '' }, brand.as('owner'))
  const showroom: SmallShowroom = {
    brand,
    retailer,
    api,
    products: products.map(({ id, variants }) => ({ id, skus: variants.map(({ sku }) => sku) })),
    windowId: windows[0]!.window!.id,
    doorId,
    addressId,
  }
  await untilOrderable(access.client('orders', OrdersService), showroom)
  return showroom
}

/** Orders judges by replicas of its own: a moment passes until they have read of the goods, the people and the terms. */
async function untilOrderable(
  orders: RpcClient<typeof OrdersService>,
  { brand, retailer, products, windowId, doorId, addressId }: SmallShowroom,
): Promise<void> {
  const buyer = retailer.as('buyer')
  const { id } = await eventually(() => orders.createWorkingOrder({ name: 'Some of everything' }, buyer))
  const edits = products.flatMap(({ id: productId, skus }) =>
    skus.map((sku) => ({ productId, windowId, doorId, sku, quantity: 1 })),
  )
  const cells = SetCellsRequest.fromPartial({ workingOrderId: id, edits })
  const part = { brandId: brand.organisationId, poNumber: '', note: '', shipToId: addressId, billToId: addressId }
  await eventually(async () => {
    const { results } = await orders.setCells(cells, buyer)
    const rejected = results.filter(({ outcome }) => outcome === 'REJECTED')
    if (rejected.length > 0) throw new Error(JSON.stringify(rejected))
    await orders.setPart({ workingOrderId: id, part }, buyer)
    const { parts } = await orders.checkWorkingOrder({ id }, buyer)
    if (parts.length !== 1 || parts[0]!.problems.length > 0) throw new Error(JSON.stringify(parts))
  })
  await orders.removeWorkingOrder({ id }, buyer)
}

async function pushGoods(url: string, accounts: Accounts, brand: Member): Promise<BrandsApi> {
  const owner = brand.as('owner')
  const settings = {
    timeZone: 'Europe/Amsterdam',
    stockBasis: 'PHYSICAL',
    stockPolicy: 'EXACT',
    stockCap: 100,
    lowBelow: 12,
    imageRequired: false,
  } as const
  await accounts.updateBrandSettings({ organisationId: '', settings }, owner)
  const scopes = ['products:write', 'prices:write', 'supply:write', 'windows:write', 'images:write']
  const { secret } = await accounts.createApiKey({ organisationId: '', name: 'ERP', scopes, expiresAt: '' }, owner)
  const api = brandsApi(url, secret)
  await api.push('/products', numbers.map(productRecord))
  await api.push('/windows', [{ code: 'NOW', name: 'At once', kind: 'at-once', seasons: ['AW27'] }])
  await api.push('/price-lists', [{ code: 'EU', name: 'Europe', currency: 'EUR' }])
  // What one service wrote reaches the next through the log: a moment later.
  const rows = numbers.map((styleNumber) => ({ styleNumber, colourCode: '1', whsl: '40.00', rrp: '100.00' }))
  await eventually(() => api.push('/price-lists/EU/rows', rows))
  await api.push('/supply', numbers.flatMap(skusOf).map(supplyRecord))
  return api
}

/** So much that nothing is ever refused for lack of it, and a figure that shows each push. */
export function supplyRecord(sku: string, more = 0) {
  return { sku, onHand: { quantity: 100_000 + more, asOf: new Date().toISOString() } }
}

function productRecord(styleNumber: string) {
  return {
    styleNumber,
    styleName: `Style ${styleNumber}`,
    colourCode: '1',
    colourName: 'Ink',
    colourFamily: 'blue',
    category: 'women/dresses',
    gender: 'women',
    seasons: ['AW27'],
    lifecycle: 'active',
    sizeScale: { name: 'alpha', sizes: SIZES },
    variants: SIZES.map((size) => ({ sku: `${styleNumber}-${size}`, size })),
  }
}
