/** What a brand's part would be placed as now, and everything that is wrong with it. */
import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { OrderProblem, WorkingLine } from '@selvedge/protos/gen/orders/v1/orders_service'
import { isWithin } from '@selvedge/protos/rules/calendar'
import { orderableIn } from '@selvedge/protos/rules/orderable-in'
import type { NotOrderableReason } from '@selvedge/protos/rules/orderable-in'
import { resolvePrice } from '@selvedge/protos/rules/resolve-price'
import type { ResolvedPrice } from '@selvedge/protos/rules/resolve-price'
import { sortSizes } from '@selvedge/protos/rules/size-run'
import { offerWindow } from '@selvedge/protos/rules/window-offer'
import { chooseWindow } from './choose-window.ts'
import { judgeAddresses, judgeDoor } from './judge-addresses.ts'
import { judgeMinimum } from './judge-minimum.ts'
import { judgeSupply } from './judge-supply.ts'
import type { JudgedCell, JudgedLine, JudgedPart, Part, PartFacts } from './part-facts.ts'
import { orderProblem } from './order-problem.ts'

/** Pure: the same facts give the same answer, in a check and in placing. */
export function judgePart(part: Part, facts: PartFacts): JudgedPart {
  const problems = connectionProblems(facts)
  const terms = facts.connection?.terms
  if (!terms || problems.some(({ code }) => code === 'NOT_CONNECTED')) return nothing(part, facts, problems)

  const lines = part.lines.map((line) => resolveLine(line, terms, facts))
  const unitsIn = unitsByProductAndWindow(lines)
  for (const line of lines) {
    if (line.cells.length > 0)
      problems.push(...priceLine(line, terms, facts, unitsIn), ...judgeDoor(line, terms, facts))
  }
  problems.push(...judgeSupply(lines, terms, facts, problems))

  const priced = lines.flatMap((line) => line.cells)
  const units = priced.reduce((sum, cell) => sum + cell.quantity, 0)
  const valueMinor = priced.reduce((sum, cell) => sum + cell.quantity * (cell.price?.unitMinor ?? 0), 0)
  if (units === 0) problems.push(orderProblem('EMPTY', 'No line of this brand has a quantity.'))
  const minimum = judgeMinimum(terms, valueMinor, facts.firstOrder)
  const addresses = judgeAddresses(part.head, facts.retailer)
  problems.push(...(units === 0 ? [] : minimum.problems), ...addresses.problems)
  const { minimumMinor, missingMinor } = minimum
  const { shipTo, billTo } = addresses
  return { part, facts, lines, problems, units, valueMinor, minimumMinor, missingMinor, shipTo, billTo }
}

function connectionProblems({ connection, today, brand }: PartFacts): OrderProblem[] {
  if (!connection || connection.status === 'ENDED')
    return [orderProblem('NOT_CONNECTED', `You are not connected to ${brand.name}.`)]
  if (connection.status !== 'ACTIVE')
    return [orderProblem('SUSPENDED', `${brand.name} takes no new orders from you at the moment.`)]
  const { validFrom = '', validTo = '' } = connection.terms ?? {}
  if (!isWithin(today, validFrom, validTo))
    return [orderProblem('SUSPENDED', `Your terms with ${brand.name} are not valid today.`)]
  return []
}

function resolveLine(line: WorkingLine, terms: Terms, facts: PartFacts): JudgedLine {
  const product = facts.products.get(line.productId)
  const window = product && chooseWindow(line, product, terms, facts)
  const offer = window && offerWindow(window, facts.today, facts.now)
  const cells = inSizeOrder(line, product).filter((cell) => cell.quantity > 0)
  return {
    line,
    product,
    window,
    offer,
    door: undefined,
    cells: cells.map((cell) => unjudged(cell.sku, cell.quantity)),
  }
}

/** People write sizes in any order; an order lists them by the scale. */
function inSizeOrder({ cells }: WorkingLine, product: JudgedLine['product']) {
  const { variants = [], sizeScale } = product?.product ?? {}
  const sizes = sortSizes([...new Set(variants.map(({ size }) => size))], sizeScale?.sizes ?? [])
  const rank = new Map(variants.map(({ sku, size }) => [sku, sizes.indexOf(size)]))
  return cells.toSorted((left, right) => (rank.get(left.sku) ?? sizes.length) - (rank.get(right.sku) ?? sizes.length))
}

