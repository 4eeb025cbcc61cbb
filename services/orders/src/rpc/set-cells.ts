import { DomainError } from '@selvedge/platform/rpc/errors'
import { setCells as set } from '../domain/set-cells.ts'
import { placeFacts } from '../store/line-places.ts'
import { saveLines } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { byOf, getOrMake, present } from './working.ts'

const MOST_EDITS = 5_000

/** A repeat finds the cells as it wants them and changes nothing. */
export const setCells: Rpc<'setCells'> =
  (deps) =>
  async ({ workingOrderId, edits }, { viewer }) => {
    await deps.replicas.assertCurrent()
    if (edits.length > MOST_EDITS) throw new DomainError('LIMIT', `at most ${MOST_EDITS} cells at once`)
    return deps.db.transaction(async (tx) => {
      const facts = await placeFacts(tx, viewer.organisationId, edits)
      const first = edits.find(({ productId }) => facts.products.has(productId))?.productId
      const kept = await getOrMake(tx, deps, viewer, workingOrderId, first)
      const by = byOf(viewer, deps.clock.now())
      const { conflicts, results, ...changes } = set(kept.lines, edits, facts, { ...by, newId: deps.newId })
      const workingOrder = await present(tx, viewer, await saveLines(tx, kept, changes, by))
      return { workingOrder, conflicts, results }
    })
  }
