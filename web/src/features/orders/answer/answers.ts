import type { Order, OrderEvent } from '../data/order.ts'

export type LineVerdict = 'accept' | 'cancel'
export type Verdicts = Readonly<Record<string, LineVerdict | undefined>>

/** Lines that wait for the retailer, each with the changes of the brand's answer. */
export function changedLines({ lines, timeline }: Order) {
  const changes = timeline.findLast(({ kind }) => kind === 'CONFIRMED_WITH_CHANGES')?.changes ?? []
  return lines
    .filter(({ answer }) => answer === 'PENDING')
    .map((line) => ({ line, changes: changes.filter(({ lineId }) => lineId === line.id) as OrderEvent['changes'] }))
}

/** What would be sent: lines without a verdict go on waiting. Null while there is none. */
export function answerOf(order: Order, verdicts: Verdicts) {
  const waiting = changedLines(order).map(({ line }) => line.id)
  const acceptedLineIds = waiting.filter((id) => verdicts[id] === 'accept')
  const cancelledLineIds = waiting.filter((id) => verdicts[id] === 'cancel')
  const left = waiting.length - acceptedLineIds.length - cancelledLineIds.length
  return { acceptedLineIds, cancelledLineIds, left }
}
