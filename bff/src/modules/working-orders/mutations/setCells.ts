import { DomainError } from '@selvedge/platform/rpc/errors'
import type { CellConflict, CellEdit } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { shown } from '../shown.ts'

const MOST = 2_000

export const setCells: MutationResolvers['setCells'] = async (_root, { input }, context) => {
  if (input.edits.length > MOST)
    throw new DomainError('LIMIT', `at most ${MOST} cells at once`, { reason: 'TOO_MANY_CELLS' })
  const edits = input.edits.map(({ productId, windowId, doorId, sku, quantity, seen }): CellEdit => {
    return { productId, windowId: windowId ?? '', doorId: doorId ?? '', sku, quantity, seen: seen ?? undefined }
  })
  const request = { workingOrderId: input.workingOrderId ?? '', edits }
  const { workingOrder, conflicts, results } = await context.clients.orders.setCells(request, callOptions(context))
  const refused = results.filter(({ outcome }) => outcome === 'REJECTED')
  return {
    __typename: 'CellsSet',
    workingOrder: await shown(context, workingOrder),
    conflicts: indexed(conflicts, edits),
    refused: refused.map(({ index, problems }) => ({ index, problems })),
    written: '',
  }
}

/** A conflict names its edit; pages know their edits by index. */
function indexed(conflicts: readonly CellConflict[], edits: readonly CellEdit[]) {
  const open = new Map<string, number[]>()
  edits.forEach((edit, index) => open.set(keyOf(edit), [...(open.get(keyOf(edit)) ?? []), index]))
  return conflicts.flatMap(({ edit, stored, storedBy }) => {
    const index = edit && open.get(keyOf(edit))?.shift()
    return index === undefined ? [] : [{ index, stored, storedBy }]
  })
}

function keyOf({ productId, windowId, doorId, sku, quantity, seen }: CellEdit): string {
  return JSON.stringify([productId, windowId, doorId, sku, quantity, seen ?? null])
}
