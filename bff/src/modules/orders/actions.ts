import type { Line, Order } from '@selvedge/protos/gen/orders/topic/v1/order'
import { openUnits } from '@selvedge/protos/rules/cell-open'
import { takesFact } from '@selvedge/protos/rules/order-status'
import type { OrderAction } from '../../gen/resolvers.ts'
import type { GatewayViewer } from '../../gateway/context.ts'

/**
 * What the viewer may do now: the transitions table, with the roles the service asks for. It only spares people buttons
 * that would be refused; the service decides.
 */
export function actionsOf({ status, lines }: Order, { rpc }: Pick<GatewayViewer, 'rpc'>): OrderAction[] {
  const pending = lines.some(({ answer }) => answer === 'PENDING')
  const open = lines.some(({ cells }) => cells.some((cell) => openUnits(cell) > 0))
  const possible: Record<OrderAction, boolean> = {
    CONFIRM: takesFact(status, 'confirmed'),
    REJECT: takesFact(status, 'rejected'),
    SHIP: takesFact(status, 'shipped') && lines.some((line) => shippableUnits(line) > 0),
    CLOSE_SHORT: takesFact(status, 'closedShort') && (open || pending),
    ANSWER_CHANGES: takesFact(status, 'changesAnswered') && pending,
    CANCEL: takesFact(status, 'cancelled'),
  }
  return actionsOfRole(rpc).filter((action) => possible[action])
}

/** Units that may leave now: a line that waits for an answer ships nothing. */
export function shippableUnits({ answer, cells }: Line): number {
  return answer === 'PENDING' ? 0 : cells.reduce((sum, cell) => sum + openUnits(cell), 0)
}

function actionsOfRole({ organisationKind, role }: GatewayViewer['rpc']): OrderAction[] {
  if (organisationKind === 'BRAND') return role === 'VIEWER' ? [] : ['CONFIRM', 'REJECT', 'SHIP', 'CLOSE_SHORT']
  return role === 'VIEWER' ? [] : ['ANSWER_CHANGES', 'CANCEL']
}
