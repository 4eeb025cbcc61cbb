import type { ApiError } from '../../../lib/api/api-error.ts'

/** Whether such an error says that nothing was placed; all others leave it open, and the same request is asked again. */
export function isAnswer(kind: ApiError['kind']): boolean {
  return kind === 'rejected' || kind === 'forbidden' || kind === 'not-found' || kind === 'conflict'
}
