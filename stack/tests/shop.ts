/** A retailer with one door, and its connections: made through the services as people make them. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { Address } from '@selvedge/protos/gen/common/v1/common'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { makeOrganisation } from '../src/demo/fill/people.ts'
import type { Member } from '../src/demo/fill/people.ts'
import type { Accounts } from '../src/ops/organisations.ts'
import type { SystemAccess } from '../src/ops/system-access.ts'

export const BUYER_EMAIL = 'buyer@faults.example'

export interface Shop {
  retailer: Member
  doorId: string
  addressId: string
}

export async function makeShop(accounts: Accounts, { viewer }: SystemAccess): Promise<Shop> {
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

export interface TradingBrand {
  brandId: string
  /** Whoever accepts for the brand. */
  seller: Parameters<RpcClient<typeof ConnectionsService>['acceptRequest']>[1]
  listId: string
  currency: string
}

/** Requests and accepts, with every kind of window. */
export async function connectShop(
  connections: RpcClient<typeof ConnectionsService>,
  { retailer, doorId }: Shop,
  { brandId, seller, listId, currency }: TradingBrand,
): Promise<void> {
  const terms = Terms.fromPartial({
    priceListIds: [listId],
    currency,
    paymentTerms: 'Net 30',
    atOnce: true,
    preOrder: true,
    doorIds: [doorId],
  })
  const request = {
    brandId,
    website: 'https://shop.example',
    vatNumber: 'NL000099998B57',
    doorIds: [doorId],
    message: '',
  }
  const { matchMaking } = await eventually(() => connections.requestConnection(request, retailer.as('owner')))
  await eventually(() => connections.acceptRequest({ matchMakingId: matchMaking!.id, terms }, seller))
}
