/** What one page was told of orders, judged as it comes: each event once, in its order's own sequence. */
import type { Follower, Page } from './open-page.ts'

export interface OrderRecord extends Follower {
  /** `<order> <sequence> <event>`, as they came. */
  told: readonly string[]
  /** What must not be, in words. */
  faults: readonly string[]
}

type Told =
  | { __typename: 'Reset'; cursor: string }
  | {
      __typename: 'OrderChanged'
      cursor: string
      event: { id: string; sequence: number }
      order: { id: string; events: number }
    }

const CHANGES = `subscription Changes($after: String) {
  orderChanges(after: $after) {
    __typename
    ... on OrderChanged { cursor event { id sequence } order { id events } }
    ... on Reset { cursor }
  }
}`

export async function recordOrders(page: Page): Promise<OrderRecord> {
  const told: string[] = []
  const faults: string[] = []
  const sequences = new Map<string, number>()
  const shown = new Map<string, number>()
  const { orders } = await page.ask<{ orders: { liveCursor: string; total: number } }>(
    'query Orders { orders(input: {}) { total liveCursor } }',
  )
  if (orders.total > 0) throw new Error('a record begins before the first order')

  const follower = page.follow<Told>({
    query: CHANGES,
    after: orders.liveCursor,
    onEvent(change) {
      if (change.__typename === 'Reset') return void faults.push('a reset')
      const { event, order } = change
      const before = sequences.get(order.id) ?? 0
      if (event.sequence !== before + 1) faults.push(`${order.id}: event ${event.sequence} came after ${before}`)
      sequences.set(order.id, event.sequence)
      const known = Math.max(event.sequence, shown.get(order.id) ?? 0)
      if (order.events < known) faults.push(`${order.id}: with ${order.events} events after ${known} were known`)
      shown.set(order.id, order.events)
      told.push(`${order.id} ${event.sequence} ${event.id}`)
    },
  })
  return Object.assign(follower, { told, faults })
}
