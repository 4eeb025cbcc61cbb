/** A judged part as its retailer may see it. */
import type { StockSettings } from '@selvedge/protos/rules/stock-policy'
import { applyStockPolicy } from '@selvedge/protos/rules/stock-policy'
import type { CheckedPart, OrderProblem } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { JudgedPart } from './part-facts.ts'
import { writeReceipt } from './receipt.ts'

export function checkedPart(judged: JudgedPart, settings: StockSettings): CheckedPart {
  return {
    brandId: judged.facts.brand.id,
    currency: judged.facts.connection?.terms?.currency ?? '',
    units: judged.units,
    valueMinor: judged.valueMinor,
    minimumMinor: judged.minimumMinor,
    missingMinor: judged.missingMinor,
    lines: judged.lines.map(({ line, window, cells }) => ({
      lineId: line.id,
      windowId: window?.id ?? '',
      cells: cells.map(({ sku, quantity, price, available }) => ({
        sku,
        quantity,
        unitMinor: price?.unitMinor ?? 0,
        rrpMinor: price?.rrpMinor,
        available: available === 'unlimited' ? undefined : shownUnits(available, settings),
      })),
    })),
    problems: shownProblems(judged.problems, settings),
    receipt: writeReceipt(judged),
  }
}

/** The policy never changes what can be promised, only what is said about it. */
export function shownProblems(problems: readonly OrderProblem[], settings: StockSettings): OrderProblem[] {
  return problems.map((problem) => {
    if (problem.code !== 'ABOVE_AVAILABILITY' || problem.available === undefined) return problem
    const available = shownUnits(problem.available, settings)
    if (available !== undefined) return { ...problem, available, message: `${available} can be had.` }
    const nextWindowId = isHidden(settings) ? '' : problem.nextWindowId
    return { ...problem, available: undefined, nextWindowId, message: 'Not all of these units can be had.' }
  })
}

/** A figure that is not told can be found out by asking again and again, so such answers are counted. */
export function tellsHiddenStock(problems: readonly OrderProblem[], settings: StockSettings): boolean {
  return shownUnits(1, settings) === undefined && problems.some(({ code }) => code === 'ABOVE_AVAILABILITY')
}

/** Capped figures end at the cap. */
function shownUnits(units: number, settings: StockSettings): number | undefined {
  const shown = applyStockPolicy(units, settings)
  if (shown.shown === 'EXACT') return shown.value === 'unlimited' ? undefined : shown.value
  return shown.shown === 'AT_LEAST' ? shown.value : undefined
}

function isHidden(settings: StockSettings): boolean {
  return applyStockPolicy(0, settings).shown === 'HIDDEN'
}
