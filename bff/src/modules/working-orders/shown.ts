/** What the types of this module are resolved from. */
import type {
  OrderProblem,
  PlacedPart,
  WorkingLine,
  WorkingOrder,
  WorkingPart,
} from '@selvedge/protos/gen/orders/v1/orders_service'
import { snapshotCursor } from '../../gateway/live/cursor.ts'
import type { GatewayContext } from '../../gateway/context.ts'
import { requireViewer } from '../../gateway/viewer/require-viewer.ts'

export type { OrderProblem, PlacedPart, WorkingLine, WorkingPart }

export interface ShownWorkingOrder extends WorkingOrder {
  /** Of the products' facts, read before them: what changes in between is told again rather than missed. */
  liveCursor: string
}

/** What is left is asked for only when a page wants it: placing has happened, whatever becomes of that question. */
export interface PlacedWorkingOrder {
  __typename: 'WorkingOrderPlaced'
  parts: PlacedPart[]
  workingOrderId: string
  written: string
}

export async function shown(
  context: GatewayContext,
  workingOrder: WorkingOrder | undefined,
): Promise<ShownWorkingOrder> {
  if (!workingOrder) throw new Error('orders answered without the working order')
  const liveCursor = await snapshotCursor(context.models.productFacts.reader, requireViewer(context))
  return { ...workingOrder, liveCursor }
}

/** No view follows working orders: whoever asks is answered by their owner. */
export async function workingOrderSaved(context: GatewayContext, workingOrder: WorkingOrder | undefined) {
  return { __typename: 'WorkingOrderSaved' as const, workingOrder: await shown(context, workingOrder), written: '' }
}
