/** Connections of the demo: agreed through a request and its acceptance, one pending each way. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { eventually } from '@selvedge/platform/testing/settle'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import type { DemoRelation } from '../catalogue/retailers.ts'
import type { Member } from './people.ts'

export interface Parties {
  brand: Member
  retailer: Member
  /** Code → id. */
  lists: ReadonlyMap<string, string>
  doors: ReadonlyMap<string, string>
  website: string
  vatNumber: string
}

type Connections = RpcClient<typeof ConnectionsService>

export async function relate(connections: Connections, relation: DemoRelation, parties: Parties): Promise<void> {
  const { brand, retailer, doors } = parties
  const doorIds = relation.doors.map((code) => doors.get(code)!)
  // The service learns of organisations and lists from the log: a moment after they were written.
  if (relation.state === 'invited') {
    const request = {
      retailerId: retailer.organisationId,
      message: relation.message,
      terms: termsOf(relation, parties, doorIds),
    }
    await eventually(() => connections.inviteRetailer(request, brand.as('sales-manager')))
  }
  if (relation.state === 'requested' || relation.state === 'agreed') {
    const request = {
      brandId: brand.organisationId,
      website: parties.website,
      vatNumber: parties.vatNumber,
      doorIds,
      message: relation.message,
    }
    const { matchMaking } = await eventually(() => connections.requestConnection(request, retailer.as('owner')))
    if (relation.state === 'requested') return
    const acceptance = { matchMakingId: matchMaking!.id, terms: termsOf(relation, parties, doorIds) }
    await eventually(() => connections.acceptRequest(acceptance, brand.as('sales-manager')))
  }
}

function termsOf(relation: DemoRelation, { lists }: Parties, doorIds: string[]): Terms {
  const codes =
    relation.priceLists.length > 0
      ? relation.priceLists
      : [...lists.keys()].filter((code) => code.startsWith('UK')).slice(0, 1)
  return Terms.fromPartial({
    priceListIds: codes.map((code) => lists.get(code)!),
    currency: relation.currency,
    paymentTerms: relation.paymentTerms,
    minimumFirstMinor: relation.minimumFirst * 100,
    minimumMinor: relation.minimum * 100,
    discountBp: relation.discountPercent * 100,
    customerCode: relation.customerCode,
    alias: relation.alias,
    atOnce: relation.atOnce,
    preOrder: relation.preOrder,
    doorIds,
  })
}
