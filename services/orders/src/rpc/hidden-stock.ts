/**
 * A figure a brand hides could be found by asking for one more and one more: each new question about it that is
 * answered by "not that many" costs one of the few there are a minute, per retailer and brand.
 */
import type { Clock } from '@selvedge/platform/clock'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import { createRateLimiter } from '@selvedge/platform/security/rate-limit'
import type { OrderProblem } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { StockSettings } from '@selvedge/protos/rules/stock-policy'
import { shownProblems, tellsHiddenStock } from '../domain/checked-part.ts'
import { orderProblem } from '../domain/order-problem.ts'
import type { JudgedPart } from '../domain/part-facts.ts'

/** A large order may ask at once; then 30 a minute. */
const LIMIT = { burst: 60, perSecond: 0.5 }
/** Questions remembered, so that looking at an order again costs nothing; per retailer and brand, and of these. */
const MOST_ASKED = 1_000
const MOST_PAIRS = 1_000

export interface HiddenStock {
  /** The problems as they may be told. */
  told(judged: JudgedPart): OrderProblem[]
}

export function createHiddenStock(clock: Clock): HiddenStock {
  const limiter = createRateLimiter(LIMIT, clock)
  const askedBy = new Map<string, Set<string>>()

  function askedOf(pair: string): Set<string> {
    const asked = askedBy.get(pair) ?? new Set<string>()
    if (asked.size > MOST_ASKED) asked.clear()
    if (askedBy.size > MOST_PAIRS) askedBy.clear()
    askedBy.set(pair, asked)
    return asked
  }

  return {
    told(judged) {
      const { facts, problems } = judged
      const settings = settingsOf(judged)
      if (!tellsHiddenStock(problems, settings)) return shownProblems(problems, settings)
      const pair = `${facts.retailer.id} ${facts.brand.id}`
      const asked = askedOf(pair)
      const questions = questionsOf(judged).filter((question) => !asked.has(question))
      try {
        if (questions.length > 0) limiter.take(pair, Math.min(questions.length, LIMIT.burst))
      } catch (error) {
        if (!isDomainError(error, 'LIMIT')) throw error
        const others = problems.filter(({ code }) => code !== 'ABOVE_AVAILABILITY')
        return [
          ...others,
          orderProblem('RATE_LIMITED', 'Too many questions about availability; try again in a minute.'),
        ]
      }
      for (const question of questions) asked.add(question)
      return shownProblems(problems, settings)
    },
  }
}

/** A brand that has set nothing shows nothing. */
export function settingsOf({ facts: { brand } }: JudgedPart): StockSettings {
  return brand.brand ?? { stockPolicy: 'HIDDEN', stockCap: 0, lowBelow: 0 }
}

function questionsOf({ problems, lines }: JudgedPart): string[] {
  return problems
    .filter(({ code }) => code === 'ABOVE_AVAILABILITY')
    .map(({ lineId, sku }) => {
      const judged = lines.find(({ line }) => line.id === lineId)
      const units = judged?.cells.find((cell) => cell.sku === sku)?.quantity
      return [lineId, sku, units, judged?.offer?.start].join(' ')
    })
}