function unjudged(sku: string, quantity: number): JudgedCell {
  return { sku, quantity, size: '', gtin: '', price: undefined, available: 0, promises: [] }
}

/** Fills in sizes and prices. The first thing that is wrong with the whole line stands for the others of it. */
function priceLine(judged: JudgedLine, terms: Terms, facts: PartFacts, unitsIn: Map<string, number>): OrderProblem[] {
  const { line, product, window } = judged
  if (!product || !product.listed) return [lineProblem(line, 'PRODUCT_CLOSED')]
  if (!window) return [lineProblem(line, line.windowId === '' ? 'NOT_COVERED' : 'WINDOW_CLOSED')]
  const problems: OrderProblem[] = []
  let lineJudged = false
  for (const cell of judged.cells) {
    const variant = product.product.variants.find(({ sku }) => sku === cell.sku)
    if (!variant) {
      problems.push(orderProblem('UNKNOWN_SKU', `${cell.sku} is no longer a size of this product.`, line.id, cell.sku))
      continue
    }
    const price = resolvePrice({
      prices: facts.prices.get(line.productId),
      chain: terms.priceListIds,
      discountBp: terms.discountBp,
      currency: terms.currency,
      windowId: window.id,
      sku: cell.sku,
      unitsOfProduct: unitsIn.get(unitsKey(judged)) ?? cell.quantity,
      pricingDate: facts.today,
    })
    Object.assign(cell, { size: variant.size, gtin: variant.gtin, price: price.kind === 'price' ? price : undefined })
    const reason = lineJudged ? priceReason(price) : firstReason(judged, terms, facts, price)
    lineJudged = true
    if (reason === undefined) continue
    if (reason !== 'NO_PRICE' && reason !== 'PRICE_CURRENCY') return [lineProblem(line, reason)]
    problems.push({ ...lineProblem(line, reason), sku: cell.sku })
  }
  return problems
}

/** What keeps the whole line from being ordered comes before what its price does, and is asked for once. */
function firstReason(
  judged: JudgedLine,
  terms: Terms,
  facts: PartFacts,
  price: ResolvedPrice,
): NotOrderableReason | undefined {
  const answer = orderableIn({
    product: judged.product!.product,
    window: judged.window!,
    terms,
    price,
    // Supply is judged by allocating, cell after cell, and not by what one cell alone would get.
    availability: 'HIDDEN',
    today: facts.today,
    now: facts.now,
  })
  return answer.orderable ? undefined : answer.reason
}

function priceReason(price: ResolvedPrice): 'NO_PRICE' | 'PRICE_CURRENCY' | undefined {
  if (price.kind === 'price') return undefined
  return price.kind === 'none' && price.reason === 'PRICE_CURRENCY' ? 'PRICE_CURRENCY' : 'NO_PRICE'
}

const messages: Readonly<Record<string, string>> = {
  PRODUCT_CLOSED: 'This product takes no new orders.',
  NOT_COVERED: 'No delivery window of the brand covers this product.',
  WINDOW_CLOSED: 'This delivery window takes no more orders; choose another.',
  KIND_NOT_ALLOWED: 'Your terms do not include this kind of delivery window.',
  NO_PRICE: 'There is no price for you; ask the brand.',
  PRICE_CURRENCY: 'The price is in another currency than your terms; ask the brand.',
}

function lineProblem(line: WorkingLine, code: string): OrderProblem {
  return orderProblem(code, messages[code] ?? code, line.id)
}

function unitsByProductAndWindow(lines: readonly JudgedLine[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const line of lines) {
    const ordered = line.cells.reduce((sum, cell) => sum + cell.quantity, 0)
    units.set(unitsKey(line), (units.get(unitsKey(line)) ?? 0) + ordered)
  }
  return units
}

const unitsKey = ({ line, window }: JudgedLine) => `${line.productId} ${window?.id ?? ''}`

function nothing(part: Part, facts: PartFacts, problems: OrderProblem[]): JudgedPart {
  const none = { units: 0, valueMinor: 0, minimumMinor: 0, missingMinor: 0, shipTo: undefined, billTo: undefined }
  return { part, facts, lines: [], problems, ...none }
}
