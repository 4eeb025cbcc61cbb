import { lineChanges } from '../domain/working-line.ts'
import { saveLines } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { byOf, changeWorking } from './working.ts'

export const removeLines: Rpc<'removeLines'> = (deps) => (request, ctx) => {
  const removed = new Set(request.lineIds)
  return changeWorking(deps, ctx, request.workingOrderId, (tx, kept) => {
    const left = kept.lines.filter(({ id }) => !removed.has(id))
    return saveLines(tx, kept, lineChanges(kept.lines, left), byOf(ctx.viewer, deps.clock.now()))
  })
}
