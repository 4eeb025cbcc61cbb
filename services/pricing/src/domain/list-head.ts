/** A price list without its rows. */
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { PriceListInput } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { isCalendarDate } from '@selvedge/protos/rules/calendar'
import { exponentOf } from '@selvedge/protos/rules/money'
import { problem } from './problems.ts'

const MAX_CODE = 60
const MAX_NAME = 120

/** As it is stored: no blanks around code and name, the currency in capitals. */
export function cleanInput(input: PriceListInput): PriceListInput {
  return { ...input, code: input.code.trim(), name: input.name.trim(), currency: input.currency.trim().toUpperCase() }
}

/** Everything wrong with what was given for a list; empty when nothing is. */
export function listProblems({ code, name, currency, validFrom, validTo, taxRateBp }: PriceListInput): Problem[] {
  const problems: Problem[] = []
  if (!isLine(code, MAX_CODE)) {
    problems.push(problem('CODE_INVALID', '/code', `give a code of at most ${MAX_CODE} characters on one line`, code))
  }
  if (!isLine(name, MAX_NAME)) {
    problems.push(problem('NAME_INVALID', '/name', `give a name of at most ${MAX_NAME} characters on one line`, name))
  }
  if (exponentOf(currency) === undefined) {
    problems.push(problem('CURRENCY_UNKNOWN', '/currency', 'give a currency of ISO 4217, such as EUR', currency))
  }
  for (const [pointer, date] of [
    ['/validFrom', validFrom],
    ['/validTo', validTo],
  ] as const) {
    if (date !== '' && !isCalendarDate(date)) {
      problems.push(problem('DATE_INVALID', pointer, 'give a calendar date such as 2026-08-01, or leave it out', date))
    }
  }
  if (validFrom !== '' && validTo !== '' && validTo < validFrom) {
    problems.push(problem('VALIDITY_REVERSED', '/validTo', 'the last day is before the first', validTo))
  }
  if (taxRateBp < 0 || taxRateBp > 10_000) {
    problems.push(
      problem('TAX_RATE_INVALID', '/taxRateBp', 'give the tax rate in basis points: 2100 is 21 %', taxRateBp),
    )
  }
  return problems
}

/** What resolving a price, or showing that it can be resolved, reads of a list: products carry it. */
export function concernsProducts(before: PriceList, after: PriceList): boolean {
  return (
    before.currency !== after.currency ||
    before.validFrom !== after.validFrom ||
    before.validTo !== after.validTo ||
    before.rrpIncludesTax !== after.rrpIncludesTax ||
    before.taxRateBp !== after.taxRateBp ||
    before.archived !== after.archived ||
    before.live !== after.live
  )
}

/** Something of the head itself is another: its validity or currency, say, and not only what it counts of its rows. */
export function restates(before: PriceList, after: PriceList): boolean {
  return !saysTheSame(before, after) || before.archived !== after.archived
}

/** True when the input says nothing new. */
export function saysTheSame(list: PriceList, input: Omit<PriceListInput, 'line'>): boolean {
  return (
    list.code === input.code &&
    list.name === input.name &&
    list.currency === input.currency &&
    list.validFrom === input.validFrom &&
    list.validTo === input.validTo &&
    list.rrpIncludesTax === input.rrpIncludesTax &&
    list.taxRateBp === input.taxRateBp
  )
}

/** A code for a list that was given only a name: "Retail NL 2027" → "RETAIL-NL-2027", numbered when taken. */
export function codeFromName(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .toUpperCase()
      .slice(0, MAX_CODE - 4) || 'LIST'
  let code = base
  for (let number = 2; taken.has(code); number++) code = `${base}-${number}`
  return code
}

function isLine(text: string, most: number): boolean {
  return text !== '' && text.length <= most && !/\p{Cc}/u.test(text) && text.isWellFormed()
}
