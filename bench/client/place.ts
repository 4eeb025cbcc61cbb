/** Placing a working order as the review page does. */
import type { CheckedOrder } from '../showroom/write-order.ts'
import type { Session } from './session.ts'

interface Placed {
  placeWorkingOrder: {
    __typename: string
    message?: string
    parts?: { outcome: string; order: { id: string } | null; problems: { code: string; message: string }[] }[]
  }
}

export interface PlacedOrder {
  /** Null when it was refused for lack of units. */
  orderId: string | null
}

/** @throws Error when it was refused for anything but lack of units */
export async function place(
  session: Session,
  { workingOrderId, parts }: CheckedOrder,
  requestId?: string,
): Promise<PlacedOrder> {
  const input = { workingOrderId, parts: parts.map((part) => ({ ...part, agreeToChanges: false })) }
  const { placeWorkingOrder: answer } = await session.ask<Placed>('mutation PlaceParts', { input }, requestId)
  const part = answer.parts?.[0]
  const scarce = part?.outcome === 'REFUSED' && part.problems.every(({ code }) => code === 'ABOVE_AVAILABILITY')
  if (!part || !(part.order || scarce)) throw new Error(`not placed: ${JSON.stringify(answer).slice(0, 500)}`)
  return { orderId: part.order?.id ?? null }
}
