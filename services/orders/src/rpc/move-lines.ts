import { once } from '@selvedge/platform/db/request-memory'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { MoveLinesRequest } from '@selvedge/protos/gen/orders/v1/orders_service'
import { placeFault } from '../domain/line-place.ts'
import { moveLines as move } from '../domain/move-lines.ts'
import { MOST_LINES } from '../domain/working-line.ts'
import type { KeptLine } from '../domain/working-line.ts'
import { placeFacts } from '../store/line-places.ts'
import { saveLines } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { byOf, getLocked, present } from './working.ts'

/** Moving units a second time would move others, so a repeat is given the first answer. */
export const moveLines: Rpc<'moveLines'> = (deps) => async (request, ctx) => {
  assertMove(request)
  await deps.replicas.assertCurrent()
  const { viewer } = ctx
  const now = deps.clock.now()
  return deps.db.transaction((tx) =>
    once(tx, OrdersService.moveLines, request, ctx, now, async () => {
      const kept = await getLocked(tx, viewer, request.workingOrderId)
      const targets = kept.lines.filter(({ id }) => request.lineIds.includes(id)).map((line) => target(line, request))
      const facts = await placeFacts(tx, viewer.organisationId, targets)
      for (const each of targets) {
        const fault = placeFault(each, facts)
        if (fault) throw new DomainError('INVALID', fault.message, { reason: fault.code })
      }
      const by = byOf(viewer, now)
      return present(tx, viewer, await saveLines(tx, kept, move(kept.lines, request, by.by, deps.newId), by))
    }),
  )
}

function assertMove({ windowId, doorId, cells, lineIds }: MoveLinesRequest): void {
  if (windowId === undefined && doorId === undefined) {
    throw new DomainError('INVALID', 'say where to: another window or another store', { reason: 'TARGET_MISSING' })
  }
  if (cells.length > 0 && lineIds.length !== 1) {
    throw new DomainError('INVALID', 'single units are moved from one line at a time', { reason: 'ONE_LINE' })
  }
  if (lineIds.length > MOST_LINES || cells.some(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 0)) {
    throw new DomainError('INVALID', 'units are whole and not below 0', { reason: 'QUANTITY_INVALID' })
  }
}

function target(line: KeptLine, { windowId, doorId }: MoveLinesRequest) {
  return { productId: line.productId, windowId: windowId ?? line.windowId, doorId: doorId ?? line.doorId }
}
