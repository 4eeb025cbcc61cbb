/** Every query: who is answered what, when it is about brand A's data. */
import type { Table } from '../row.ts'

const trading = { partners: 'own', stranger: 'own' } as const
const retailersButTraders = { retailers: 'nothing', ...trading } as const
const party = { people: 'nothing', A: 'own' } as const

export const queries: Table = {
  'Query.written': { asked: () => ({ token: writtenToken }), who: { people: 'own', operator: 'own' }, plain: true },
  'Query.me': { who: { everybody: 'own', nobody: 'nothing' } },
  'Query.invitation': { asked: () => ({ token: 'x'.repeat(43) }), who: { everybody: 'nothing' }, plain: true },
  'Query.organisation': [
    { asked: ({ members }) => ({ id: members.A.id }), who: { people: 'own', operator: 'own' }, plain: true },
    { asked: ({ members }) => ({ id: members.rival.id }), who: { people: 'own', operator: 'own' } },
  ],
  'Query.organisations': { who: { people: 'own', operator: 'own' } },
  'Query.team': { asked: ({ members }) => ({ organisationId: members.A.id }), who: { A: 'own', operator: 'own' } },
  'Query.apiKeys': {
    asked: ({ members }) => ({ organisationId: members.A.id }),
    who: { 'A/owner': 'own', operator: 'own' },
  },

  'Query.catalogue': [
    { asked: () => ({ input: { first: 50 } }), who: retailersButTraders, besides: ['name'] },
    {
      asked: () => ({ input: { text: 'coat', sort: 'WHSL_LOW_FIRST', currency: 'EUR' } }),
      who: retailersButTraders,
      besides: ['name'],
    },
    {
      asked: ({ a }) => ({ input: { text: a.products.fresh.styleNumber } }),
      who: { retailers: 'nothing', partners: 'own' },
      besides: ['name'],
    },
    {
      asked: ({ a }) => ({ input: { text: a.products.fresh.gtin } }),
      who: { retailers: 'nothing', partners: 'own' },
      besides: ['name'],
    },
    {
      asked: ({ a }) => ({ input: { text: a.products.draft.styleNumber } }),
      who: { retailers: 'nothing' },
      plain: true,
      besides: ['name'],
    },
    {
      asked: ({ members }) => ({ input: { filters: [{ name: 'BRAND', values: [members.A.id] }] } }),
      who: { retailers: 'nothing', partners: 'own' },
      // A facet leaves its own filter out: what other brands have, the viewer may see.
      besides: ['facets', 'prices'],
    },
    {
      asked: ({ a }) => ({ input: { windows: [...a.windows.values()] } }),
      who: retailersButTraders,
      besides: ['name'],
    },
    {
      asked: ({ a }) => ({ input: { filters: [{ name: 'WINDOW', values: [...a.windows.values()] }] } }),
      who: { retailers: 'nothing', partners: 'own' },
      besides: ['facets', 'prices'],
    },
    {
      asked: () => ({ input: { priceMin: 60_000, priceMax: 80_000, currency: 'EUR' } }),
      who: { retailers: 'nothing', partners: 'own' },
      besides: ['facets', 'prices'],
    },
  ],
  'Query.suggestions': { asked: () => ({ prefix: 'qx', first: 20 }), who: retailersButTraders },
  'Query.style': [
    { asked: ({ a }) => ({ id: a.products.fresh.styleId }), who: { retailers: 'nothing', partners: 'own' } },
    { asked: ({ a }) => ({ id: a.products.draft.styleId }), who: { retailers: 'nothing' }, plain: true },
  ],
  'Query.products': {
    asked: ({ a }) => ({ ids: Object.values(a.products).map(({ id }) => id) }),
    who: { retailers: 'nothing', partners: 'own' },
  },
  'Query.resolveSkus': {
    asked: ({ a }) => ({ codes: Object.values(a.products).flatMap(({ skus, gtin }) => [...skus, gtin]) }),
    who: { retailers: 'nothing', partners: 'own' },
    echoes: true,
    besides: ['code'],
  },

  'Query.brandProducts': [
    { asked: () => ({ input: { first: 50 } }), who: { brands: 'own' } },
    { asked: () => ({ input: { first: 50, reached: 'VALID' } }), who: { brands: 'own' } },
    { asked: () => ({ input: { first: 50, setAside: true } }), who: { brands: 'own' } },
  ],
  'Query.brandProduct': { asked: ({ a }) => ({ id: a.products.fresh.id }), who: { brands: 'nothing', A: 'own' } },
  'Query.productAsOf': [
    {
      asked: ({ a }) => ({ input: { productId: a.products.fresh.id } }),
      who: { people: 'nothing', A: 'own', partners: 'own' },
    },
    {
      asked: ({ a, members }) => ({ input: { productId: a.products.fresh.id, retailerId: members.rival.id } }),
      who: { ...party, rival: 'own' },
    },
    { asked: ({ a }) => ({ input: { productId: a.products.draft.id } }), who: party },
  ],
  'Query.waiting': [
    { asked: () => ({ input: { kind: 'SUPPLY' } }), who: { brands: 'own' } },
    { asked: () => ({ input: { kind: 'PRICE' } }), who: { brands: 'nothing' }, plain: true },
  ],
  'Query.windows': { who: { brands: 'own' } },
  'Query.priceLists': { who: { brands: 'own' } },
  'Query.priceList': {
    asked: ({ a }) => ({ input: { id: a.lists.get('MAIN') } }),
    who: { brands: 'nothing', A: 'own' },
  },
  'Query.pendingChange': {
    asked: ({ a }) => ({ input: { listId: a.lists.get('MAIN') } }),
    who: { brands: 'nothing', A: 'own' },
  },
  'Query.priceRowChoices': {
    asked: ({ a }) => ({ productId: a.products.fresh.id }),
    who: { brands: 'nothing', A: 'own' },
  },

  'Query.orders': [
    { asked: () => ({ input: {} }), who: { people: 'nothing', A: 'own', partners: 'own', disconnected: 'own' } },
    {
      asked: ({ members }) => ({ input: { otherIds: [members.A.id, members.rival.id] } }),
      who: { people: 'nothing', A: 'own', partners: 'own', disconnected: 'own' },
      besides: ['statuses', 'sums', 'others', 'windows'],
    },
    {
      asked: ({ orders }) => ({ input: { text: orders.rival.number } }),
      who: { ...party, rival: 'own' },
      besides: ['others', 'windows', 'toDo', 'clean'],
    },
  ],
  'Query.order': [
    { asked: ({ orders }) => ({ id: orders.rival.id }), who: { ...party, rival: 'own' } },
    { asked: ({ orders }) => ({ id: orders.disconnected.id }), who: { ...party, disconnected: 'own' } },
  ],
  'Query.orderAsOf': [
    { asked: ({ orders }) => ({ id: orders.rival.id, at: justNow() }), who: { ...party, rival: 'own' } },
    { asked: ({ orders }) => ({ id: orders.disconnected.id, at: justNow() }), who: { ...party, disconnected: 'own' } },
  ],
  'Query.orderCsv': [
    { asked: ({ orders }) => ({ id: orders.rival.id }), who: { ...party, rival: 'own' } },
    { asked: ({ orders }) => ({ id: orders.disconnected.id }), who: { ...party, disconnected: 'own' } },
  ],

  'Query.brands': { asked: () => ({ input: {} }), who: { retailers: 'own' } },
  'Query.brandProfile': { asked: ({ members }) => ({ id: members.A.id }), who: { retailers: 'own' } },
  'Query.myConnections': { who: { retailers: 'own', requested: 'nothing', invited: 'nothing' } },
  'Query.matchMakings': { asked: () => ({ input: {} }), who: { people: 'own' } },
  'Query.matchMaking': [
    { asked: ({ relations }) => ({ id: relations.requested.matchMakingId }), who: { ...party, requested: 'own' } },
    { asked: ({ relations }) => ({ id: relations.invited.matchMakingId }), who: { ...party, invited: 'own' } },
  ],
  'Query.retailers': { asked: () => ({ input: {} }), who: { brands: 'own' } },
  'Query.connections': {
    asked: () => ({ input: { statuses: ['ACTIVE', 'SUSPENDED', 'ENDED'] } }),
    who: { brands: 'own' },
  },
  'Query.connection': [
    { asked: ({ relations }) => ({ id: relations.rival.connectionId }), who: { ...party, rival: 'own' } },
    { asked: ({ relations }) => ({ id: relations.disconnected.connectionId }), who: { ...party, disconnected: 'own' } },
  ],

  'Query.viewBuilds': { who: { operator: 'own' }, plain: true },
  'Query.backups': { who: { operator: 'own' }, plain: true },
  'Query.console': { who: { operator: 'own' }, plain: true },
  'Query.metrics': {
    asked: () => ({ metric: 'CONSUMER_LAG', range: 'HOUR_1' }),
    who: { operator: 'own' },
    plain: true,
    maybe: true,
  },
  'Query.topicVersions': { who: { operator: 'own' }, plain: true },
  'Query.parkedRecord': {
    asked: () => ({ input: { service: 'orders', group: 'none', id: 1 } }),
    who: { operator: 'own' },
    plain: true,
    maybe: true,
  },
  'Query.notices': { asked: () => ({ input: {} }), who: { people: 'own', requested: 'nothing' } },
  'Query.badges': { who: { people: 'own' }, plain: true, maybe: true },

  'Query.workingOrders': { who: { retailers: 'own', requested: 'nothing', invited: 'nothing' } },
  'Query.workingOrder': {
    asked: ({ working }) => ({ id: working.connected }),
    who: { retailers: 'nothing', connected: 'own' },
  },
  // Each person has an own one.
  'Query.activeWorkingOrder': {
    who: { retailers: 'nothing', 'retailers/buyer': 'own', requested: 'nothing', invited: 'nothing' },
  },
  'Query.checkWorkingOrder': [
    { asked: ({ working }) => ({ id: working.connected }), who: { retailers: 'nothing', connected: 'own' } },
    { asked: ({ working }) => ({ id: working.suspended }), who: { retailers: 'nothing', suspended: 'own' } },
    { asked: ({ working }) => ({ id: working.disconnected }), who: { retailers: 'nothing', disconnected: 'own' } },
  ],
}

/** Past for every part: they share this machine's clock. */
const justNow = () => new Date().toISOString()
const writtenToken = Buffer.from(JSON.stringify(['orders.order.v1', 'nothing', 0])).toString('base64url')
