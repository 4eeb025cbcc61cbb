import { DomainError } from '@selvedge/platform/rpc/errors'
import { placeFault } from '../domain/line-place.ts'
import { newLine } from '../domain/set-cells.ts'
import { lineChanges, lineKey, MOST_LINES } from '../domain/working-line.ts'
import { placeFacts } from '../store/line-places.ts'
import { saveLines, setActive } from '../store/working-orders.ts'
import type { Rpc } from './deps.ts'
import { byOf, getOrMake, personOf, present } from './working.ts'

/**
 * All or none; a line that is there already stays as it is, so a repeat does no harm. What somebody adds to is the one
 * they work on from then on: a device that still shows it while another has moved on is right after all.
 */
export const addLines: Rpc<'addLines'> = (deps) => async (request, ctx) => {
  await deps.replicas.assertCurrent()
  const { viewer } = ctx
  const { workingOrderId, lines } = request
  if (lines.length === 0 || lines.length > MOST_LINES) {
    throw new DomainError('INVALID', `1 to ${MOST_LINES} lines at once`, { reason: 'LINES_INVALID' })
  }
  return deps.db.transaction(async (tx) => {
    const facts = await placeFacts(tx, viewer.organisationId, lines)
    for (const line of lines) {
      const fault = placeFault(line, facts)
      if (fault) throw new DomainError('INVALID', fault.message, { reason: fault.code })
    }
    const kept = await getOrMake(tx, deps, viewer, workingOrderId, lines[0]!.productId)
    await setActive(tx, personOf(viewer), kept.id)
    const by = byOf(viewer, deps.clock.now())
    const all = new Map(kept.lines.map((line) => [lineKey(line), line]))
    for (const line of lines) {
      const key = lineKey(line)
      if (!all.has(key)) all.set(key, newLine(line, facts, { ...by, newId: deps.newId }))
    }
    if (all.size > MOST_LINES) {
      throw new DomainError('LIMIT', `a working order has at most ${MOST_LINES} lines`, { reason: 'TOO_MANY_LINES' })
    }
    return present(tx, viewer, await saveLines(tx, kept, lineChanges(kept.lines, [...all.values()]), by))
  })
}
