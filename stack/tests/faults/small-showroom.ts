/** One brand with a few products, and one retailer it is connected to: enough for trading, quick to make. */
import { eventually } from '@selvedge/platform/testing/settle'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { Address } from '@selvedge/protos/gen/common/v1/common'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { PricingService } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { brandsApi } from '../../src/demo/fill/brands-api.ts'
import type { BrandsApi } from '../../src/demo/fill/brands-api.ts'
import { makeOrganisation } from '../../src/demo/fill/people.ts'
import type { Member } from '../../src/demo/fill/people.ts'
import type { Accounts } from '../../src/ops/organisations.ts'
import type { SystemAccess } from '../../src/ops/system-access.ts'

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
export const BUYER_EMAIL = 'buyer@faults.example'

const PRODUCTS = 6
const SIZES = ['S', 'M', 'L']
const numbers = Array.from({ length: PRODUCTS }, (_, index) => `F-${index + 1}`)
const skusOf = (styleNumber: string) => SIZES.map((size) => `${styleNumber}-${size}`)

/** What one service wrote reaches the next through the log: a moment later. */
const patient = <T>(act: () => Promise<T>) => eventually(act, { within: 60_000 })

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
  const { retailer, doorId, addressId } = await makeRetailer(accounts, access)
  const pricing = access.client('pricing', PricingService)
  const { lists } = await pricing.listPriceLists({ ids: [] }, brand.as('owner'))
  await connect(access, { brand, retailer, doorId, listId: lists[0]!.list!.id })
  const catalog = access.client('catalog', CatalogService)
  const { products } = await catalog.listProducts({ after: '', limit: 100 }, brand.as('owner'))
  const { windows } = await catalog.listWindows({ brandId: '' }, brand.as('owner'))
  return {
    brand,
    retailer,
    api,
    products: products.map(({ id, variants }) => ({ id, skus: variants.map(({ sku }) => sku) })),
    windowId: windows[0]!.window!.id,
    doorId,
    addressId,
  }
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
  const scopes = ['products:write', 'prices:write', 'supply:write', 'windows:write']
  const { secret } = await accounts.createApiKey({ organisationId: '', name: 'ERP', scopes, expiresAt: '' }, owner)
  const api = brandsApi(url, secret)
  await api.push('/products', numbers.map(productRecord))
  await api.push('/windows', [{ code: 'NOW', name: 'At once', kind: 'at-once', seasons: ['AW27'] }])
  await api.push('/price-lists', [{ code: 'EU', name: 'Europe', currency: 'EUR' }])
  const rows = numbers.map((styleNumber) => ({ styleNumber, colourCode: '1', whsl: '40.00', rrp: '100.00' }))
  await patient(() => api.push('/price-lists/EU/rows', rows))
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

async function makeRetailer(accounts: Accounts, { viewer }: SystemAccess) {
  const retailer = await makeOrganisation(accounts, viewer, {
    kind: 'RETAILER',
    slug: 'shop',
    name: 'Shop',
    country: 'NL',
    people: [
      { name: 'Shop owner', email: 'shop-owner@faults.example', role: 'owner' },
      { name: 'Buyer', email: BUYER_EMAIL, role: 'buyer' },
    ],
  })
  const owner = retailer.as('owner')
  const address = Address.fromPartial({
    name: 'Shop',
    lines: ['Kade 1'],
    postcode: '1011',
    city: 'Amsterdam',
    country: 'NL',
  })
  const door = { id: '', code: 'ONE', name: 'Shop', group: '', gln: '', active: true, address }
  await accounts.saveDoor({ organisationId: '', door }, owner)
  const goodsIn = { ...address, label: 'Goods in', shipTo: true, billTo: true }
  const { organisation } = await accounts.saveAddress({ organisationId: '', address: goodsIn }, owner)
  const { doors, addresses } = organisation!.retailer!
  return { retailer, doorId: doors[0]!.id, addressId: addresses[0]!.id }
}

interface ToConnect {
  brand: Member
  retailer: Member
  doorId: string
  listId: string
}

async function connect(access: SystemAccess, { brand, retailer, doorId, listId }: ToConnect): Promise<void> {
  const connections = access.client('connections', ConnectionsService)
  const terms = Terms.fromPartial({
    priceListIds: [listId],
    currency: 'EUR',
    paymentTerms: 'Net 30',
    atOnce: true,
    preOrder: true,
    doorIds: [doorId],
  })
  const request = {
    brandId: brand.organisationId,
    website: 'https://shop.example',
    vatNumber: 'NL000099998B57',
    doorIds: [doorId],
    message: '',
  }
  const { matchMaking } = await patient(() => connections.requestConnection(request, retailer.as('owner')))
  await patient(() => connections.acceptRequest({ matchMakingId: matchMaking!.id, terms }, brand.as('sales-manager')))
}
