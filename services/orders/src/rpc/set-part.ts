import { DomainError } from '@selvedge/platform/rpc/errors'
import type { WorkingPart } from '@selvedge/protos/gen/orders/v1/orders_service'
import { savePart, touch } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { byOf, changeWorking } from './working.ts'

const LONGEST = { poNumber: 60, note: 2_000, id: 64 }

export const setPart: Rpc<'setPart'> =
  (deps) =>
  ({ workingOrderId, part }, ctx) => {
    if (!part || isTooLong(part))
      throw new DomainError('INVALID', 'a text is missing or too long', { reason: 'TEXT_TOO_LONG' })
    return changeWorking(deps, ctx, workingOrderId, async (tx, kept) => {
      if (!kept.lines.some((line) => line.brandId === part.brandId)) {
        throw new DomainError('INVALID', 'no line is of this brand', { reason: 'BRAND_UNKNOWN' })
      }
      await savePart(tx, kept.id, part)
      const others = kept.parts.filter(({ brandId }) => brandId !== part.brandId)
      return touch(tx, { ...kept, parts: [...others, part] }, byOf(ctx.viewer, deps.clock.now()))
    })
  }

function isTooLong({ poNumber, note, shipToId, billToId }: WorkingPart): boolean {
  const ids = shipToId.length > LONGEST.id || billToId.length > LONGEST.id
  return ids || poNumber.length > LONGEST.poNumber || note.length > LONGEST.note
}
