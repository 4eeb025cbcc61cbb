import { createHistory, type History } from '../../../components/matrix/history.ts'

const histories = new Map<string, History>()

/** Undo and redo of a working order; kept while pages come and go, gone with the browser page. */
export function historyOf(workingOrderId: string): History {
  let history = histories.get(workingOrderId)
  if (!history) histories.set(workingOrderId, (history = createHistory()))
  return history
}
