/** Every route of the brands' API and every file: which keys are answered what. People's sessions open none of the routes. */
import type { World } from '../../world/world.ts'
import type { Row, Table } from '../row.ts'

export interface RestAsked {
  /** With its parameters. */
  path: string
  body?: unknown
  form?: Record<string, string | Blob>
}

const keys = (...scopes: string[]) => ['key:all', ...scopes.map((scope) => `key:${scope}`)].join('+')
const both = (scope: string): Row['who'] => ({ [`brands/${keys(scope)}`]: 'own' })
const ofA = (...scopes: string[]): Row['who'] => ({ [`A/${keys(...scopes)}`]: 'own' })

const write = (
  path: string,
  record: (world: World) => unknown,
  who: Row['who'],
  more: Partial<Row<RestAsked>> = {},
): Row<RestAsked> => ({
  asked: (world) => ({ path, body: [record(world)] }),
  who,
  plain: true,
  ...more,
})
const read = (
  path: string | ((world: World) => string),
  who: Row['who'],
  more: Partial<Row<RestAsked>> = {},
): Row<RestAsked> => ({
  asked: (world) => ({ path: typeof path === 'string' ? path : path(world) }),
  who,
  ...more,
})
/** An order that nothing else in the matrix is about. */
const answer = (step: string, body: (world: World) => unknown, more: Partial<Row<RestAsked>> = {}): Row<RestAsked> => ({
  asked: (world) => ({ path: `/api/v1/orders/${world.orders.disconnected.number}/${step}`, body: body(world) }),
  who: ofA('orders:write'),
  ...more,
})

export const routeRows: Table<RestAsked> = {
  'POST /api/v1/products': write(
    '/api/v1/products',
    ({ a }) => productRecord(a.products.draft.styleNumber),
    both('products:write'),
    { echoes: true },
  ),
  'GET /api/v1/products': read('/api/v1/products', both('products:write')),
  'GET /api/v1/products/{styleNumber}/{colourCode}': read(
    ({ a }) => `/api/v1/products/${a.products.fresh.styleNumber}/C1`,
    ofA('products:write'),
  ),
  'POST /api/v1/price-lists': write(
    '/api/v1/price-lists',
    () => ({ code: 'NEW', name: 'New', currency: 'EUR' }),
    both('prices:write'),
  ),
  'GET /api/v1/price-lists': read('/api/v1/price-lists', both('prices:write')),
  'POST /api/v1/price-lists/{code}/rows': write(
    '/api/v1/price-lists/SECRET/rows',
    ({ a }) => ({ sku: a.products.seen.skus[0], whsl: '1.00' }),
    ofA('prices:write'),
  ),
  'POST /api/v1/supply': write(
    '/api/v1/supply',
    ({ a }) => ({ sku: a.products.seen.skus[0], madeToOrder: false }),
    both('supply:write'),
  ),
  'POST /api/v1/windows': write(
    '/api/v1/windows',
    () => ({ code: 'NEW', name: 'New', kind: 'at-once', seasons: ['AW27'] }),
    both('windows:write'),
  ),
  'GET /api/v1/windows': read('/api/v1/windows', both('windows:write')),
  'POST /api/v1/images': {
    asked: ({ a, picture }) => ({
      path: '/api/v1/images',
      form: {
        styleNumber: a.products.fresh.styleNumber,
        colourCode: 'C1',
        position: '1',
        file: new Blob([new Uint8Array(picture)]),
      },
    }),
    who: both('images:write'),
    plain: true,
  },
  'GET /api/v1/connections': read('/api/v1/connections', both('connections:read')),
  'POST /api/v1/connections/customer-codes': write(
    '/api/v1/connections/customer-codes',
    ({ relations }) => ({ connectionId: relations.suspended.connectionId, customerCode: 'C-1' }),
    ofA('connections:write'),
  ),
  'GET /api/v1/orders/feed': read('/api/v1/orders/feed', {
    [`brands/${keys('orders:read')}`]: 'nothing',
    ...ofA('orders:read'),
  }),
  'GET /api/v1/orders/feed/cursor': read('/api/v1/orders/feed/cursor', both('orders:read'), {
    plain: true,
    maybe: true,
  }),
  'PUT /api/v1/orders/feed/cursor': {
    asked: () => ({ path: '/api/v1/orders/feed/cursor', body: { position: 0 } }),
    who: both('orders:read'),
    plain: true,
    maybe: true,
  },
  'GET /api/v1/orders/{number}': [
    read(({ orders }) => `/api/v1/orders/${orders.rival.number}`, ofA('orders:read')),
    read(({ orders }) => `/api/v1/orders/${orders.rival.id}`, ofA('orders:read')),
  ],
  'POST /api/v1/orders/{number}/confirmation': answer('confirmation', () => ({ cells: [] })),
  'POST /api/v1/orders/{number}/rejection': answer('rejection', () => ({ reason: 'CREDIT' }), {
    decides: 'ILLEGAL_STATUS',
    plain: true,
  }),
  'POST /api/v1/orders/{number}/shipments': answer('shipments', ({ orders, a }) => ({
    shippedAt: new Date().toISOString().slice(0, 10),
    cells: [{ lineId: orders.disconnected.lineId, sku: a.products.seen.skus[0], units: 1 }],
  })),
  // It knows contracts and nobody's data.
  'POST /api/v1/contract-check': [
    write(
      '/api/v1/contract-check?kind=products',
      ({ a }) => productRecord(a.products.draft.styleNumber),
      both('products:write'),
    ),
    write(
      '/api/v1/contract-check?kind=customer-codes',
      ({ relations }) => ({ connectionId: relations.suspended.connectionId, customerCode: 'C-1' }),
      both('connections:write'),
    ),
  ],
}

/** With a session. Pictures carry no name, price or figure; who has ordered what is on them may look again. */
export const fileRows: Table<RestAsked> = {
  'GET /media/{hash}/{width}.webp': read(
    ({ pictureHash }) => `/media/${pictureHash}/160.webp`,
    { A: 'own', partners: 'own', disconnected: 'own' },
    { plain: true },
  ),
}

function productRecord(styleNumber: string) {
  return {
    styleNumber,
    styleName: 'Coat',
    colourCode: 'C9',
    colourName: 'Blue',
    colourFamily: 'blue',
    category: 'women/coats',
    gender: 'women',
    lifecycle: 'draft',
    sizeScale: { name: 'alpha', sizes: ['S', 'M'] },
    variants: [{ sku: `${styleNumber}-NEW`, size: 'S' }],
  }
}
