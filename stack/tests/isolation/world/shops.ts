/** Doors and addresses of the retailers, and how each stands to brand A; the stranger trades with B. */
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { UpdateProfileRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { Address } from '@selvedge/protos/gen/common/v1/common'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import type { Accounts } from '../../../src/ops/organisations.ts'
import type { Canaries } from './canaries.ts'
import type { Goods } from './goods.ts'
import type { Member } from './people.ts'
import type { Retailer, Side } from './sides.ts'

export interface Shop {
  member: Member
  doorId: string
  addressId: string
}

export type Connections = RpcClient<typeof ConnectionsService>

/** Who of the brands knows the shop's doors and VAT number. */
const told: Record<Retailer, Side[]> = {
  connected: ['A'],
  rival: ['A'],
  suspended: ['A'],
  disconnected: ['A'],
  requested: ['A'],
  invited: [],
  stranger: ['B'],
}

export async function makeShop(accounts: Accounts, member: Member, canaries: Canaries): Promise<Shop> {
  const side = member.side as Retailer
  const owner = member.as('owner')
  const own: Side[] = [side, 'operator', ...told[side]]
  const vatNumber = canaries.word(`vat${side}`, ...own)
  const profile = { name: `The ${side}`, country: 'NL', website: 'https://example.test', vatNumber }
  await accounts.updateProfile(UpdateProfileRequest.fromPartial(profile), owner)
  const address = Address.fromPartial({
    name: 'Shop',
    lines: [canaries.word(`street${side}`, ...own)],
    postcode: '1011',
    city: 'Amsterdam',
    country: 'NL',
  })
  const door = {
    id: '',
    code: 'ONE',
    name: canaries.word(`door${side}`, ...own),
    group: '',
    gln: '',
    active: true,
    address,
  }
  await accounts.saveDoor({ organisationId: '', door }, owner)
  const goodsIn = { ...address, label: 'Goods in', shipTo: true, billTo: true }
  const { organisation } = await accounts.saveAddress({ organisationId: '', address: goodsIn }, owner)
  return { member, doorId: organisation!.retailer!.doors[0]!.id, addressId: organisation!.retailer!.addresses[0]!.id }
}

export interface Relating {
  connections: Connections
  brand: Member
  goods: Goods
  canaries: Canaries
}

export interface Related {
  matchMakingId: string
  connectionId: string
}

/** Asked for by the retailer with all but the invited; agreed unless it only waits. */
export async function relate(
  { connections, brand, goods, canaries }: Relating,
  { member, doorId }: Shop,
): Promise<Related> {
  const side = member.side as Retailer
  const seenBy = [brand.side, side] as const
  const terms = Terms.fromPartial({
    priceListIds: [goods.lists.get(side === 'rival' ? 'RIVAL' : side === 'invited' ? 'INVITE' : 'MAIN')!],
    currency: 'EUR',
    paymentTerms: canaries.word(`pay${side}`, ...seenBy),
    customerCode: canaries.word(`customer${side}`, ...seenBy),
    alias: canaries.word(`alias${side}`, brand.side),
    atOnce: true,
    preOrder: true,
    doorIds: [doorId],
  })
  const message = canaries.word(`message${side}`, ...seenBy)
  const [buyer, seller] = [member.as('owner'), brand.as('manager')] as { viewer: Viewer }[]
  if (side === 'invited') {
    const { matchMaking } = await eventually(() =>
      connections.inviteRetailer({ retailerId: member.id, message, terms: { ...terms, doorIds: [] } }, seller!),
    )
    return { matchMakingId: matchMaking!.id, connectionId: '' }
  }
  const request = {
    brandId: brand.id,
    website: 'https://example.test',
    vatNumber: `${side}-vat`,
    doorIds: [doorId],
    message,
  }
  const { matchMaking } = await eventually(() => connections.requestConnection(request, buyer!))
  const matchMakingId = matchMaking!.id
  if (side === 'requested') return { matchMakingId, connectionId: '' }
  const { connection } = await eventually(() => connections.acceptRequest({ matchMakingId, terms }, seller!))
  return { matchMakingId, connectionId: connection!.id }
}
