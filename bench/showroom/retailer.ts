/** A retailer of the bench, connected to some of the brands. */
import { eventually } from '@selvedge/platform/testing/settle'
import { AccountsService } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { Address } from '@selvedge/protos/gen/common/v1/common'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { makeOrganisation } from '@selvedge/stack/src/demo/fill/people'
import type { Member } from '@selvedge/stack/src/demo/fill/people'
import type { SystemAccess } from '@selvedge/stack/src/ops/system-access'
import type { BenchBrand } from './brand.ts'

export interface BenchRetailer {
  member: Member
  email: string
  /** Others of its people, by e-mail address. */
  colleagues: string[]
  doorId: string
  addressId: string
  /** Brands it trades with, and the list it buys by. */
  chains: { brand: BenchBrand; listId: string }[]
}

/** @param more people of it besides its owner */
export async function makeRetailer(
  access: SystemAccess,
  slug: string,
  chains: BenchRetailer['chains'],
  more = 0,
): Promise<BenchRetailer> {
  const accounts = access.client('accounts', AccountsService)
  const email = `buyer@${slug}.example`
  const colleagues = Array.from({ length: more }, (_, at) => `buyer-${at + 1}@${slug}.example`)
  const others = colleagues.map((each) => ({ name: 'Colleague', email: each, role: 'buyer' }))
  const member = await makeOrganisation(accounts, access.viewer, {
    kind: 'RETAILER',
    slug,
    name: slug,
    country: 'NL',
    people: [{ name: 'Buyer', email, role: 'owner' }, ...others],
  })
  const buyer = member.as('owner')
  const place = { name: slug, lines: ['Kade 1'], postcode: '1011', city: 'Amsterdam', country: 'NL' }
  const address = Address.fromPartial(place)
  const door = { id: '', code: 'ONE', name: slug, group: '', gln: '', active: true, address }
  await accounts.saveDoor({ organisationId: '', door }, buyer)
  const goodsIn = { ...address, label: 'Goods in', shipTo: true, billTo: true }
  const { organisation } = await accounts.saveAddress({ organisationId: '', address: goodsIn }, buyer)
  const { doors, addresses } = organisation!.retailer!
  const retailer = { member, email, colleagues, doorId: doors[0]!.id, addressId: addresses[0]!.id, chains }
  for (const { brand, listId } of chains) await connect(access, retailer, brand, listId)
  return retailer
}

async function connect(
  access: SystemAccess,
  { member, doorId }: BenchRetailer,
  brand: BenchBrand,
  listId: string,
): Promise<void> {
  const connections = access.client('connections', ConnectionsService)
  const request = { brandId: brand.member.organisationId, website: '', vatNumber: '', doorIds: [doorId], message: '' }
  const terms = Terms.fromPartial({
    priceListIds: [listId],
    currency: 'EUR',
    paymentTerms: 'Net 30',
    atOnce: true,
    preOrder: true,
    doorIds: [doorId],
  })
  // The service learns of organisations and lists from the log: a moment after they were written.
  const patient = <T>(act: () => Promise<T>) => eventually(act, { within: 60_000 })
  const { matchMaking } = await patient(() => connections.requestConnection(request, member.as('owner')))
  const acceptance = { matchMakingId: matchMaking!.id, terms }
  await patient(() => connections.acceptRequest(acceptance, brand.member.as('sales-manager')))
}
