import type { Handlers } from '@selvedge/platform/rpc/definition'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { activateWorkingOrder } from './activate-working-order.ts'
import { addLines } from './add-lines.ts'
import { answerChanges } from './answer-changes.ts'
import { batchGetOrders } from './batch-get-orders.ts'
import { cancelOrder } from './cancel-order.ts'
import { checkWorkingOrder } from './check-working-order.ts'
import { closeShort } from './close-short.ts'
import { commitFeed } from './commit-feed.ts'
import { confirmCleanOrders } from './confirm-clean-orders.ts'
import { confirmOrder } from './confirm-order.ts'
import { createWorkingOrder } from './create-working-order.ts'
import { getFeedCursor } from './get-feed-cursor.ts'
import { getOrderAsOf } from './get-order-as-of.ts'
import { getWorkingOrder } from './get-working-order.ts'
import { listAllocations } from './list-allocations.ts'
import { listOrderEvents } from './list-order-events.ts'
import { listWorkingOrders } from './list-working-orders.ts'
import { moveLines } from './move-lines.ts'
import { place } from './place.ts'
import { readFeed } from './read-feed.ts'
import { rejectOrder } from './reject-order.ts'
import { removeLines } from './remove-lines.ts'
import { removeWorkingOrder } from './remove-working-order.ts'
import { renameWorkingOrder } from './rename-working-order.ts'
import { setCells } from './set-cells.ts'
import { setPart } from './set-part.ts'
import { shipOrder } from './ship-order.ts'
import type { Deps } from './deps.ts'

/** Every RPC of the service, by name. */
export function handlers(deps: Deps): Handlers<typeof OrdersService> {
  return {
    listWorkingOrders: listWorkingOrders(deps),
    getWorkingOrder: getWorkingOrder(deps),
    createWorkingOrder: createWorkingOrder(deps),
    renameWorkingOrder: renameWorkingOrder(deps),
    removeWorkingOrder: removeWorkingOrder(deps),
    activateWorkingOrder: activateWorkingOrder(deps),
    addLines: addLines(deps),
    removeLines: removeLines(deps),
    moveLines: moveLines(deps),
    setCells: setCells(deps),
    setPart: setPart(deps),
    checkWorkingOrder: checkWorkingOrder(deps),
    place: place(deps),
    batchGetOrders: batchGetOrders(deps),
    listOrderEvents: listOrderEvents(deps),
    getOrderAsOf: getOrderAsOf(deps),
    confirmOrder: confirmOrder(deps),
    confirmCleanOrders: confirmCleanOrders(deps),
    rejectOrder: rejectOrder(deps),
    answerChanges: answerChanges(deps),
    shipOrder: shipOrder(deps),
    closeShort: closeShort(deps),
    cancelOrder: cancelOrder(deps),
    listAllocations: listAllocations(deps),
    readFeed: readFeed(deps),
    commitFeed: commitFeed(deps),
    getFeedCursor: getFeedCursor(deps),
  }
}
