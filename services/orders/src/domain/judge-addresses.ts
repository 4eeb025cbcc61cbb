/** Where the goods and the bill go, and which stores may order. */
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Address } from '@selvedge/protos/gen/common/v1/common'
import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { OrderProblem, WorkingPart } from '@selvedge/protos/gen/orders/v1/orders_service'
import { orderProblem } from './order-problem.ts'
import type { JudgedLine, PartFacts } from './part-facts.ts'

/** The only address there is needs no choosing. A bill without an address of its own goes where the brand has it. */
export function judgeAddresses(
  head: Pick<WorkingPart, 'shipToId' | 'billToId'>,
  { retailer }: Organisation,
): { shipTo: Address | undefined; billTo: Address | undefined; problems: OrderProblem[] } {
  const addresses = retailer?.addresses ?? []
  const shipTo = chosen(
    addresses.filter((address) => address.shipTo),
    head.shipToId,
  )
  const billTo = chosen(
    addresses.filter((address) => address.billTo),
    head.billToId,
  )
  const problems = shipTo ? [] : [orderProblem('NO_SHIP_TO', 'Choose where the goods go.')]
  return { shipTo, billTo, problems }
}

function chosen(addresses: readonly Address[], id: string): Address | undefined {
  if (id === '') return addresses.length === 1 ? addresses[0] : undefined
  return addresses.find((address) => address.id === id)
}

/** Fills in the line's door. A line without a door is for the retailer as a whole. */
export function judgeDoor(
  judged: JudgedLine,
  terms: Pick<Terms, 'doorIds'>,
  facts: Pick<PartFacts, 'retailer'>,
): OrderProblem[] {
  const { doorId, id } = judged.line
  if (doorId === '') return []
  const door = facts.retailer.retailer?.doors.find((each) => each.id === doorId)
  const allowed = door?.active && (terms.doorIds.length === 0 || terms.doorIds.includes(doorId))
  if (!allowed)
    return [orderProblem('DOOR_NOT_ALLOWED', `${door?.name ?? 'This store'} may not order from this brand.`, id)]
  judged.door = door
  return []
}
