import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { StyleColour, WindowInput } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import { isCalendarDate } from '@selvedge/protos/rules/calendar'
import { productLimits } from '@selvedge/protos/rules/product-limits'
import { checkKey, checkText, instantOf } from './check-text.ts'
import { plainLine } from './plain-text.ts'
import { createProblems } from './problems.ts'
import type { Problems } from './problems.ts'

export type WindowFacts = Omit<DeliveryWindow, 'id' | 'brandId' | 'productIds' | 'open' | 'origin'>

/** Ids are 36 bytes and a record holds 900 KB at most. */
const MOST_PRODUCTS = 10_000

export interface CheckedWindow {
  facts: WindowFacts
  products: StyleColour[]
  problems: Problem[]
}

export function checkWindow(input: WindowInput): CheckedWindow {
  const problems = createProblems()
  const { kind, seasons, products } = input
  const code = checkKey(problems, '/code', input.code, 40)
  const name = checkText(problems, '/name', input.name, { max: 120, required: true, clean: plainLine })
  if (kind === 'UNSPECIFIED') problems.add('KIND_MISSING', '/kind', 'say at-once or pre-order')
  const startShip = dateOf(problems, '/startShip', input.startShip)
  const completeShip = dateOf(problems, '/completeShip', input.completeShip)
  if (kind === 'PRE_ORDER' && input.startShip === '')
    problems.add('MISSING', '/startShip', 'a pre-order window says when it ships')
  if (kind === 'PRE_ORDER' && input.completeShip === '')
    problems.add('MISSING', '/completeShip', 'a pre-order window says when it is complete')
  if (startShip !== '' && completeShip !== '' && completeShip < startShip) {
    problems.add('DATES_REVERSED', '/completeShip', 'the window is complete before it starts', completeShip)
  }
  if (input.minimumDays < 0 || input.minimumDays > 365) {
    problems.add('OUT_OF_RANGE', '/minimumDays', 'the minimum of remaining days is 0 to 365', String(input.minimumDays))
  }
  if (seasons.length === 0 && products.length === 0) {
    problems.add('COVERS_NOTHING', '/seasons', 'say what the window covers: seasons, or products')
  }
  if (products.length > MOST_PRODUCTS)
    problems.add('TOO_MANY', '/products', `at most ${MOST_PRODUCTS} products`, String(products.length))
  const orderCutoff = instantOf(problems, '/orderCutoff', input.orderCutoff)
  const covered = seasonsOf(problems, seasons)
  return {
    facts: { code, name, kind, startShip, completeShip, orderCutoff, minimumDays: input.minimumDays, seasons: covered },
    products: products.slice(0, MOST_PRODUCTS),
    problems: problems.list,
  }
}

function dateOf(problems: Problems, pointer: string, value: string): string {
  if (value === '' || isCalendarDate(value)) return value
  problems.add('DATE_INVALID', pointer, 'write the date as 2027-01-31', value)
  return ''
}

function seasonsOf(problems: Problems, values: readonly string[]): string[] {
  if (values.length > productLimits.seasons)
    problems.add('TOO_MANY', '/seasons', `at most ${productLimits.seasons} seasons`, String(values.length))
  const named = values.slice(0, productLimits.seasons).map((value, index) => {
    const season = value.trim().toUpperCase()
    if (!/^[A-Z0-9][A-Z0-9-]*$/.test(season) || season.length > productLimits.season) {
      problems.add('SEASON_INVALID', `/seasons/${index}`, 'write a season as SS27, AW27 or NOOS', value)
    }
    return season
  })
  return [...new Set(named)]
}
