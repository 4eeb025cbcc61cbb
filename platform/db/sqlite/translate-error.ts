import { ConstraintError, type ConstraintKind, DatabaseDamagedError, DatabaseUnavailableError } from '../errors.ts'

const SQLITE_CONSTRAINT = 19
/** busy, locked, readonly, ioerr, full, cantopen, protocol */
const UNAVAILABLE = new Set([5, 6, 8, 10, 13, 14, 15])
/** corrupt, notadb */
const DAMAGED = new Set([11, 26])
const CONSTRAINT_KINDS: Record<number, ConstraintKind> = {
  275: 'check',
  787: 'foreign-key',
  1299: 'not-null',
  1555: 'unique',
  2067: 'unique',
  2579: 'unique',
}

/** Gives SQLite's result codes the names of `errors.ts`; anything else keeps its error, with the statement added. */
export function translateError(error: unknown, text: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  const primary = error.errcode & 0xff
  if (primary === SQLITE_CONSTRAINT) {
    const constraint = error.message.split(': ').slice(1).join(': ') || error.message
    return new ConstraintError(CONSTRAINT_KINDS[error.errcode] ?? 'other', constraint, { cause: error })
  }
  const message = `${error.message} (SQLite ${error.errcode}) in: ${text.slice(0, 200)}`
  if (UNAVAILABLE.has(primary)) return new DatabaseUnavailableError(message, { cause: error })
  if (DAMAGED.has(primary)) return new DatabaseDamagedError(message, { cause: error })
  error.message = message
  return error
}
