import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { World } from '../../world/world.ts'
import type { Row, Table } from '../row.ts'

const sellers = { 'A/owner+manager': 'own' } as const
const sellersAndKeys = { 'A/owner+manager+key:all+key:orders:write': 'own' } as const
const buyers = { 'connected/owner+buyer': 'own' } as const
const rivals = { 'rival/owner+buyer': 'own' } as const
const ordersKeys = 'key:all+key:orders:read+key:orders:write'
const connectionKeys = 'key:all+key:connections:read'
const party = { people: 'nothing', A: 'own' } as const

const ofRival = ({ relations }: World) => ({ connectionId: relations.rival.connectionId, reason: 'X' })
const talksWith = (
  side: 'requested' | 'invited',
  who: Row['who'],
  more: (world: World) => object = () => ({}),
): Row => ({
  asked: (world) => ({ matchMakingId: world.relations[side].matchMakingId, ...more(world) }),
  who,
})
const terms = ({ a }: World) => ({
  terms: Terms.fromPartial({ priceListIds: [a.lists.get('MAIN')!], currency: 'EUR', atOnce: true }),
})
const order = (who: Row['who'], more: object = {}): Row => ({
  asked: ({ orders }) => ({ orderId: orders.rival.id, expectedEvents: 1, ...more }),
  who,
})
const working = (who: Row['who'], name = 'workingOrderId', more: object = {}): Row => ({
  asked: (world) => ({ [name]: world.working.connected, ...more }),
  who,
})

/** The name a brand gives a retailer is the brand's alone; so is the warehouse that units come from. */
const privateName = /^alias/
const warehouse = /^warehouse/

const connectionRows: Table = {
  'connections.requestConnection': {
    asked: ({ members, shops }) => ({ brandId: members.A.id, doorIds: [shops.rival.doorId] }),
    who: { 'retailers/owner+buyer': 'own' },
  },
  'connections.inviteRetailer': {
    asked: (world) => ({ retailerId: world.members.stranger.id, ...terms(world) }),
    who: sellers,
  },
  'connections.answerInvitation': talksWith('invited', { 'invited/owner+buyer': 'own' }),
  'connections.acceptRequest': talksWith('requested', sellers, terms),
  'connections.declineRequest': talksWith('requested', sellers, () => ({ reason: 'CREDIT' })),
  'connections.withdraw': talksWith('requested', { ...sellers, 'requested/owner+buyer': 'own' }),
  'connections.reviseTerms': {
    asked: (world) => ({ ...ofRival(world), ...terms(world), expectedRevision: 1 }),
    who: sellers,
  },
  'connections.suspend': { asked: ofRival, who: sellers },
  'connections.resume': { asked: ofRival, who: sellers },
  'connections.disconnect': { asked: ofRival, who: { ...sellers, ...rivals } },
  'connections.listMatchMakings': [
    { asked: () => ({ limit: 50 }), who: { people: 'own' }, inside: privateName },
    {
      asked: ({ relations }) => ({ limit: 50, ids: [relations.requested.matchMakingId] }),
      who: { ...party, requested: 'own' },
      besides: ['counts'],
    },
    {
      asked: ({ members }) => ({ limit: 50, otherIds: [members.requested.id] }),
      who: { ...party, requested: 'own' },
      besides: ['counts'],
    },
  ],
  'connections.listConnections': {
    asked: () => ({ limit: 50 }),
    who: { people: 'own', [`brands/${connectionKeys}`]: 'own', requested: 'nothing', invited: 'nothing' },
    inside: privateName,
  },
  'connections.batchGetConnections': {
    asked: ({ relations }) => ({ ids: [relations.rival.connectionId] }),
    who: { ...party, [`brands/${connectionKeys}`]: 'nothing', [`A/${connectionKeys}`]: 'own', rival: 'own' },
    inside: privateName,
  },
  'connections.mapCustomerCodes': {
    asked: ({ relations }) => ({
      codes: [{ connectionId: relations.rival.connectionId, customerCode: 'X', alias: '', line: 1 }],
    }),
    // A result for each: that of another is not there.
    who: { 'brands/owner+manager+key:all+key:connections:write': 'own' },
  },
}

