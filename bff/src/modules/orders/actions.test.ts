import type { Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { openUnits } from '@selvedge/protos/rules/cell-open'
import { evolveOrder } from '@selvedge/protos/rules/evolve-order'
import { balanceOf } from '@selvedge/protos/rules/order-facts'
import type { OrderFact } from '@selvedge/protos/rules/order-status'
import { cellOf, eventOf, legalFact, lineOf, orderOf } from '@selvedge/protos/rules/some-order'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrderAction } from '../../gen/resolvers.ts'
import type { GatewayViewer } from '../../gateway/context.ts'
import { actionsOf } from './actions.ts'

const viewer = (organisationKind: 'BRAND' | 'RETAILER', role: 'OWNER' | 'VIEWER') =>
  ({ rpc: { organisationKind, role } }) as unknown as GatewayViewer

/** The smallest fact an action can lead to. */
function smallest(order: Order, action: OrderAction): OrderFact {
  const open = order.lines.flatMap((line) => line.cells.map((cell) => ({ line, cell })))
  const leaving = open.find(({ line, cell }) => line.answer !== 'PENDING' && openUnits(cell) > 0) ?? open[0]!
  const cells = [{ lineId: leaving.line.id, sku: leaving.cell.sku, units: 1 }]
  const pending = order.lines.filter(({ answer }) => answer === 'PENDING')
  const facts: Record<OrderAction, OrderFact> = {
    CONFIRM: { $case: 'confirmed', value: { changes: [] } },
    REJECT: { $case: 'rejected', value: { reason: 'CREDIT', text: '' } },
    SHIP: {
      $case: 'shipped',
      value: { shipment: { id: 'new', shippedAt: '2026-08-02', carrier: '', tracking: '', cells } },
    },
    CLOSE_SHORT: { $case: 'closedShort', value: { reason: 'OTHER', text: '', cancelled: balanceOf(order.lines) } },
    ANSWER_CHANGES: {
      $case: 'changesAnswered',
      value: { acceptedLineIds: pending.map(({ id }) => id), cancelledLineIds: [] },
    },
    CANCEL: { $case: 'cancelled', value: { reason: '', text: '' } },
  }
  return facts[action]
}

function isLegal(order: Order, fact: OrderFact): boolean {
  try {
    evolveOrder(order, eventOf(order, fact))
    return true
  } catch {
    return false
  }
}

const of = { BRAND: ['CONFIRM', 'REJECT', 'SHIP', 'CLOSE_SHORT'], RETAILER: ['ANSWER_CHANGES', 'CANCEL'] } as const

test('an action is offered exactly when the order’s rules take it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { maxLength: 30 }), (choices) => {
      const placed = orderOf([
        lineOf('1', [cellOf(), cellOf({ sku: 's2', ordered: 2 })]),
        lineOf('2', [cellOf({ ordered: 1 })]),
      ])
      let order = evolveOrder(undefined, eventOf(undefined, { $case: 'placed', value: { order: placed } }))
      let next = 0
      for (let turn = 0; turn < 8; turn++) {
        for (const kind of ['BRAND', 'RETAILER'] as const) {
          const legal = of[kind].filter((action) => isLegal(order, smallest(order, action)))
          expect(actionsOf(order, viewer(kind, 'OWNER')), order.status).toEqual(legal)
          expect(actionsOf(order, viewer(kind, 'VIEWER'))).toEqual([])
        }
        const fact = legalFact(order, (n) => (choices[next++ % (choices.length || 1)] ?? 0) % n)
        if (!fact) break
        order = evolveOrder(order, eventOf(order, fact))
      }
    }),
  )
})
