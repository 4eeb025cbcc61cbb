import type { World } from '../../world/world.ts'
import type { Actor } from '../actors.ts'
import type { Row, Table } from '../row.ts'

const sellers = { 'A/owner+manager': 'own' } as const
const buyersOf = (retailer: 'connected' | 'rival') => ({ [`${retailer}/owner+buyer`]: 'own' }) as const

type Order = 'rival' | 'suspended' | 'connected'
const about = (order: Order, who: Row['who'], more: object | ((world: World) => object) = {}): Row => ({
  asked: (world) => ({
    input: { orderId: world.orders[order].id, ...(typeof more === 'function' ? more(world) : more) },
  }),
  who,
})
const seen = { expectedEvents: 1 }

const working = (more: object | ((world: World, actor: Actor) => object) = {}): Row => ({
  asked: (world, actor) => ({
    input: { workingOrderId: world.working.connected, ...(typeof more === 'function' ? more(world, actor) : more) },
  }),
  who: buyersOf('connected'),
})
const fresh = ({ a }: World) => ({ productId: a.products.fresh.id, windowId: a.windows.get('NOW') })
const traders = { 'partners/owner+buyer': 'own' } as const

const workingMutations: Table = {
  'Mutation.createWorkingOrder': {
    asked: () => ({ name: 'New' }),
    who: { 'retailers/owner+buyer': 'own' },
    plain: true,
  },
  'Mutation.renameWorkingOrder': {
    asked: ({ working: { connected } }) => ({ id: connected, name: 'Renamed' }),
    who: buyersOf('connected'),
  },
  'Mutation.activateWorkingOrder': {
    asked: ({ working: { connected } }) => ({ id: connected }),
    who: buyersOf('connected'),
  },
  'Mutation.addToWorkingOrder': [
    working((world) => ({ lines: [fresh(world)] })),
    // Into an own one: whatever the relation, another's products cannot be written.
    { asked: (world) => ({ input: { lines: [fresh(world)] } }), who: traders },
  ],
  'Mutation.setCells': [
    working((world) => ({ edits: [{ ...fresh(world), sku: world.a.products.fresh.skus[1], quantity: 1 }] })),
  ],
  'Mutation.setPart': working(({ members }) => ({ brandId: members.A.id, note: 'Hello' })),
  'Mutation.moveLines': working(({ a }) => ({ lineIds: [], windowId: a.windows.get('NOW') })),
  'Mutation.removeLines': working({ lineIds: [] }),
  'Mutation.placeWorkingOrder': working(({ members, receipt }) => ({ parts: [{ brandId: members.A.id, receipt }] })),
  'Mutation.removeWorkingOrder': {
    asked: ({ working: { connected } }) => ({ id: connected }),
    who: buyersOf('connected'),
    plain: true,
  },
}

export const orderMutations: Table = {
  ...workingMutations,
  'Mutation.confirmCleanOrders': [
    {
      asked: ({ orders }) => ({ orderIds: [orders.connected.id] }),
      who: { ...sellers, 'B/owner+manager': 'nothing' },
      plain: true,
      besides: ['written', 'orderId', 'reason'],
    },
  ],
  'Mutation.confirmOrder': about('rival', sellers, (world) => ({ ...seen, cells: [shortened(world)] })),
  'Mutation.answerChanges': about('rival', buyersOf('rival'), ({ orders }) => ({
    expectedEvents: 2,
    acceptedLineIds: [orders.rival.lineId],
    cancelledLineIds: [],
  })),
  'Mutation.shipOrder': about('rival', sellers, (world) => ({
    cells: [{ lineId: world.orders.rival.lineId, sku: world.a.products.seen.skus[0], units: 1 }],
  })),
  'Mutation.closeShort': about('rival', sellers, { expectedEvents: 4, reason: 'OUT_OF_STOCK' }),
  'Mutation.rejectOrder': about('suspended', sellers, { ...seen, reason: 'CREDIT' }),
  'Mutation.cancelOrder': about('connected', buyersOf('connected'), seen),
}

function shortened({ orders, a }: World) {
  return { lineId: orders.rival.lineId, sku: a.products.seen.skus[0], quantity: 1, reason: 'OUT_OF_STOCK' }
}
