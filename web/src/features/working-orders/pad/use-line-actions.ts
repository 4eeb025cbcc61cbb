import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import type { GridEdit } from '../../../components/matrix/grid-model.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useAddPadLinesMutation, useMovePadLinesMutation, useRemovePadLinesMutation } from '../data/pad-changes.ts'
import { failureOf } from '../data/outcome.ts'
import { placesFor } from '../domain/line-places.ts'
import type { PadRow } from '../domain/pad-row.ts'
import { sizeOf } from './pad-data.ts'
import { usePad } from './pad-context.ts'

/** Lines the server adds at once. */
const mostLines = 500

type Place = { windowId?: string; doorId?: string }

/** What can be done with whole lines. Each tells when it failed, and waits until typed quantities are saved. */
export function useLineActions() {
  const { t } = useLingui()
  const pad = usePad()
  const toast = useToast()
  const [addLines] = useAddPadLinesMutation()
  const [removeLines] = useRemovePadLinesMutation()
  const [moveLines] = useMovePadLinesMutation()

  /** The lines' ids once nothing of them is only here; null, and said, when that cannot be now. */
  const settled = useCallback(
    async (rows: readonly PadRow[]) => {
      const { queue } = pad.data
      if (queue.saveState() === 'here') {
        toast(t`Lines can be moved and removed once you are back online. What you typed is kept.`, { tone: 'warn' })
        return null
      }
      await queue.flushed()
      const ids = rows.flatMap((row) => pad.data.rows.find(({ rowId }) => rowId === row.rowId)?.lineId ?? [])
      return ids.length > 0 ? ids : null
    },
    [pad, toast, t],
  )

  return useMemo(() => {
    const workingOrderId = pad.data.order.id
    const tell = (answer: { error?: unknown; data?: unknown }) => {
      const failure = failureOf(answer)
      if (failure !== null) toast(failure, { tone: 'danger' })
      return failure === null
    }
    const add = async (places: readonly { productId: string; windowId: string; doorId: string }[]) => {
      for (let from = 0; from < places.length; from += mostLines) {
        const lines = places.slice(from, from + mostLines).map(({ productId, windowId, doorId }) => {
          return { productId, windowId: windowId || null, doorId: doorId || null }
        })
        if (!tell(await addLines({ input: { workingOrderId, lines } }))) return false
      }
      return true
    }
    return {
      /** The whole lines go; what stands there already takes them in. */
      async move(rows: readonly PadRow[], { windowId, doorId }: Place) {
        const lineIds = await settled(rows)
        if (!lineIds) return
        const target = {
          ...(windowId !== undefined && { windowId: windowId || null }),
          ...(doorId !== undefined && { doorId: doorId || null }),
        }
        if (!tell(await moveLines({ input: { workingOrderId, lineIds, ...target } }))) return
        // Undo knows cells by their line's window and store, which are others now.
        pad.grid.history.clear()
        pad.grid.historyChanged()
        const count = lineIds.length
        toast(plural(count, { one: '# line moved', other: '# lines moved' }))
      },
      /** Rows without quantities beside the present ones. */
      split: (rows: readonly PadRow[], to: Place) => add(placesFor(rows, to, pad.data.rows)),
      /** The same quantities for another store, to be undone like typing. */
      copyToDoor(rows: readonly PadRow[], doorId: string) {
        const edits: GridEdit[] = []
        for (const row of rows) {
          const rowId = rowIdOf({ ...row, doorId })
          if (rowId === row.rowId) continue
          const there = pad.data.rows.find((each) => each.rowId === rowId)
          for (const [sku, value] of row.units) {
            const before = there?.units.get(sku) ?? null
            const columnId = sizeOf(pad.data, row.productId, sku)
            if (columnId !== undefined && before !== value) edits.push({ rowId, columnId, before, value })
          }
        }
        pad.grid.commands.apply(edits, 'fill')
      },
      async remove(rows: readonly PadRow[]) {
        const lineIds = await settled(rows)
        if (!lineIds || !tell(await removeLines({ input: { workingOrderId, lineIds } }))) return
        const count = lineIds.length
        const undo = async () => {
          if (!(await add(rows))) return
          const writes = rows.flatMap(({ productId, windowId, doorId, units }) =>
            [...units].map(([sku, quantity]) => ({ productId, windowId, doorId, sku, quantity, seen: 0 })),
          )
          pad.write(writes)
        }
        toast(plural(count, { one: '# line removed', other: '# lines removed' }), { undo: () => void undo() })
      },
    }
  }, [pad, toast, addLines, moveLines, removeLines, settled])
}

export type LineActions = ReturnType<typeof useLineActions>
