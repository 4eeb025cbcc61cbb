import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { OrderProblem } from '@selvedge/protos/gen/orders/v1/orders_service'
import { offerWindow } from '@selvedge/protos/rules/window-offer'
import { allocate, availableUnits, withPromises } from './allocate.ts'
import type { Wanted, WarehouseStock } from './allocate.ts'
import { isOrderable, windowsCovering } from './choose-window.ts'
import { orderProblem } from './order-problem.ts'
import type { JudgedCell, JudgedLine, PartFacts } from './part-facts.ts'
import { servedFrom } from './stock-of.ts'

/**
 * Promises units cell by cell, the earliest deliveries first, each from what the ones before it have left. Fills in
 * `available` and `promises`. Lines that are wrong already get nothing.
 */
export function judgeSupply(
  lines: readonly JudgedLine[],
  terms: Terms,
  facts: PartFacts,
  problemsSoFar: readonly OrderProblem[],
): OrderProblem[] {
  const wrongLines = new Set(problemsSoFar.filter(({ sku }) => sku === '').map(({ lineId }) => lineId))
  const left = new Map<string, WarehouseStock[]>()
  const problems = new Map<JudgedLine, OrderProblem[]>()
  const inOrder = lines
    .filter(({ line, offer }) => offer && !wrongLines.has(line.id))
    .toSorted((one, other) =>
      one.offer!.start < other.offer!.start ? -1 : one.offer!.start > other.offer!.start ? 1 : 0,
    )

  for (const judged of inOrder) {
    const { line, window, offer } = judged
    for (const cell of judged.cells) {
      const all = servedFrom(facts.stock(line.productId, cell.sku), terms.warehouses)
      const rest = left.get(cell.sku)
      const wanted: Wanted = {
        units: cell.quantity,
        date: offer!.start,
        today: facts.today,
        atOnce: window!.kind === 'AT_ONCE',
      }
      const answer = allocate(rest ?? all, wanted)
      cell.available = rest ? availableUnits(all, wanted) : answer.available
      if (!cell.price) continue
      if (answer.promises) {
        cell.promises = answer.promises
        left.set(cell.sku, withPromises(rest ?? all, answer.promises, wanted.date))
      } else {
        const found = aboveAvailability(judged, cell, answer.available, rest ?? all, terms, facts)
        problems.set(judged, [...(problems.get(judged) ?? []), found])
      }
    }
  }
  return lines.flatMap((line) => problems.get(line) ?? [])
}

function aboveAvailability(
  judged: JudgedLine,
  cell: JudgedCell,
  available: number,
  stock: readonly WarehouseStock[],
  terms: Terms,
  facts: PartFacts,
): OrderProblem {
  const message = `${available} of ${cell.quantity} can be had.`
  const rest = cell.quantity - available
  const next = windowsCovering(judged.product!, facts).find((window) => {
    const { start } = offerWindow(window, facts.today, facts.now)
    if (start <= judged.offer!.start || !isOrderable(judged.product!, window, terms, facts)) return false
    const units = availableUnits(stock, { date: start, today: facts.today, atOnce: window.kind === 'AT_ONCE' })
    // What is lowered to `available` here is taken from the next window as well.
    return units === 'unlimited' || units - available >= rest
  })
  return {
    ...orderProblem('ABOVE_AVAILABILITY', message, judged.line.id, cell.sku),
    available,
    nextWindowId: next?.id ?? '',
  }
}
