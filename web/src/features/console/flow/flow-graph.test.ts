import { expect, test } from 'vitest'
import { columnsOf } from './columns.ts'
import { type ConsoleData, flowGraph, flows, waits } from './flow-graph.ts'

type Service = ConsoleData['services'][number]

const service = (name: string, change: Partial<Service> = {}): Service => ({
  name,
  answers: true,
  silentSince: null,
  known: [],
  code: [],
  consumers: [],
  outboxes: [],
  parked: [],
  ...change,
})
const topic = (name: string, derived = false) => ({ name, owner: name.split('.')[0]!, entity: '', derived, rate: 1 })
const consumer = (view: string, topics: string[]): Service['consumers'][number] => ({
  group: `${view}-b`,
  view,
  state: 'RUNNING',
  lastError: '',
  newestAppliedAt: null,
  lag: 0,
  parked: 0,
  health: null,
  topics: topics.map((name) => ({ topic: name, lag: 3, partitions: [] })),
})

const data: ConsoleData = {
  at: '',
  codeVersion: '1',
  topics: [topic('catalog.product.v1'), topic('orders.order.v1'), topic('joins.product.v1', true)],
  services: [
    service('catalog'),
    service('orders', { consumers: [consumer('replicas-v1', ['catalog.product.v1'])] }),
    service('joins', { consumers: [consumer('joins-v1', ['catalog.product.v1'])] }),
    service('reads', {
      consumers: [
        consumer('cards-v1', ['joins.product.v1', 'unheard.of.v1']),
        consumer('list-v1', ['orders.order.v1']),
      ],
    }),
  ],
}

const shown = ({ edges }: ReturnType<typeof flowGraph>) => edges.map(({ from, to }) => `${from} > ${to}`)

test('owners lead to their topics, topics to who reads them, a maker on to its own topics, readers of people to pages', () => {
  const graph = flowGraph(data)
  expect(shown(graph)).toEqual([
    'owner catalog > topic catalog.product.v1',
    'owner orders > topic orders.order.v1',
    'owner joins > topic joins.product.v1',
    'topic catalog.product.v1 > consumer replicas-v1-b',
    'topic catalog.product.v1 > consumer joins-v1-b',
    'topic joins.product.v1 > consumer cards-v1-b',
    'topic orders.order.v1 > consumer list-v1-b',
    'consumer joins-v1-b > owner joins',
    'consumer cards-v1-b > pages',
    'consumer list-v1-b > pages',
  ])
  const { column } = columnsOf(
    graph.nodes.map(({ id }) => id),
    graph.edges,
  )
  expect(Object.fromEntries(column)).toMatchObject({
    'owner catalog': 0,
    'consumer joins-v1-b': 2,
    'owner joins': 3,
    'consumer cards-v1-b': 5,
    pages: 6,
  })
})

test('of a silent service what it ran stays in the picture, and says since when', () => {
  const since = '2026-01-01T00:00:00.000Z'
  const known = [{ group: 'g', view: 'cards-v1', topics: ['joins.product.v1'] }]
  const services = [
    service('joins', { answers: false, silentSince: since }),
    service('reads', { silentSince: since, known }),
  ]
  const { nodes, edges } = flowGraph({ ...data, services })
  expect(nodes.filter(({ silentSince }) => silentSince === since).map(({ id }) => id)).toEqual([
    'owner joins',
    'topic joins.product.v1',
    'consumer g',
  ])
  expect(edges).toContainEqual({ from: 'topic joins.product.v1', to: 'consumer g', rate: null, lag: 0, lagSeconds: 0 })
})

test('a trickle of the looks before does not flow, and what is just under way does not wait', () => {
  expect(flows({ rate: null })).toBe(false)
  expect(flows({ rate: 0.01 })).toBe(false)
  expect(flows({ rate: 0.2 })).toBe(true)
  expect(waits({ lag: 9, lagSeconds: 4 })).toBe(false)
  expect(waits({ lag: 9, lagSeconds: 10 })).toBe(true)
})
