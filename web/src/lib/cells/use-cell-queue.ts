import { useEffect, useSyncExternalStore } from 'react'
import { useAppDispatch } from '../store/hooks.ts'
import { useViewer } from '../viewer/viewer-context.ts'
import type { CellQueue, SaveState } from './cell-queue.ts'
import { cellQueueOf } from './cell-queues.ts'

/** The autosave queue of a working order; null: of the active one that does not exist yet. */
export function useCellQueue(workingOrderId: string | null): CellQueue {
  const dispatch = useAppDispatch()
  const { userId, organisation } = useViewer()
  return cellQueueOf(dispatch, { userId, organisationId: organisation.id, workingOrderId })
}

export function useSaveState(queue: CellQueue): SaveState {
  return useSyncExternalStore(queue.subscribe, queue.saveState)
}

/** Told which cells may show something else now. Keep `listener` stable. */
export function useQueueChanges(queue: CellQueue, listener: (keys: readonly string[]) => void) {
  useEffect(() => queue.subscribe(listener), [queue, listener])
}
