import { useMemo } from 'react'
import type { PadOrderFragment, PadProblemFragment } from '../../../gen/graphql.ts'
import type { CellWrite } from '../../../lib/cells/cell-place.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useMovePadLinesMutation, useRemovePadLinesMutation } from '../data/pad-changes.ts'
import { failureOf } from '../data/outcome.ts'

/** Ways to mend what a check found. Each ends in a new check, by the tags of what it saved. */
export function useMend(order: PadOrderFragment, queue: CellQueue) {
  const toast = useToast()
  const [moveLines] = useMovePadLinesMutation()
  const [removeLines] = useRemovePadLinesMutation()
  return useMemo(() => {
    const unitsOf = ({ lineId, sku }: PadProblemFragment) =>
      order.lines.find((line) => line.id === lineId)?.cells.find((cell) => cell.sku === sku)?.quantity ?? 0
    const write = (problems: readonly PadProblemFragment[], quantityOf: (problem: PadProblemFragment) => number) => {
      const writes = problems.flatMap((problem): CellWrite[] => {
        const line = order.lines.find(({ id }) => id === problem.lineId)
        if (!line || !problem.sku) return []
        const place = { productId: line.productId, windowId: line.windowId ?? '', doorId: line.doorId ?? '' }
        return [{ ...place, sku: problem.sku, quantity: quantityOf(problem), seen: unitsOf(problem) }]
      })
      queue.write(writes)
      void queue.flushed()
    }
    const tell = (answer: { error?: unknown; data?: unknown }) => {
      const failure = failureOf(answer)
      if (failure !== null) toast(failure, { tone: 'danger' })
    }
    return {
      lower: (problems: readonly PadProblemFragment[]) => write(problems, ({ available }) => available ?? 0),
      removeSizes: (problems: readonly PadProblemFragment[]) => write(problems, () => 0),
      /** Of one line: what cannot be had goes to the next window; the rest stays. */
      async moveRest(problems: readonly PadProblemFragment[]) {
        const { lineId, nextWindow } = problems[0] ?? {}
        if (!lineId || !nextWindow) return
        const cells = problems.flatMap((problem) =>
          problem.sku ? [{ sku: problem.sku, quantity: unitsOf(problem) - (problem.available ?? 0) }] : [],
        )
        tell(
          await moveLines({ input: { workingOrderId: order.id, lineIds: [lineId], windowId: nextWindow.id, cells } }),
        )
      },
      async moveLine(lineId: string, windowId: string) {
        tell(await moveLines({ input: { workingOrderId: order.id, lineIds: [lineId], windowId } }))
      },
      async removeLine(lineId: string) {
        tell(await removeLines({ input: { workingOrderId: order.id, lineIds: [lineId] } }))
      },
    }
  }, [order, queue, toast, moveLines, removeLines])
}

export type Mend = ReturnType<typeof useMend>
