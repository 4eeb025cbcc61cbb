import type { ApiError } from '../api/api-error.ts'
import { api } from '../api/api.ts'
import { retryDelay } from '../live/retry-wait.ts'
import { namedStore } from '../offline/named-store.ts'
import type { AppDispatch } from '../store/hooks.ts'
import { cellKey } from './cell-place.ts'
import { type CellQueue, createCellQueue } from './cell-queue.ts'
import { cellsApi } from './cells-api.ts'
import type { PendingCell } from './queue-state.ts'
import { batchAnswerOf, batchAnswerOfError, cellEditsOf } from './save-cells.ts'

/** Whose order it is. `workingOrderId` null: the active one, which the first write makes. */
export type QueueOwner = { userId: string; organisationId: string; workingOrderId: string | null }

/** By organisation and working order; a whole new page after signing out begins with none. */
const queues = new Map<string, CellQueue>()

/**
 * The queue of a working order: one per browser page, kept while pages come and go, so that leaving a page never loses
 * what was typed on it. What an earlier visit could not save is taken up again.
 */
export function cellQueueOf(dispatch: AppDispatch, owner: QueueOwner): CellQueue {
  const name = nameOf(owner)
  let queue = queues.get(name)
  if (!queue) {
    queues.set(name, (queue = open(dispatch, owner)))
    window.addEventListener('online', queue.kick)
    window.addEventListener('pagehide', queue.keepNow)
  }
  return queue
}

function open(dispatch: AppDispatch, owner: QueueOwner): CellQueue {
  const store = namedStore<PendingCell>(owner.userId, 'cells')
  let { workingOrderId } = owner
  const prefix = `${nameOf(owner)}\n`
  // Written before the active order was known to this page.
  const orphaned = `${nameOf({ ...owner, workingOrderId: null })}\n`
  const queue: CellQueue = createCellQueue({
    keep: {
      read: async () => {
        const kept = await store.readAll()
        return kept.filter(([key]) => key.startsWith(prefix) || key.startsWith(orphaned)).map(([, cell]) => cell)
      },
      change: async (put, goneKeys) => {
        if (put.length > 0) await store.writeAll(put.map((cell) => [prefix + cellKey(cell), cell]))
        if (goneKeys.length > 0) await store.removeAll(goneKeys.flatMap((key) => [prefix + key, orphaned + key]))
      },
    },
    send: async (batch) => {
      const variables = { input: { workingOrderId, edits: cellEditsOf(batch) } }
      const { data, error } = await dispatch(cellsApi.endpoints.setCells.initiate(variables))
      if (!data) return batchAnswerOfError((error ?? { kind: 'defect' }) as ApiError)
      if (data.setCells.__typename === 'CellsSet') {
        const isNew = workingOrderId === null
        workingOrderId = data.setCells.workingOrder.id
        queues.set(nameOf({ ...owner, workingOrderId }), queue)
        // Everyone shows a new order; of one that is known, only its totals have to be asked for.
        dispatch(api.util.invalidateTags(isNew ? ['WorkingOrder'] : [{ type: 'WorkingOrder', id: 'TOTALS' }]))
      }
      return batchAnswerOf(data, batch.length)
    },
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    retryDelay: (attempt) => retryDelay(attempt, Math.random()),
  })
  return queue
}

function nameOf({ organisationId, workingOrderId }: QueueOwner) {
  return `${organisationId}/${workingOrderId ?? ''}`
}
