import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { OrderProblem } from '@selvedge/protos/gen/orders/v1/orders_service'
import { decimalFromMinor } from '@selvedge/protos/rules/money'
import { orderProblem } from './order-problem.ts'

/** The minimum order value of the first order with a brand, or of a later one; 0: none. */
export function judgeMinimum(
  terms: Pick<Terms, 'minimumFirstMinor' | 'minimumMinor' | 'currency'>,
  valueMinor: number,
  firstOrder: boolean,
): { minimumMinor: number; missingMinor: number; problems: OrderProblem[] } {
  const minimumMinor = firstOrder ? terms.minimumFirstMinor : terms.minimumMinor
  const missingMinor = Math.max(0, minimumMinor - valueMinor)
  if (missingMinor === 0) return { minimumMinor, missingMinor, problems: [] }
  const message = `${terms.currency} ${decimalFromMinor(missingMinor, terms.currency)} to go to the minimum order value.`
  return { minimumMinor, missingMinor, problems: [orderProblem('BELOW_MINIMUM', message)] }
}
