/** Everything that is wrong with one record of supply, whatever is stored. */
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { SupplyInput } from '@selvedge/protos/gen/stock/v1/stock_service'
import { isCalendarDate } from '@selvedge/protos/rules/calendar'
import { articleOfGtin } from './article.ts'

const MOST_UNITS = 99_999_999
const MOST_COMING = 100
const LONGEST_SKU = 80
const LONGEST_WAREHOUSE = 40
/** Clocks of brands may run ahead by this much. */
const AHEAD_MS = 5 * 60_000

/** `feedEnd`: the newest position of the brand's order feed, which no snapshot can be ahead of. */
export function supplyProblems(input: SupplyInput, now: Date, feedEnd: number): Problem[] {
  return [
    ...nameProblems(input),
    ...onHandProblems(input, now, feedEnd),
    ...comingProblems(input),
    ...openProblems(input),
  ]
}

function nameProblems({ sku, gtin, warehouse, onHand, coming, openUntil, madeToOrder }: SupplyInput): Problem[] {
  const problems: Problem[] = []
  if (sku === '' && gtin === '') problems.push(problem('SKU_MISSING', '/sku', 'Name the SKU or the GTIN.', ''))
  if (sku.length > LONGEST_SKU || /\p{Cc}/u.test(sku)) {
    problems.push(problem('SKU_INVALID', '/sku', `A SKU has at most ${LONGEST_SKU} characters.`, sku))
  }
  if (gtin !== '' && articleOfGtin(gtin) === undefined) {
    problems.push(problem('GTIN_INVALID', '/gtin', 'A GTIN has 8, 12, 13 or 14 digits with a right check digit.', gtin))
  }
  if (warehouse.length > LONGEST_WAREHOUSE || /\p{Cc}/u.test(warehouse)) {
    problems.push(
      problem(
        'WAREHOUSE_INVALID',
        '/warehouse',
        `A warehouse code has at most ${LONGEST_WAREHOUSE} characters.`,
        warehouse,
      ),
    )
  }
  if (!onHand && !coming && openUntil === undefined && madeToOrder === undefined) {
    problems.push(problem('NOTHING_SET', '', 'Set onHand, coming, openUntil or madeToOrder.', ''))
  }
  return problems
}

function onHandProblems({ onHand }: SupplyInput, now: Date, feedEnd: number): Problem[] {
  if (!onHand) return []
  const problems: Problem[] = []
  const { quantity, asOf, includesOrdersUpTo } = onHand
  if (!isUnits(quantity)) problems.push(unitsProblem('/onHand/quantity', quantity))
  const at = Date.parse(asOf)
  if (!isInstant(asOf) || Number.isNaN(at)) {
    problems.push(
      problem('AS_OF_INVALID', '/onHand/asOf', 'Say when the quantity was known, such as 2026-08-01T09:30:00Z.', asOf),
    )
  } else if (at > now.getTime() + AHEAD_MS) {
    problems.push(
      problem('AS_OF_AHEAD', '/onHand/asOf', 'The time is more than 5 minutes ahead; check the clock.', asOf),
    )
  }
  if (!Number.isSafeInteger(includesOrdersUpTo) || includesOrdersUpTo < 0 || includesOrdersUpTo > feedEnd) {
    const message = `The order feed ends at ${feedEnd}; a snapshot cannot include later orders.`
    problems.push(problem('CURSOR_AHEAD', '/onHand/includesOrdersUpTo', message, String(includesOrdersUpTo)))
  }
  return problems
}

function comingProblems({ coming }: SupplyInput): Problem[] {
  if (!coming) return []
  const problems: Problem[] = []
  if (coming.rows.length > MOST_COMING) {
    return [problem('TOO_MANY_ROWS', '/coming', `At most ${MOST_COMING} dates.`, String(coming.rows.length))]
  }
  const dates = new Set<string>()
  for (const [index, { quantity, date }] of coming.rows.entries()) {
    if (!isUnits(quantity)) problems.push(unitsProblem(`/coming/${index}/quantity`, quantity))
    if (!isCalendarDate(date)) problems.push(dateProblem(`/coming/${index}/date`, date))
    else if (dates.has(date)) {
      problems.push(
        problem('DATE_REPEATED', `/coming/${index}/date`, 'State each date once, with all its units.', date),
      )
    }
    dates.add(date)
  }
  return problems
}

function openProblems({ openUntil = '' }: SupplyInput): Problem[] {
  return openUntil === '' || isCalendarDate(openUntil) ? [] : [dateProblem('/openUntil', openUntil)]
}

const isUnits = (units: number) => Number.isSafeInteger(units) && units >= 0 && units <= MOST_UNITS

/** An instant says its zone: without one it would mean another time on every machine. */
const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)

const unitsProblem = (pointer: string, units: number) =>
  problem('UNITS_INVALID', pointer, `Units are whole, from 0 to ${MOST_UNITS}.`, String(units))

const dateProblem = (pointer: string, date: string) =>
  problem('DATE_INVALID', pointer, 'A date looks like 2026-08-01.', date)

export function problem(code: string, pointer: string, message: string, value: string): Problem {
  return { code, pointer, message, value: value.slice(0, 200) }
}
