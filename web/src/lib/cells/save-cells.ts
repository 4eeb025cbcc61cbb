import type { SetCellsMutation } from '../../gen/graphql.ts'
import type { ApiError } from '../api/api-error.ts'
import type { BatchAnswer } from './cell-queue.ts'
import type { CellWrite } from './cell-place.ts'
import type { CellOutcome } from './queue-state.ts'

/** Edits as the gateway takes them: an empty window or door is none. */
export function cellEditsOf(batch: readonly CellWrite[]) {
  return batch.map(({ windowId, doorId, ...rest }) => ({ ...rest, windowId: windowId || null, doorId: doorId || null }))
}

/** The answer of `setCells`, edit by edit in the order of the batch. */
export function batchAnswerOf({ setCells }: SetCellsMutation, size: number): BatchAnswer {
  if (setCells.__typename === 'Refused') return { kind: 'refused', code: setCells.code, message: setCells.message }
  const outcomes = Array.from({ length: size }, (): CellOutcome => ({ kind: 'saved' }))
  for (const { index, stored, storedBy } of setCells.conflicts) outcomes[index] = { kind: 'conflict', stored, storedBy }
  for (const { index, problems } of setCells.refused) {
    const { code = '', message = '' } = problems[0] ?? {}
    outcomes[index] = { kind: 'refused', code, message }
  }
  return { kind: 'answered', outcomes, revision: setCells.workingOrder.revision }
}

/** What another attempt cannot mend is the person's to know; anything else is tried again. */
export function batchAnswerOfError({ kind, code, message }: ApiError): BatchAnswer {
  if (kind !== 'rejected' && kind !== 'forbidden' && kind !== 'not-found') return { kind: 'later' }
  return { kind: 'refused', code: code ?? '', message: message ?? '' }
}