const workingRows: Table = {
  'orders.listWorkingOrders': { who: { retailers: 'own', requested: 'nothing', invited: 'nothing' } },
  'orders.getWorkingOrder': working({ connected: 'own' }, 'id'),
  'orders.createWorkingOrder': { who: { 'retailers/owner+buyer': 'own' } },
  'orders.renameWorkingOrder': working(buyers, 'id', { name: 'X' }),
  'orders.removeWorkingOrder': working(buyers, 'id'),
  'orders.activateWorkingOrder': working(buyers, 'id'),
  'orders.addLines': working(buyers, 'workingOrderId', { lines: [{ productId: 'x', windowId: '', doorId: '' }] }),
  'orders.removeLines': working(buyers),
  'orders.moveLines': working(buyers, 'workingOrderId', { lineIds: ['x'], windowId: 'x' }),
  'orders.setCells': working(buyers),
  'orders.setPart': {
    asked: ({ working: { connected }, members }) => ({
      workingOrderId: connected,
      part: { brandId: members.A.id, poNumber: '', note: '', shipToId: '', billToId: '' },
    }),
    who: buyers,
  },
  'orders.checkWorkingOrder': working({ connected: 'own' }, 'id'),
  'orders.place': {
    asked: ({ working: { connected }, members, receipt }) => ({
      workingOrderId: connected,
      parts: [{ brandId: members.A.id, receipt, agreeToChanges: true }],
    }),
    who: buyers,
  },
}

export const tradeRows: Table = {
  ...connectionRows,
  ...workingRows,
  'orders.batchGetOrders': {
    asked: ({ orders }) => ({ ids: [orders.rival.id] }),
    who: { ...party, [`brands/${ordersKeys}`]: 'nothing', [`A/${ordersKeys}`]: 'own', rival: 'own' },
    inside: warehouse,
  },
  'orders.listOrderEvents': {
    asked: ({ orders }) => ({ orderId: orders.rival.id }),
    who: { A: 'own', [`A/${ordersKeys}`]: 'own', rival: 'own' },
    inside: warehouse,
  },
  'orders.getOrderAsOf': {
    asked: ({ orders }) => ({ orderId: orders.rival.id, at: new Date().toISOString() }),
    who: { A: 'own', [`A/${ordersKeys}`]: 'own', rival: 'own' },
    inside: warehouse,
  },
  'orders.confirmOrder': order(sellersAndKeys),
  'orders.confirmCleanOrders': {
    asked: ({ orders }) => ({ orderIds: [orders.rival.id] }),
    // Those of others are skipped, as if they were not there.
    who: { 'brands/owner+manager+key:all+key:orders:write': 'own' },
  },
  'orders.rejectOrder': order(sellersAndKeys, { reason: 'CREDIT' }),
  'orders.answerChanges': order(rivals),
  'orders.shipOrder': order(sellersAndKeys),
  'orders.closeShort': order(sellersAndKeys, { reason: 'OUT_OF_STOCK' }),
  'orders.cancelOrder': order(rivals, { reason: 'OTHER' }),
  'orders.listAllocations': { asked: ({ a }) => ({ productId: a.products.fresh.id }), who: { A: 'own' } },
  'orders.readFeed': {
    asked: () => ({ after: 0, limit: 50 }),
    who: { brands: 'nothing', [`brands/${ordersKeys}`]: 'nothing', A: 'own', [`A/${ordersKeys}`]: 'own' },
  },
  'orders.commitFeed': { asked: () => ({ position: 0 }), who: { [`brands/owner+manager+${ordersKeys}`]: 'own' } },
  'orders.getFeedCursor': {
    who: { brands: 'own', [`brands/${ordersKeys}+key:supply:write`]: 'own' },
    plain: true,
    maybe: true,
  },
}
